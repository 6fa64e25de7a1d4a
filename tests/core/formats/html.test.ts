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
  [
    'a broken script of linked data',
    '<script type="application/ld+json">{"@type":</script><p>One</p>',
    'One',
  ],
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

  test.each([
    [
      'the heading of a part that folds open',
      '<h3><button>How long?</button></h3><p>A year.</p>',
      'How long?\n\nA year.',
    ],
    ['no other buttons', '<p>One</p><button>Send</button><p>Two</p>', 'One\n\nTwo'],
    ['what follows a button without an end tag', '<div><button>Menu</div><p>One</p>', 'One'],
    ['what a server sent late', '<p>One</p><div hidden id="S:1"><p>Two</p></div>', 'One\n\nTwo'],
    [
      'all parts of a page',
      '<nav><a href="/">Home</a></nav><main><p>One</p></main><footer>End</footer>',
      'Home\n\nOne\n\nEnd',
    ],
  ])('gives %s', (_name, html, text) => {
    expect(htmlToText(html).text).toBe(text);
  });

  test('keeps hidden elements that hold nearly all the text: a script would show them', () => {
    expect(htmlToText(`<div style="visibility:hidden"><p>${PROSE}</p></div><p>Loading</p>`).text).toContain(
      PROSE,
    );
    expect(htmlToText(`<div style="display:none"><p>x</p></div><p>${PROSE}</p>`).text).toBe(PROSE);
  });

  test('says where each block stands', () => {
    const html = `<body><article class="story"><h1>A wall</h1><p>The <a href="/council">council</a> met.</p></article></body>`;
    const { text, page } = htmlToText(html);
    const blocks = page!.blocks.map(({ start, end, scope, marks, linked }) => ({
      text: text.slice(start, end),
      tag: page!.scopes[scope]!.tag,
      around: page!.scopes[page!.scopes[scope]!.parent]!.part,
      links: marks.map((mark) => [text.slice(start + mark.start, start + mark.end), mark.href]),
      linked,
    }));
    expect(blocks).toEqual([
      { text: 'A wall', tag: 'h1', around: 'article', links: [], linked: 0 },
      { text: 'The council met.', tag: 'p', around: 'article', links: [['council', '/council']], linked: 7 },
    ]);
  });

  test('knows a piece of a page', () => {
    expect(htmlToText(`<p>${PROSE}</p>`).page!.whole).toBe(false);
    expect(htmlToText(`<title>A wall</title><p>${PROSE}</p>`).page!.whole).toBe(true);
  });

  test.each([
    [
      'the body of JSON-LD',
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A wall","articleBody":"${PROSE} ${MORE} ${PROSE} ${MORE}"}</script>`,
      `A wall\n\n${PROSE} ${MORE} ${PROSE} ${MORE}`,
    ],
    [
      'the data of a script',
      `<script id="__NEXT_DATA__" type="application/json">{"props":{"id":7,"parts":[{"html":"<p>${PROSE}</p><p>${MORE}</p>"},{"html":"<p>${MORE}</p><p>${PROSE}</p>"}]}}</script>`,
      `${PROSE}\n\n${MORE}\n\n${MORE}\n\n${PROSE}`,
    ],
  ])('reads %s where there is no text to see', (_name, script, text) => {
    expect(htmlToText(`<html><body><div id="app">Loading</div>${script}</body></html>`).text).toBe(text);
    const page = `<html><body><p>${PROSE} ${MORE} ${PROSE} ${MORE}</p>${script}</body></html>`;
    expect(htmlToText(page).text).toBe(`${PROSE} ${MORE} ${PROSE} ${MORE}`);
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
