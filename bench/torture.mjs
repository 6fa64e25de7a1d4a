/**
 * How time grows with hostile texts: each is cleaned at ×1, ×2, ×4 and ×8, and the slope of time over length, both as
 * logarithms, is its exponent: 1 is linear. `npm run bench:torture [-- --base 100000] [text …]`
 */
import { parseArgs } from 'node:util';
import { htmlToText } from '../dist/html.js';
import { createCleaner } from '../dist/index.js';
import { exponentOf } from './exponent.mjs';

const GROWTH = [1, 2, 4, 8];
const MAX_EXPONENT = 1.15;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { base: { type: 'string', default: '100000' } },
});
const base = Number(values.base);

const repeat = (unit) => (length) => unit.repeat(Math.ceil(length / unit.length));
const numbered = (make) => (length) => {
  const lines = [];
  for (let size = 0, at = 0; size < length; at++) size += lines[lines.push(make(at)) - 1].length;
  return lines.join('');
};

/** Name → text of about so many characters. */
const TEXTS = {
  'no line end': repeat('word and more '),
  'no space': repeat('a'),
  'empty lines': repeat('\n'),
  'identical lines': repeat('The port is shut.\n'),
  'different headlines': numbered((at) => `Council number ${at} opens its bridge\n\n`),
  sentences: numbered((at) => `The last boat of day ${at} left the pier at noon, Ms Berg said.\n\n`),
  names: numbered((at) => `Kim Jong ${at} met Anna Berg${at} of the Russian Federation on Monday.\n`),
  counters: numbered((at) => `list ${(at % 3) + 1} of 4\n\nThe port is shut.\n\n`),
  mojibake: repeat('â€œÃ©Ã¼ '),
  marks: repeat('e\u0301\u0336'),
  'lone surrogates': repeat('\ud83d'),
  'quotation marks': repeat('“'),
  brackets: repeat('([{'),
  'link targets': repeat('[a](http://b.c/d) '),
  'blanks in a line': (length) => `a${' '.repeat(length)}b`,
};
const HTML = {
  'nested elements': repeat('<div>'),
  'many paragraphs': repeat('<p>The port is shut.</p>'),
  'smaller-than signs': repeat('<'),
};

const cleaners = [
  ['article', createCleaner({ regime: 'residue' })],
  ['page', createCleaner({ regime: 'dump' })],
];
const STEPS = [
  ...cleaners.flatMap(([name, cleaner]) =>
    Object.entries(TEXTS).map(([text, make]) => [
      `${name}: ${text}`,
      make,
      (source) => cleaner.clean(source),
    ]),
  ),
  ...Object.entries(HTML).map(([text, make]) => [`html: ${text}`, make, htmlToText]),
];

/** Milliseconds of processor, which others on the machine do not lengthen as they do the clock's. */
function timeOf(run, text) {
  const start = process.cpuUsage();
  run(text);
  const { user, system } = process.cpuUsage(start);
  return Math.max(1, user + system) / 1000;
}

let worst = 0;
for (const [name, make, run] of STEPS) {
  if (positionals.length > 0 && !positionals.some((part) => name.includes(part))) continue;
  run(make(base));
  const points = GROWTH.map((factor) => {
    const text = make(base * factor);
    return [text.length, Math.min(timeOf(run, text), timeOf(run, text))];
  });
  const exponent = exponentOf(points);
  worst = Math.max(worst, exponent);
  const times = points.map(([, time]) => `${time.toFixed(0)} ms`.padStart(9)).join('');
  console.log(
    `${name.padEnd(32)}${times}  ${exponent.toFixed(2)}${exponent > MAX_EXPONENT ? '  above the bar' : ''}`,
  );
}
process.exitCode = worst > MAX_EXPONENT ? 1 : 0;
