import type { LineReasons } from '../../core/why.js';
import { printable } from '../terminal-text.js';

const MAX_TEXT = 400;
const MAX_WEIGHTS = 8;

/** Everything about one line, for reading. */
export function renderReasons(
  { line, considered, weights, model }: LineReasons,
  remedies: readonly string[],
): string {
  const isGone = line.after === null;
  const last = considered.at(-1);
  const head = isGone
    ? `Taken out as ${line.label}`
    : `Stays${line.label === 'body' ? '' : ` as ${line.label}`}`;
  const because = last ? `: ${printable(last.verdict.why)}` : ': nothing says that it is not of the story';
  const steps = considered.map(
    ({ by, verdict: { label, rule, confidence, why } }) =>
      `${by}: ${label} ${Math.round(100 * confidence)}% (${rule}): ${printable(why)}`,
  );
  const features = weights
    .slice(0, MAX_WEIGHTS)
    .map(
      ({ feature, value, weight }) =>
        `${weight > 0 ? '+' : '-'}${Math.abs(weight).toFixed(2)}  ${feature} = ${Number(value.toFixed(3))}`,
    );
  return [
    `  ${printable(line.before.slice(0, MAX_TEXT))}${line.before.length > MAX_TEXT ? ' …' : ''}`,
    '',
    head + because,
    ...section('What was said of it, the last word counts', steps),
    ...section(`What the ${model} saw (+ speaks for taking it out)`, features),
    ...section(isGone ? 'What would have kept it' : 'What would have taken it out', remedies),
    '',
    '',
  ].join('\n');
}

function section(title: string, rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : ['', `${title}:`, ...rows.map((row) => `  ${row}`)];
}
