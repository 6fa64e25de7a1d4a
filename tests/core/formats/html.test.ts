import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToText } from '../../../src/core/formats/html.js';

/** Long enough to count as prose. */
const PROSE = 'The council met on Monday and agreed to mend the old harbour wall before winter.';
const MORE = 'Work will begin in spring, the mayor said, and will be done within the year.';

const cases: readonly [name: string, html: string, text: string][] = [
  ['paragraphs', '<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['paragraphs without end tags', '<p>One<p>Two', 'One\n\nTwo'],
  ['spaces made one', '<p>One\n   and\ttwo </p>', 'One and two'],
  ['inline elements', '<p>O<b>n</b>e <i>two</i></p>', 'One two'],
  ['line breaks', '<p>One<br>two<br/>three</p>', 'One\ntwo\nthree'],
  ['two line breaks', 'One<br><br><br><br>two', 'One\n\ntwo'],
  ['headings', '<h2>Head</h2>Body', 'Head\n\nBody'],
  ['items of a list', '<p>Three:</p><ul><li>one<li>two</li></ul><p>End</p>', 'Three:\n\none\ntwo\n\nEnd'],
  ['two lists', '<ul><li>one</ul><ul><li>two</ul>', 'one\n\ntwo'],
  ['rows of a table', '<table><tr><th>a<th>b<tr><td>1</td><td>2</td></table>', 'a\tb\n1\t2'],
  ['preformatted text', '<pre>\n  x\n    y\n</pre>', '  x\n    y'],
  ['character references', '<p>Caf&eacute; &amp; bar &#8211; &lt;b&gt;</p>', 'Café & bar – <b>'],
  ['a script with tags in it', '<p>One</p><script>if (a</b>) "<p>no</p>"</script><p>Two</p>', 'One\n\nTwo'],
  [
    'styles, templates, drawings',
    '<style>p{}</style><template><p>x</p></template><svg><title>x</title></svg>A',
    'A',
  ],
  [
    'hidden elements',
    '<p>One</p><div hidden><p>x</p></div><p style="display: none">x</p><p>Two</p>',
    'One\n\nTwo',
  ],
  ['a hidden paragraph without an end tag', '<p>One</p><p hidden>x<p>Two', 'One\n\nTwo'],
  ['hidden for readers aloud', '<p>One <span aria-hidden="true">x</span></p>', 'One'],
  ['a hidden span without an end tag', '<p>One <span hidden>x</p><p>Two</p>', 'One\n\nTwo'],
  ['comments', '<p>One<!-- <p>x</p> --> two</p>', 'One two'],
  ['an end tag without a partner', '</div><p>One</b></p></section>', 'One'],
  ['no tags', 'One', 'One'],
  ['nothing', '', ''],
];

describe('htmlToText', () => {
  test.each(cases)('%s', (_name, html, text) => {
    expect(htmlToText(html).text).toBe(text);
  });

  test('leaves out what stands around the article', () => {
    const html = `<header><h1>The Herald</h1></header><nav><a href="/">Home</a></nav><p>${PROSE}</p>
      <form>Search</form><aside>Most read</aside><div role="navigation">Next</div><footer>© Herald</footer>`;
    expect(htmlToText(html).text).toBe(PROSE);
  });

  test('keeps the header of the article itself', () => {
    const html = `<article><header><h1>A wall</h1><p>By Ada Example</p></header><p>${PROSE}</p></article>`;
    expect(htmlToText(html).text).toBe(`A wall\n\nBy Ada Example\n\n${PROSE}`);
  });

  test('keeps a part of the page that holds all the prose', () => {
    expect(htmlToText(`<form><p>${PROSE}</p><p>${MORE}</p></form><p>Home</p>`).text).toContain(MORE);
    expect(htmlToText('<nav>Home</nav>').text).toBe('Home');
  });

  test('prefers the element that holds most of the prose', () => {
    const html = `<p>Latest news</p><main><p>Section</p><article><h1>A wall</h1><p>${PROSE}</p><p>${MORE}</p>
      </article><article><p>Another story</p></article></main><p>Contact</p>`;
    expect(htmlToText(html).text).toBe(`A wall\n\n${PROSE}\n\n${MORE}`);
  });

  test('takes the whole page where several elements share the prose', () => {
    const html = `<article><p>${PROSE}</p></article><article><p>${MORE}</p></article>`;
    expect(htmlToText(html).text).toBe(`${PROSE}\n\n${MORE}`);
  });

  test.each([
    ['the heading of the article', `<title>A wall - Herald</title><h1>A wall</h1><p>${PROSE}</p>`, 'A wall'],
    ['the heading that the title names', `<title>A wall</title><h1>Herald</h1><h1>A wall</h1>`, 'A wall'],
    [
      'the title for social networks',
      `<meta property="og:title" content="A &quot;wall&quot;"><p>x</p>`,
      'A "wall"',
    ],
    ['the title of the document', `<title>A\n wall</title><p>x</p>`, 'A wall'],
    ['none', '<p>x</p>', undefined],
  ])('finds as title %s', (_name, html, title) => {
    expect(htmlToText(html).title).toBe(title);
  });

  test('puts a heading from outside the article before it, but not the title of the document', () => {
    const article = `<article><p>${PROSE}</p></article>`;
    expect(htmlToText(`<title>A wall</title><h1>A wall</h1>${article}`).text).toBe(`A wall\n\n${PROSE}`);
    expect(htmlToText(`<title>Herald</title>${article}`).text).toBe(PROSE);
  });

  test('takes any text', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<div hidden>',
      '</div>',
      '<td>',
      '<li>',
      '<svg>',
      '<pre>',
      '<a',
      '&',
      '>',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, fc.string()), { maxLength: 60 }), (parts) => {
        expect(typeof htmlToText(parts.join('')).text).toBe('string');
      }),
    );
  });

  test.each([
    ['deep nesting', '<div>'.repeat(200_000)],
    ['end tags without partners', '<div>'.repeat(100_000) + '</span>'.repeat(100_000)],
    ['many articles', '<article>'.repeat(100_000)],
    ['many spaces', `<p>${' \n'.repeat(1_000_000)}</p>`],
    ['one long line', `<p>${'word '.repeat(1_000_000)}</p>`],
  ])('is linear: %s', { timeout: 20_000 }, (_name, html) => {
    const start = performance.now();
    htmlToText(html);
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});
