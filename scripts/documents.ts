import type { LineRule } from '../src/core/judge/rule.js';

/** Documents that are printed from the code. `npm run docs` writes them, a test compares them. */

function examples(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, '', '```text', ...lines, '```', ''];
}

function ruleSection({ id, why, confidence, examples: { hits, misses } }: LineRule): string[] {
  return [
    `### \`${id}\``,
    '',
    `A line that ${why}. Confidence ${confidence.toFixed(2)}.`,
    '',
    ...examples('Goes:', hits),
    ...examples('Stays:', misses),
  ];
}

/** `docs/rules.md`: every rule with its reason and its examples, by label. */
export function rulesPage(rules: readonly LineRule[]): string {
  const labels = [...new Set(rules.map((rule) => rule.label))].sort();
  return [
    '# Rules',
    '',
    'Printed by `npm run docs` from the rules themselves; a test runs every example. A rule that is sure',
    '(confidence 0.85 or more) decides alone; one below that only supports others. "Stays" means that this',
    'rule leaves the line alone.',
    '',
    ...labels.flatMap((label) => [
      `## ${label}`,
      '',
      ...rules.filter((rule) => rule.label === label).flatMap(ruleSection),
    ]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/**
 * A Markdown text with the block between `<!-- name -->` and `<!-- /name -->` replaced.
 *
 * @throws Error where the text has no such block.
 */
export function withBlock(markdown: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = markdown.indexOf(open);
  const end = markdown.indexOf(close, start);
  if (start < 0 || end < 0) throw new Error(`There is no block "${name}".`);
  return `${markdown.slice(0, start + open.length)}\n\n${content.trim()}\n\n${markdown.slice(end)}`;
}

const EXAMPLE = /```js\n([\s\S]*?)```/;

/** The library example of the README: a module that imports this package by its name. */
export function readmeExample(readme: string): string {
  return EXAMPLE.exec(readme)?.[1] ?? '';
}

/** The exit codes as a table of Markdown. */
export function exitCodesTable(codes: readonly (readonly [string, string])[]): string {
  const width = (column: 0 | 1) => Math.max(...codes.map((row) => row[column].length));
  const row = (code: string, text: string) => `| ${code.padEnd(width(0))} | ${text.padEnd(width(1))} |`;
  const rule = `| ${'-'.repeat(width(0))} | ${'-'.repeat(width(1))} |`;
  return [row('code', ''), rule, ...codes.map(([code, text]) => row(code, text))].join('\n');
}

/** The README with what the command and the library example print now, and the table of exit codes. */
export function readmeWith(
  readme: string,
  printed: { help: string; library: string },
  exitCodes: string,
): string {
  const withPrinted = Object.entries(printed).reduce(
    (text, [name, output]) => withBlock(text, name, `\`\`\`text\n${output.trim()}\n\`\`\``),
    readme,
  );
  return withBlock(withPrinted, 'exit-codes', exitCodes);
}
