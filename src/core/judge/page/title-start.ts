import type { Line } from '../../article.js';
import { countWords, keyOf } from './title-key.js';

/** A title that stands in a list: its mark goes; a number only where the list or a copy shows that it is one. */
const BULLET = /^[:|*+•◦○□▪■●·▸►‣–-]\s+(?=\S)/u;
const NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/u;
const HASHES = /^#{1,6}\s+(?=\S)/u;
/** "Home / News / ", "Home ▸ ": the way to the page. */
const STEP = /\s?(?:[/▸›»]|\s>)\s?/gu;
/** A label of another element too, where the title behind it is a line of the page. */
const LABEL = /\s:\s/gu;
/** "Chile:Ex-president": a label and a title that two elements held, so that no space stands between them. */
const GLUED_LABEL = /^\p{Lu}[\p{L}\p{N}’' -]{1,40}:(?=[\p{Lu}"„“«]\p{L})/u;
const MAX_LABEL_WORDS = 4;
/** A label that nothing divides from the title: "Concept Harbour wall to be rebuilt", where the title has a line too. */
const WORD = /(?<!\s)\s+(?=["„“«]?[\p{Lu}\p{N}])/gu;
const MIN_LABEL_LETTERS = 4;
/** A line that repeats what stands behind a step or a label shows that the title begins there. */
const MIN_TITLE_WORDS = 3;
const MIN_TRAIL_TITLE_WORDS = 4;

/** Where a mark of a list ends, and where the title begins after it. */
export interface TitleStart {
  readonly mark: number;
  readonly start: number;
}

/**
 * Where a title begins in its line: after a bullet or a number, after the way to the page, after a glued label.
 *
 * @param known keys of the other lines of the page
 */
export function titleStart(text: string, known: ReadonlySet<string>, lines: readonly Line[]): TitleStart {
  const mark = markEnd(text, known, lines);
  return { mark, start: mark + labelEnd(text.slice(mark), known) };
}

function markEnd(text: string, known: ReadonlySet<string>, lines: readonly Line[]): number {
  const bullet = BULLET.exec(text)?.[0].length ?? 0;
  const number = NUMBER.exec(text);
  const isEntry =
    number &&
    (known.has(keyOf(text.slice(number[0].length))) ||
      lines.some((line) =>
        line.traced.text.startsWith(`${Number(number[1]) - 1}${number[0].trim().at(-1)} `),
      ));
  const mark = bullet || (isEntry ? number[0].length : 0);
  return mark === 0 ? 0 : mark + (HASHES.exec(text.slice(mark))?.[0].length ?? 0);
}

function labelEnd(text: string, known: ReadonlySet<string>): number {
  const steps = [...text.matchAll(STEP)].map((step) => step.index + step[0].length);
  const labels = [...text.matchAll(LABEL)].map((label) => label.index + label[0].length);
  const repeated = [...steps, ...labels].find((end) => isRepeated(text.slice(end), known));
  if (repeated !== undefined) return repeated;
  const undivided = undividedEnd(text, known);
  if (undivided > 0) return undivided;
  const last = steps.at(-1);
  if (steps.length > 1 && last !== undefined && isTrail(text, steps)) return last;
  const label = GLUED_LABEL.exec(text)?.[0] ?? '';
  const isLabelled = label !== '' && countWords(label) <= MAX_LABEL_WORDS;
  return isLabelled && countWords(text.slice(label.length)) >= MIN_TITLE_WORDS ? label.length : 0;
}

function isRepeated(title: string, known: ReadonlySet<string>): boolean {
  return countWords(title) >= MIN_TITLE_WORDS && known.has(keyOf(title));
}

/** Where the title begins behind a few words that its other copies do not have; 0 where the line has copies itself. */
function undividedEnd(text: string, known: ReadonlySet<string>): number {
  if (known.has(keyOf(text))) return 0;
  for (const gap of text.matchAll(WORD)) {
    const label = text.slice(0, gap.index);
    if (countWords(label) > MAX_LABEL_WORDS) return 0;
    const title = text.slice(gap.index + gap[0].length);
    // Of "10 Best Piers" and "The Best Piers" the shorter form is another title; what ends with a mark is its beginning.
    const isLabel = /^[^\p{N}]*\p{L}$/u.test(label) && lettersIn(label) >= MIN_LABEL_LETTERS;
    if (isLabel && countWords(title) >= MIN_TRAIL_TITLE_WORDS && known.has(keyOf(title)))
      return gap.index + gap[0].length;
  }
  return 0;
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

/** Two steps or more, each in fewer words than the title behind the last. */
function isTrail(text: string, ends: readonly number[]): boolean {
  const words = [0, ...ends].map((start, at) => countWords(text.slice(start, ends[at] ?? text.length)));
  const title = words.pop()!;
  return title >= MIN_TRAIL_TITLE_WORDS && words.every((count) => count > 0 && count < title && count <= 3);
}
