import type { Line } from '../../article.js';
import type { Page } from '../features/page.js';
import type { Reading } from './reading.js';
import { type Evidence, evidenceOf } from './title-evidence.js';
import { keyOf } from './title-key.js';
import learned from './title-weights.json' with { type: 'json' };

const MAX_TITLE_WORDS = 40;
/** Below this a line does not look like a title; so many lines above the first paragraph less will do. */
const MIN_PROBABILITY = 0.08;
const MIN_NEAR_PROBABILITY = 0.01;
const NEAR_LINES = 20;
/** Share of words in common (Dice) from which a heading above the first paragraph is the title in other words. */
const NEAR_COPY = 0.75;
const MIN_NEAR_COPY_WORDS = 4;
/** A copy may have the name of the site behind it, of so many words. */
const MAX_SITE_WORDS = 5;
/** The lines that the model finds likeliest are weighed once more, so many of them. */
const CANDIDATES = 10;

/**
 * Index of the title's line; -1 where none is. What the model finds is the title unless what else is known of the page
 * speaks clearly for another of its likeliest lines. The weights are made by `training/titles.py`.
 */
export function chooseTitle(reading: Reading): number {
  const found = findTitle(reading.titles, Math.max(0, reading.firstParagraph), reading.page);
  if (found < 0) return found;
  const evidence = evidenceOf(reading);
  let best = found;
  let most = weigh(evidence(found)) + learned.margin;
  for (const line of titleCandidates(reading)) {
    const weight = weigh(evidence(line));
    if (weight <= most) continue;
    best = line;
    most = weight;
  }
  return best;
}

/** The likeliest lines that are no longer than a title is, the likeliest first. */
export function titleCandidates({ titles, page: { scan } }: Reading): number[] {
  const mayBe = Array.from(titles.keys()).filter(
    (line) => scan.words[line]! >= 1 && scan.words[line]! <= MAX_TITLE_WORDS,
  );
  return mayBe.sort((a, b) => titles[b]! - titles[a]! || a - b).slice(0, CANDIDATES);
}

function weigh(evidence: Evidence): number {
  const names = Object.keys(evidence) as (keyof Evidence)[];
  return names.reduce((sum, name) => sum + learned.weights[name] * evidence[name], 0);
}

/**
 * Index of the line most likely to be the title; -1 where none is. Behind the first paragraph of the article a
 * title is ever less likely, so the odds of a line fall with the root of its distance. The first of equals wins.
 *
 * @param firstParagraph index of the first long line that is kept
 */
export function findTitle(
  probabilities: Float32Array,
  firstParagraph: number,
  { scan: { words } }: Page,
): number {
  const likeliest = (from: number, end: number, least: number): number => {
    let best = 0;
    let title = -1;
    for (let line = from; line < end; line++) {
      const probability = probabilities[line]!;
      if (probability < least || words[line]! < 1 || words[line]! > MAX_TITLE_WORDS) continue;
      const behind = Math.max(0, line - firstParagraph);
      const odds = probability / (1 - probability + Number.EPSILON) / Math.sqrt(1 + behind);
      if (odds > best) {
        best = odds;
        title = line;
      }
    }
    return title;
  };
  const title = likeliest(0, probabilities.length, MIN_PROBABILITY);
  if (title >= 0) return title;
  const end = Math.min(firstParagraph + 1, probabilities.length);
  return likeliest(Math.max(0, firstParagraph - NEAR_LINES), end, MIN_NEAR_PROBABILITY);
}

/**
 * Lines that repeat the title, alone or with the name of the site, and those above the first paragraph that say it in
 * slightly other words.
 *
 * @param title the line of the title at index `at`, cut already
 * @param firstParagraph index of the first long line that is kept
 */
export function copiesOf(
  title: Line,
  at: number,
  firstParagraph: number,
  { lines, scan }: Page,
): ReadonlySet<number> {
  const key = keyOf(title.traced.text);
  const copies = new Set<number>();
  if (key === '') return copies;
  lines.forEach((line, index) => {
    if (index === at || scan.words[index]! > MAX_TITLE_WORDS + MAX_SITE_WORDS) return;
    const other = keyOf(line.traced.text);
    const rest = other.startsWith(`${key} `) ? line.traced.text.slice(title.traced.text.length) : '';
    const isCopy = other === key || /^\s*[|•·»«‹›–—-]/u.test(rest);
    if (isCopy || (index < firstParagraph && isNearCopy(key, other))) copies.add(index);
  });
  return copies;
}

function isNearCopy(a: string, b: string): boolean {
  const ours = new Set(a.split(' '));
  const theirs = new Set(b.split(' '));
  const common = [...ours].filter((word) => theirs.has(word)).length;
  return common >= MIN_NEAR_COPY_WORDS && (2 * common) / (ours.size + theirs.size) >= NEAR_COPY;
}
