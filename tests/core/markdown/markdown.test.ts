import { describe, expect, test } from 'vitest';
import type { Article, Line, Verdict } from '../../../src/core/article.js';
import { htmlToText } from '../../../src/core/formats/html.js';
import { toMarkdown } from '../../../src/core/markdown/index.js';
import { segmentPage } from '../../../src/core/segment/blocks.js';
import { segment } from '../../../src/core/segment/index.js';
import { trace } from '../../../src/core/text/traced.js';

function articleOf(source: string, known: Partial<Article> = {}): Article {
  const metadata = { byline: null, date: null, dateline: null, language: null };
  return { name: '', source, text: trace(source), lines: [], metadata, names: [], findings: [], ...known };
}

/** A page's text as Markdown, all of its lines kept; `<h1>` is its title. */
function ofHtml(body: string, links = true): string {
  const { text, page, facts } = htmlToText(
    `<link rel="canonical" href="https://harbour.example/a/b"><body>${body}`,
  );
  const article = segmentPage(articleOf(text, { page, facts }));
  const tagOf = ({ element }: Line) => page!.scopes[page!.blocks[element!]!.scope]!.tag;
  const verdict = { label: 'headline' } as Verdict;
  const lines = article.lines.map((line) => (tagOf(line) === 'h1' ? { ...line, verdict } : line));
  return toMarkdown(article, lines, links);
}

describe('a page as Markdown', () => {
  test.each([
    ['headings', '<h1>A wall</h1><p>One</p><h3>Cost</h3><p>Two</p>', '# A wall\n\nOne\n\n### Cost\n\nTwo'],
    ['a list', '<p>Three:</p><ul><li>one<li>two</ul><p>End</p>', 'Three:\n\n- one\n- two\n\nEnd'],
    ['a numbered list', '<ol><li>one</li><li>two</li></ol>', '1. one\n2. two'],
    [
      'a list in a list',
      '<ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul>',
      '- one\n   - inner\n- two',
    ],
    [
      'paragraphs in an item',
      '<ul><li><p>one</p><p>more</p></li><li><p>two</p></li></ul>',
      '- one\n\n   more\n- two',
    ],
    [
      'a table',
      '<table><tr><th>Place<th>Cost<tr><td>Wall | pier<td>3</table>',
      '| Place | Cost |\n| --- | --- |\n| Wall \\| pier | 3 |',
    ],
    ['a quotation', '<blockquote><p>One</p><p>Two</p></blockquote><p>Three</p>', '> One\n>\n> Two\n\nThree'],
    ['code', '<pre><code>if (a) {\n  b();\n}</code></pre>', '```\nif (a) {\n  b();\n}\n```'],
    ['a fence in code', '<pre>```\nx\n```</pre>', '````\n```\nx\n```\n````'],
    ['code in a sentence', '<p>Call <code>a*b</code> now</p>', 'Call `a*b` now'],
    [
      'links',
      '<p>The <a href="/council?a=1">council</a> met.</p>',
      'The [council](https://harbour.example/council?a=1) met.',
    ],
    [
      'links that lead nowhere',
      '<p><a href="#top">Up</a> <a href="javascript:x()">Print</a></p>',
      'Up Print',
    ],
    ['a target with brackets', '<p><a href="/a_(b)">x</a></p>', '[x](https://harbour.example/a_%28b%29)'],
    ['line breaks', '<p>Verse one<br>verse two</p>', 'Verse one  \nverse two'],
    [
      'marks in a text',
      '<p>*no* _no_ snake_case 2 * 3 [x] &amp;amp; &lt;b&gt;</p>',
      '\\*no\\* \\_no\\_ snake_case 2 \\* 3 \\[x\\] \\&amp; \\<b>',
    ],
    ['marks at the start', '<p># no</p><p>1. no</p><p>- no</p>', '\\# no\n\n1\\. no\n\n\\- no'],
  ])('%s', (_name, html, markdown) => {
    expect(ofHtml(html)).toBe(markdown);
  });

  test('drops links', () => {
    expect(ofHtml('<p>The <a href="/council">council</a> met.</p>', false)).toBe('The council met.');
  });

  test('takes pages of any depth', () => {
    const start = performance.now();
    ofHtml(`${'<div>'.repeat(50_000)}${'<p>x</p>'.repeat(1000)}`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('a text as Markdown', () => {
  const markdown = (source: string) => {
    const article = segment(articleOf(source));
    return toMarkdown(article, article.lines, true);
  };
  test.each([
    ['bullets', 'Three:\n\n• one\n• two\n\nEnd', 'Three:\n\n- one\n- two\n\nEnd'],
    ['numbers', '1) one\n2) two', '1. one\n2. two'],
    ['verses', 'Roses are red\nviolets are blue', 'Roses are red  \nviolets are blue'],
    ['marks', '*no* and a_b', '\\*no\\* and a_b'],
    [
      'Markdown itself',
      '## Head\n\nThe [council](https://a.example/) *met*.',
      '## Head\n\nThe [council](https://a.example/) *met*.',
    ],
  ])('%s', (_name, source, expected) => {
    expect(markdown(source)).toBe(expected);
  });
});
