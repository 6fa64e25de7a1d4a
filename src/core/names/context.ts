import type { Gazetteer } from './gazetteer.js';
import { isCapital, type LineText } from './line-text.js';

const BLANK = /\s/;

/** Inside a web or mail address, a handle, a hashtag, a file name or a path. */
export function inAddress(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 80 && !BLANK.test(text[from - 1]!)) from--;
  while (to < text.length && to - end < 80 && !BLANK.test(text[to]!)) to++;
  if (from === start && to === end) return false;
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return (
    /[@#_\\]|:\/\/|www\.|\w\/\w*$/.test(before) ||
    /^[@_\\]|^\/\w+[./]|^\.\p{Ll}{2,}|^[\p{L}\p{N}-]*@/u.test(after) ||
    /[\p{L}\p{N}]\.$/u.test(before)
  );
}

const MAX_TITLE_WORDS = 10;

/** Inside quotation marks that hold a title: “Born in the U.S.A.”, ‘Back in the USSR’. */
export function inTitleOfWork(line: LineText, start: number, end: number): boolean {
  const quote = line.quotes.find(([from, to]) => from <= start && end <= to);
  if (!quote) return false;
  const inner = line.text.slice(quote[0] + 1, quote[1] - 1);
  if (/[!?,;:]|\.\s/.test(inner)) return false;
  const words = inner.split(/\s+/);
  if (words.length > MAX_TITLE_WORDS) return false;
  return words.every((word) => word.length < 4 || isCapital(word, 0) || !/^\p{L}/u.test(word));
}

const MAX_WORDS_BACK = 4;

/** The text speaks about the name: "formally known as …", "a/k/a …", "(formerly …". */
export function isSpokenAbout(line: LineText, first: number, words: Gazetteer): boolean {
  const list = words.list('spoken-about');
  const { tokens, text } = line;
  for (let at = first - 1; at >= 0 && at >= first - MAX_WORDS_BACK; at--) {
    if (/[.;!?]/.test(text.slice(tokens.ends[at]!, tokens.starts[at + 1]!).replace(/^\.(?=\w)/, '')))
      return false;
    if (list.has(tokens.words[at]!)) return true;
  }
  return /\ba\/?k\/?a[\s.,"'“‘]*$/i.test(
    text.slice(Math.max(0, tokens.starts[first]! - 12), tokens.starts[first]!),
  );
}

/** Does a sentence begin with word `at`? */
export function startsSentence(line: LineText, at: number): boolean {
  if (at === 0) return true;
  const gap = line.text.slice(line.tokens.ends[at - 1]!, line.tokens.starts[at]!);
  return /[.!?:;…—"“”„«»(\n]|^\s*[-–]\s|['‘]$/.test(gap);
}
