import type { Entity } from '../../core/article.js';

const MAX_NAMES = 12;

/** `1 line`, `3 lines`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What was done to a document, in a few words. */
export function summarize(removed: number, edits: number): string {
  return `${count(removed, 'line')} removed, ${count(edits, 'edit')}`;
}

/** `Russia ×5 (Russia, Russian Federation)`: the names most often met, and how they were spelled. */
export function nameList(names: readonly Entity[]): string {
  const shown = [...names].sort((a, b) => b.count - a.count).slice(0, MAX_NAMES);
  const more = names.length > shown.length ? [`${names.length - shown.length} more`] : [];
  return [...shown.map(oneName), ...more].join(', ');
}

function oneName({ name, count: times, forms }: Entity): string {
  const spellings = Object.keys(forms);
  const asIs = spellings.length === 0 || (spellings.length === 1 && spellings[0] === name);
  return `${name}${times > 1 ? ` ×${times}` : ''}${asIs ? '' : ` (${spellings.join(', ')})`}`;
}
