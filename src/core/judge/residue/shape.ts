import { titleShare } from '../ask.js';
import type { Columns } from '../features/columns.js';
import { logOf, share } from '../features/columns.js';
import type { ResidueText } from './text.js';

/** A label of a word or three in front of the rest: "PHOTOS: …". */
const LABEL = /^[^\s:：]+(?:\s[^\s:：]+){0,2}\s?[:：]\s?\S/u;
const SEPARATOR = /[|•·»›/]|\s[-–—]\s/g;
const ADDRESS = /[@#]\w|https?:|www\./g;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const TIME = /\d[:.]\d\d(?!\d)|\d\/\d/;
const BREAK = /[.!?…]["”’»)]?\s+["“«(]?\p{Lu}|[。！？।؟]./gu;

/** What a line is by itself: how long, of what words and signs, how it begins and ends. */
export function addShape({ views, stopShares }: ResidueText, columns: Columns): void {
  const text = (at: number) => views[at]!.text;
  const words = (at: number) => views[at]!.wordCount;
  const count = (pattern: RegExp) => (at: number) => text(at).match(pattern)?.length ?? 0;
  const has = (pattern: RegExp) => (at: number) => Number(pattern.test(text(at)));
  columns.add('words', (at) => logOf(words(at)));
  columns.add('length', (at) => logOf(text(at).length));
  columns.add('word-length', (at) => share(text(at).length, words(at)));
  columns.add('sentence', (at) => Number(views[at]!.isSentence));
  columns.add('ends-sentence', (at) => Number(views[at]!.endsSentence));
  columns.add('ends-closed', (at) => Number(views[at]!.endsClosed));
  columns.add('ends-colon', has(/[:：]$/));
  columns.add('ends-call', has(/[!?！？]["”»)]?$/));
  columns.add('ends-ellipsis', has(/(?:…|\.\.\.)\W?$/));
  columns.add('ends-bracket', has(/[)\]）】]\W?$/));
  columns.add('starts-lower', (at) => Number(views[at]!.startsLower));
  columns.add('opens-with-quote', (at) => Number(views[at]!.opensWithQuote));
  columns.add('opens-with-mark', has(/^[^\p{L}\p{N}\s"“„«‹「『‘'”¿¡([]/u));
  columns.add('opens-with-bracket', has(/^[([（【]/));
  columns.add('labelled', has(LABEL));
  columns.add('item', (at) => Number(views[at]!.isItem));
  columns.add('capital-share', (at) => views[at]!.capitalShare);
  columns.add('title-share', (at) => titleShare(views[at]!));
  columns.add('stop-share', (at) => stopShares[at]!);
  columns.add('number-share', (at) =>
    share(views[at]!.tokens.words.filter((word) => word === '#').length, words(at)),
  );
  columns.add('commas', (at) => share(count(/[,،、，]/g)(at), words(at)));
  columns.add('breaks', count(BREAK));
  columns.add('quotes', count(/["“”«»„]/g));
  columns.add('separators', count(SEPARATOR));
  columns.add('addresses', count(ADDRESS));
  columns.add('brackets', count(/[([（【]/g));
  columns.add('year', has(YEAR));
  columns.add('time', has(TIME));
}
