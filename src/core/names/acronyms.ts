import { isAcronymOf } from './compare-names.js';
import { type Mention, mentionOf } from './place.js';
import { makeRow, type Row } from './rows.js';
import { placeOf, type Run } from './runs.js';

const INTRODUCED = /^ ?\((\p{Lu}[\p{Lu}\p{N}&.-]{1,9})\)/u;
const MAX_LOOKAHEAD = 14;

/**
 * Names followed by their acronym in brackets, and the acronym where it stands alone later: "Harbour Safety
 * Board (HSB) … the HSB". One entity with two names, both of which stay. The letters must begin the
 * capitalised words (Schwartz and Hearst 2003, without letters from inside words).
 */
export function findIntroduced(runs: readonly Run[]): Mention[] {
  const rows = new Map<string, Row>();
  for (const run of runs) {
    const acronym = acronymAfter(run);
    if (acronym === null || rows.has(acronym)) continue;
    const name = nameOf(run, acronym);
    if (name === null) continue;
    const row = makeRow(name, 'org', [], [acronym]);
    rows.set(acronym, row).set(name, row);
  }
  return rows.size === 0 ? [] : runs.flatMap((run) => mentionsIn(run, rows));
}

function acronymAfter({ line, last }: Run): string | null {
  const end = line.tokens.ends[last - 1]!;
  const next = line.text[end];
  if (next !== ' ' && next !== '(') return null;
  return INTRODUCED.exec(line.text.slice(end, end + MAX_LOOKAHEAD))?.[1] ?? null;
}

/** The words at the end of a run that the letters of the acronym begin. */
function nameOf({ line, first, last }: Run, acronym: string): string | null {
  for (let from = first; from < last - 1; from++) {
    const { surface } = placeOf(line, from, last);
    if (line.tokens.words[from] !== 'the' && isAcronymOf(acronym, surface)) return surface;
  }
  return null;
}

function mentionsIn({ line, first, last }: Run, rows: ReadonlyMap<string, Row>): Mention[] {
  const mentions: Mention[] = [];
  for (let from = first; from < last; from++) {
    for (let to = last; to > from; to--) {
      const place = placeOf(line, from, to);
      const row = rows.get(place.surface);
      if (!row) continue;
      const form = row.forms.find(({ text }) => text === place.surface)!;
      mentions.push(mentionOf(place, row, form, true));
      from = to - 1;
      break;
    }
  }
  return mentions;
}
