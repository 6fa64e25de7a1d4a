import type { LineText } from './line-text.js';
import { lettersOf, type Mention } from './mentions.js';

/** What comes in place of a mention, before grammar has its say. */
export interface Change {
  readonly mention: Mention;
  readonly after: string;
  readonly why: string;
}

/** A name as it stands in a line, known or not. */
export interface Place {
  readonly line: LineText;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
}

export function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** The most frequent key; on a tie the first. */
export function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [key, count] of counts) {
    if (count > most) {
      best = key;
      most = count;
    }
  }
  return best;
}

/**
 * The changes for all free mentions of one entity. A wrong form always goes. Spellings are made one only
 * where the text mixes them; other names of the entity keep their own spelling, made one in the same way.
 */
export function planEntity(mentions: readonly Mention[]): Change[] {
  const main = mentions.filter(({ form }) => form.kind !== 'other');
  const mixed = new Set(main.map(({ surface }) => surface)).size > 1;
  const changes: Change[] = [];
  for (const mention of main) {
    const after = mention.form.target ?? mention.row.name;
    if (mention.surface === after) continue;
    if (mention.form.kind === 'wrong')
      changes.push({ mention, after, why: `formal or wrong form of ${after}` });
    else if (mixed) changes.push({ mention, after, why: `another spelling of ${after}` });
  }
  const others = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (mention.form.kind !== 'other') continue;
    const key = lettersOf(mention.form.text);
    others.set(key, [...(others.get(key) ?? []), mention]);
  }
  for (const group of others.values()) {
    if (new Set(group.map(({ surface }) => surface)).size < 2) continue;
    for (const mention of group) {
      const after = mention.form.text;
      if (mention.surface !== after) changes.push({ mention, after, why: `another spelling of ${after}` });
    }
  }
  return changes;
}
