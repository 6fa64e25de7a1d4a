import type { Words } from './gazetteer.js';
import { isCapital, type LineText } from './line-text.js';
import type { Place } from './place.js';

const BLANK = /\s/;
const MAX_ADDRESS = 80;

/** Inside a web or mail address, a handle, a hashtag, a file name, a path or a line of code. */
export function inAddress(text: string, start: number, end: number): boolean {
  if (isAccount(text, end) || isCell(text, start, end)) return true;
  let from = start;
  let to = end;
  while (from > 0 && start - from < MAX_ADDRESS && !BLANK.test(text[from - 1]!)) from--;
  while (to < text.length && to - end < MAX_ADDRESS && !BLANK.test(text[to]!)) to++;
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return (
    (/[@#_\\`=(:/.]/.test(before) &&
      /[@#_\\`=]|\w\(['"]?\S*$|:\/\/|www\.|\w\/\w*$|[\p{L}\p{N}]\.$|^\p{Ll}+:$/u.test(before)) ||
    (/[@_\\/.]/.test(after) &&
      /^[@_\\]|^\/\w+[./]|^\.\p{Ll}{2,}|^[\p{L}\p{N}-]*@|^[\p{L}\p{N}-]+\.\p{Ll}{2,4}(?:$|[/?])/u.test(after))
  );
}

/** The quotation that holds the range, if any. */
export function quoteAround(
  { quotes }: LineText,
  start: number,
  end: number,
): readonly [number, number] | null {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle]![1] < end) low = middle + 1;
    else high = middle;
  }
  const quote = quotes[low];
  return quote && quote[0] <= start ? quote : null;
}

const CURRENCY_OF = /^U\.?S\.?A?\.?$/;

/** A cell of a list, "USA | 2017 | 54 min", or a currency, "US $15". */
function isCell(text: string, start: number, end: number): boolean {
  return (
    /^\s?[|·•]/.test(text.slice(end, end + 2)) ||
    (/^\s?[$€£]/.test(text.slice(end, end + 2)) && CURRENCY_OF.test(text.slice(start, end))) ||
    /[|]\s?$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** Alone in brackets, as a code behind another name: "Fairfax (USA)". */
export function isBracketed(text: string, start: number, end: number): boolean {
  return /[([]/.test(text[start - 1] ?? '') && /^\.?[)\]]/.test(text.slice(end, end + 2));
}

/** The name of an account, with its handle: "USA for Trees (@usafortrees)". */
function isAccount(text: string, end: number): boolean {
  return /^[^.@()]{0,40}\(@/.test(text.slice(end, end + 44));
}

const MAX_TITLE_WORDS = 10;
const MIN_TITLE_WORDS = 2;

/** Inside quotation marks that hold a title: “Born in the U.S.A.”, ‘Back in the USSR’. */
export function inTitleOfWork(line: LineText, start: number, end: number): boolean {
  const quote = quoteAround(line, start, end);
  if (!quote) return false;
  const inner = line.text.slice(quote[0] + 1, quote[1] - 1).replace(/[.,]$/, '');
  if (/[!?;:]|,\s|\p{Ll}\.\s/u.test(inner)) return false;
  const words = inner.split(/\s+/);
  if (words.length > MAX_TITLE_WORDS || words.length < MIN_TITLE_WORDS) return false;
  return words.every((word) => word.length < 4 || isCapital(word, 0) || !/^\p{L}/u.test(word));
}

const MAX_WORDS_BACK = 4;
/** Words that may stand between "called" or "known" and the name. */
const LINKS = new Set(
  'the as a an of by itself themselves also simply now then el la los como die der als le les o os'.split(
    ' ',
  ),
);

/** The text speaks about the name: "formally known as the …", "a/k/a …", "the word …". */
export function isSpokenAbout({ line, first }: Place, words: Words): boolean {
  const list = words.list('spoken-about');
  const passive = words.list('spoken-about-passive');
  const { tokens, text } = line;
  const start = tokens.starts[first]!;
  for (let at = first - 1; at >= 0 && at >= first - MAX_WORDS_BACK; at--) {
    if (/[;!?)]|\.\s/.test(text.slice(tokens.ends[at]!, tokens.starts[at + 1]!))) break;
    const word = tokens.words[at]!;
    if (list.has(word)) return true;
    if (passive.has(word)) return at === 0 || words.list('be').has(tokens.words[at - 1]!);
    if (!LINKS.has(word)) break;
  }
  if (isNameGiven(line, first, words)) return true;
  return /\ba\/?k\/?a[\s.,"'“‘]*$/i.test(text.slice(Math.max(0, start - 12), start));
}

/** "whose official name is the Republic of Korea": "name" and a form of "to be" before it. */
function isNameGiven({ tokens }: LineText, first: number, words: Words): boolean {
  let at = first - 1;
  if (tokens.words[at] === 'the') at--;
  return words.list('be').has(tokens.words[at] ?? '') && words.list('name').has(tokens.words[at - 1] ?? '');
}

/** A word of what follows; asked first, because letters of all scripts without their case take long to compare. */
const RENAMING = /call|nam|nom|known|rebranded|chang/i;
const NAMED_AFTER =
  /^,?\s(?:(?:was|is|were|are|be|been|had been|has been|has|had|later|officially|formally|recently|commonly|better|also|often|usually|widely|popularly|simply)\s){1,3}(?:called|named|known as|(?:the|its|her|his) (?:\p{Ll}+ )?name)|^,? as (?:it|he|she|they) (?:is|was|are|were) (?:\p{Ll}+ )?(?:called|known|named)|^(?:, as| is what) [\p{L}’' ]{1,30} calls? it|^ (?:est|es|é|ist) (?:\p{Ll}+['’ ]){1,2}(?:nom|nombre|nome|name)\b|^,?\s(?:\p{Ll}+\s){0,2}(?:renamed|rebranded|chang\p{L}+ (?:its|the|their) name)/iu;

/** The text tells of a new name: "Swaziland changed its name to …", "Bombay was renamed …". */
export function isRenamed({ line, end }: Place): boolean {
  const after = line.text.slice(end, end + 60);
  return RENAMING.test(after) && NAMED_AFTER.test(after);
}

/** Does a sentence, or a part of one that begins with a capital, begin with word `at`? */
export function startsSentence(line: LineText, at: number): boolean {
  if (at === 0) return true;
  const gap = line.text.slice(line.tokens.ends[at - 1]!, line.tokens.starts[at]!);
  // The last dot of an acronym ends no sentence for sure.
  if (gap === '. ' && line.named[at - 1] === 1 && line.tokens.words[at - 1]!.length === 1) return false;
  return /[.!?:;…—"“”„«»(\n]|^\s*[-–•·*]\s|['‘]$/.test(gap);
}

const MAX_GLOSS = 24;
const ALTERNATIVE =
  /^(?:,?\s(?:or|o|u|ou|oder|или)|\s(?:is|are|es|son|est|sont|é|são|ist|sind|è|sono))\s(?:the\s)?$/iu;
const GLOSS =
  /^(?![\s\S]*[.!?])[\s\S]*?(?:[(/[]|\b(?:or|now|formerly|once|aka|also|previously|oder|ahora|antes|hoy|früher|heute|anciennement|atual|antiga|hei(?:ß|ss)t|hieß|se llama|s['’]appelle|si chiama|chama-se|called|named|бывш\p{L}*|ныне|или)\b)/iu;

/** Two names of one entity side by side explain one another: "Burma (Myanmar)", "Bombay, now Mumbai". */
export function areGlossed(a: Place, b: Place): boolean {
  if (a.line !== b.line || a.surface === b.surface) return false;
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
  const between = a.line.text.slice(from, to);
  return to - from <= MAX_GLOSS && to > from && (ALTERNATIVE.test(between) || GLOSS.test(between));
}

const MAX_SENTENCE = 300;
const PAST_YEAR = /\b(?:1[0-8]\d\d|19[0-7]\d)\b/;

/** The sentence tells of a year before 1980: an old name in it is meant as such. */
export function isLongAgo({ line, start, end }: Place): boolean {
  const before = line.text.slice(Math.max(0, start - MAX_SENTENCE), start);
  const after = line.text.slice(end, end + MAX_SENTENCE);
  const stop = after.indexOf('. ');
  return (
    PAST_YEAR.test(before.slice(before.lastIndexOf('. ') + 1)) ||
    PAST_YEAR.test(stop < 0 ? after : after.slice(0, stop))
  );
}

const MAX_APART = 400;

/** Do two places stand in one sentence? Who writes two names into one means two people. */
export function inOneSentence(a: Place, b: Place): boolean {
  if (a.line !== b.line) return false;
  const [from, to] = a.start < b.start ? [a.end, b.start] : [b.end, a.start];
  if (to - from > MAX_APART) return false;
  return !/[.!?]["'”’)]?\s/.test(a.line.text.slice(from, to));
}
