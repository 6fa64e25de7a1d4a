import type { Article, Line } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import type { Options } from '../options.js';
import { selectLines } from '../select.js';
import { type LineView, MAX_JUDGED_LENGTH, viewOf } from '../text/view.js';

/** What tells what a document is; counts unless said otherwise. */
export interface KindMeasures {
  /** Lines too long to judge, whose words are not counted. */
  readonly unread: number;
  /** Words of all lines, and of those that stay. */
  readonly words: number;
  readonly kept: number;
  /** Lines that stay and read like a sentence or more, and their words. */
  readonly paragraphs: number;
  readonly prose: number;
  /** Lines that read like a sentence, whether they stay or go. */
  readonly sentences: number;
  /** Sentences that speak of cookies, and lines of any length that do. */
  readonly cookieSentences: number;
  readonly cookieLines: number;
  /** Lines that say that something is not there; that ask to pay, right after what stays; of shops; of forums. */
  readonly errors: number;
  readonly paywalls: number;
  readonly shop: number;
  readonly forum: number;
  /** Prices. */
  readonly prices: number;
  /** Longer lines that are links and do not end like a sentence: headlines of other stories. */
  readonly teasers: number;
  /** Share of the page's characters that are links, 0 to 1. */
  readonly linked: number;
  /** Types of what the page says it describes (schema.org, OpenGraph), in small letters. */
  readonly types: ReadonlySet<string>;
  /** The page says that it is not free to read. */
  readonly paid: boolean;
}

const PARAGRAPH_WORDS = 12;
/** Further below stand the site's own calls to subscribe. */
const PAYWALL_LINES = 6;
const TEASER_WORDS = { least: 4, most: 25 };
const MOSTLY_LINKED = 0.8;
/**
 * A line that is little more than the status of an answer: "404", "Error 503", "502 Bad Gateway". A number alone may count
 * shares, or grams of flour.
 */
const STATUS_NEEDS = /40[0-4]|410|429|50[0-4]/;
const STATUS =
  /^(?:40[34]\W*|(?:http|status|err\p{L}*|fehler\p{L}*|fout\p{L}*|fel|feil|fejl|błąd|chyba|ошибка|помилка|hata|σφάλμα|lỗi|kesalahan|خطأ|שגיאה|त्रुटि|错误|錯誤|エラー|오류)[\s:#]{0,3}(?:code\s)?(?:40[0-4]|410|429|50[0-4])\b[^\p{L}\p{N}]*(?:\p{L}+(?:[^\p{L}\p{N}_]+|$)){0,4}|(?:40[0-4]|410|429|50[0-4])(?:\s?[-–—:|]\s?(?:\p{L}+(?:[^\p{L}\p{N}_]+|$)){1,4}|\s(?:error|bad request|unauthorized|forbidden|(?:page )?not found|gone|too many requests|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)\W*))$/iu;
const PRICE_NEEDS = /[$€£¥₹]|USD|EUR|GBP|CHF/;
const PRICE =
  /(?:[$€£¥₹]|\b(?:USD|EUR|GBP|CHF)\b)\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:[€£¥₹]|(?:USD|EUR|GBP|CHF)\b)/u;

export function measureKind(article: Article, lexicon: Lexicon, options: Options): KindMeasures {
  const { lines, page } = article;
  const kept = new Set(selectLines(article, options).kept);
  const views = lines.map((line) => viewOf(line, lexicon));
  const count = (test: (view: LineView, line: Line) => boolean): number =>
    lines.reduce((sum, line, at) => sum + Number(test(views[at]!, line)), 0);
  const wordsOf = (test: (view: LineView, line: Line) => boolean): number =>
    lines.reduce((sum, line, at) => sum + (test(views[at]!, line) ? views[at]!.wordCount : 0), 0);
  const has = (view: LineView, list: string): boolean => view.hits.some((hit) => hit.list === list);
  const isParagraph = (view: LineView): boolean => view.isSentence && view.wordCount >= PARAGRAPH_WORDS;
  const isStaying = (line: Line): boolean => kept.has(line);
  const end = lines.findLastIndex(isStaying) + 1;
  const characters = lines.reduce((sum, { traced }) => sum + traced.text.length, 0);
  const linked = lines.reduce(
    (sum, { traced, layout }) => sum + traced.text.length * (layout?.linked ?? 0),
    0,
  );
  return {
    unread: lines.filter(({ traced }) => traced.text.length > MAX_JUDGED_LENGTH).length,
    words: wordsOf(() => true),
    kept: wordsOf((_, line) => isStaying(line)),
    paragraphs: count((view, line) => isStaying(line) && isParagraph(view)),
    prose: wordsOf((view, line) => isStaying(line) && isParagraph(view)),
    sentences: count(isParagraph),
    cookieSentences: count((view) => isParagraph(view) && has(view, 'cookie')),
    cookieLines: count((view) => has(view, 'cookie')),
    errors: count((view) => has(view, 'error-page') || isStatus(view.text)),
    paywalls: views.slice(end, end + PAYWALL_LINES).filter((view) => has(view, 'paywall')).length,
    shop: count((view) => has(view, 'product') && view.wordCount <= PARAGRAPH_WORDS),
    forum: count((view) => has(view, 'forum') && view.wordCount <= PARAGRAPH_WORDS),
    prices: count(({ text, wordCount }) => wordCount <= PARAGRAPH_WORDS && hasPrice(text)),
    teasers: count((view, line) => isTeaser(view, line)),
    linked: linked / Math.max(1, characters),
    types: new Set(page?.types.map((type) => type.toLowerCase())),
    paid: page?.paid ?? false,
  };
}

/** What each pattern needs is looked for first: few lines have it. */
function isStatus(text: string): boolean {
  return STATUS_NEEDS.test(text) && STATUS.test(text);
}

function hasPrice(text: string): boolean {
  return PRICE_NEEDS.test(text) && PRICE.test(text);
}

function isTeaser({ wordCount, endsSentence }: LineView, { layout }: Line): boolean {
  const isLink = (layout?.linked ?? 0) >= MOSTLY_LINKED;
  return isLink && !endsSentence && wordCount >= TEASER_WORDS.least && wordCount <= TEASER_WORDS.most;
}
