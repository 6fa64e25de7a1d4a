import {
  hitIn,
  isSpeech,
  isWhole,
  nearEnd,
  nearStart,
  opening,
  proseFollows,
  textAfter,
  wordsOf,
} from '../ask.js';
import type { LineRule } from '../rule.js';

const MAX_BYLINE_WORDS = 16;

/** "By Name", "Posted by Name on 19 Sep 2016": an opener and then names, numbers and dates, no sentence. */
export const bylineLine: LineRule = {
  id: 'byline/line',
  label: 'byline',
  why: 'names the writer',
  confidence: 0.93,
  examples: {
    hits: [
      'By Ricardo Paye 3191 0',
      'Posted by Frank Wilkenmeyer on 19 Sep 2016',
      '-- By Michael Harbour Follow @mharbour',
      'Authors:',
      'By',
      'Автор: Иван Причалов',
      '记者：王小明、李红',
    ],
    misses: [
      'By the time the boat came back, the harbour was empty.',
      'By Friday',
      'By Harbour Light, the novel',
      'Автор новой книги о море',
      '作者的话',
    ],
  },
  matches: (view, at, doc) => {
    // "As written by X for Y:" leads into the text of another.
    if (
      view.wordCount > MAX_BYLINE_WORDS ||
      view.isSentence ||
      (/\p{L}[:：]$/u.test(view.text) && view.wordCount > 2)
    )
      return false;
    if (!nearStart(at, 8) && !nearEnd(at, doc, 8)) return false;
    if (isWhole(view, 'byline')) return true;
    const hit = opening(view, 'byline');
    if (hit === undefined) return false;
    const rest = textAfter(view, hit).replace(/^[:：\s]+/u, '');
    if (rest === '') return true;
    const after = view.text.slice(hit.end);
    if (UNSPACED.test(rest)) return /^[\s:：|｜/丨]/u.test(after) && looksLikeUnspacedNames(rest);
    // Without capitals a name looks like any word: one word before it needs its colon.
    if (/^\p{Lo}/u.test(rest) && wordsOf(view, hit) === 1 && !/^\s*[:：|/]/u.test(after)) return false;
    if (hit.last - hit.first >= 3) return view.wordCount - hit.last <= 3;
    return looksLikeNames(rest) && !/^\p{L}+day\b/u.test(rest);
  },
};

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** One to four names of two to five letters each, as "记者：王小明、李红" has them. */
function looksLikeUnspacedNames(text: string): boolean {
  const names = text.replace(/(?<![)）】\]])[)）】\]]+$/u, '').split(/[\s、，,/]+/u);
  return names.length <= 4 && names.every((name) => /^[\p{L}·]{2,5}$/u.test(name));
}

/** One to six words, nearly all with a capital; figures, dates and handles may follow. */
function looksLikeNames(text: string): boolean {
  const words = text.split(/\s+/u);
  const name = words.slice(0, 2);
  if (/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) {
    if (!name.every((word) => /^["“(@]?\p{Lu}/u.test(word))) return false;
    const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
    return small * 3 <= words.length && words.length >= 2;
  }
  return words.length <= 6;
}

/** "X contributed to this report", "Reporting by X; Editing by Y", "Con información de X". */
export const bylineContributors: LineRule = {
  id: 'byline/contributors',
  label: 'byline',
  why: 'says who else worked on the story',
  confidence: 0.93,
  examples: {
    hits: [
      'Summer Harbour contributed to this article.',
      '—Edward Said contributed to this article.',
      '(Writing by Jim Harbour; Editing by Peter Quay)',
      'With additional reporting by Ford Quay and Eli Lake.',
    ],
    misses: ['Nobody knew who had contributed to this report of losses, which the company denied.'],
  },
  matches: (view, at, doc) => {
    const hit = hitIn(view, 'byline-tail');
    if (hit === undefined || view.opensWithQuote || view.wordCount > 50 || /[:：]$/u.test(view.text))
      return false;
    // A surname such as Said stands before the phrase; who says something says it after.
    if (view.hits.some(({ list, first }) => list === 'says' && first >= hit.last)) return false;
    if (proseFollows(at, doc) && !nearEnd(at, doc, 6)) return false;
    if (hit.first <= 2) return true;
    return /contribut/iu.test(view.text.slice(hit.start, hit.end)) && /^\W*$/u.test(view.text.slice(hit.end));
  },
};

/** "(dpa)", "(itu)": initials or an agency in brackets under the story. */
export const bylineSignOff: LineRule = {
  id: 'byline/sign-off',
  label: 'byline',
  why: 'is the sign-off of a writer or an agency',
  confidence: 0.96,
  examples: { hits: ['(dpa)', '(itu)'], misses: ['(see above)', '(2017)'] },
  matches: (view, at, doc) =>
    at > 0 &&
    !proseFollows(at, doc) &&
    ((view.text.startsWith('(') && /^\((?:\p{L}{2,4}(?:[/.]\p{L}{2,6})*|\p{Lu}{2,8})\)$/u.test(view.text)) ||
      (/^[([]/.test(view.text) && view.wordCount <= 4 && isWhole(view, 'agency'))),
};

/** "本报记者 王港 本报通讯员 李湾": reporters of a Chinese paper on a line of their own. */
export const chineseReporters: LineRule = {
  id: 'byline/reporters',
  label: 'byline',
  why: 'names the reporters',
  confidence: 0.93,
  examples: {
    hits: ['本报记者 王港 本报通讯员 李湾'],
    misses: ['本报记者昨天在港口看到，船都停了。', '本报记者'],
  },
  matches: (view) =>
    view.text.length <= 40 &&
    !view.endsSentence &&
    /^本[报社](?:特约)?(?:记者|通讯员)[\s:：][^。，]+$/u.test(view.text),
};

const MAX_REPORTER = 80;
const BEHIND_NAME = /\s[\w.+-]{1,40}@[\w.-]{1,60}$/u;
const REPORTER =
  /^[[(]?(?:[\p{L}·/]{1,12}[=\s])?\p{Script=Hangul}{2,4}\s?(?:선임|전문|인턴|수습|객원|논설위원)?기자[\])]?$/u;

/** "김항구 기자", "김항구 기자 kim@example.com": the reporter of a Korean paper, under the headline or the story. */
export const koreanReporter: LineRule = {
  id: 'byline/reporter',
  label: 'byline',
  why: 'names the reporter',
  confidence: 0.93,
  examples: {
    hits: ['김항구 기자', '[부산=김항구 기자] kim@example.com', '글·사진 김항구 기자'],
    misses: ['김항구 기자가 어제 항구에서 배를 보았다.', '기자'],
  },
  matches: (view, at, doc) =>
    view.text.length <= MAX_REPORTER &&
    view.text.includes('기자') &&
    (nearStart(at, 6) || nearEnd(at, doc, 6)) &&
    REPORTER.test(view.text.replace(BEHIND_NAME, '')),
};

const MAX_FILED_WORDS = 45;

/** "Quay reported from Sacramento, and Vallejo from Leeds.": under the story, who wrote it where. */
export const reportedFrom: LineRule = {
  id: 'byline/reported-from',
  label: 'byline',
  why: 'says from where the writers reported',
  confidence: 0.93,
  examples: {
    hits: [
      'Quay reported from Sacramento, California.',
      'Quay and Vallejo reported from Leeds; Harbour reported from Hull, England.',
    ],
    misses: [
      'Losses were reported from Hull, where the wall fell.',
      'Quay reported from the front for nine years.',
    ],
  },
  matches: (view, at, doc) =>
    at > 0 &&
    view.wordCount <= MAX_FILED_WORDS &&
    nearEnd(at, doc, 5) &&
    !isSpeech(view) &&
    /^(?:\p{Lu}[\p{L}.'’-]+(?:,? and |, | )){1,8}reported from \p{Lu}/u.test(view.text),
};

const MAIL = /^[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{2,20}){1,3}$/u;

/** The address of the writer, alone in its line. */
export const writersMail: LineRule = {
  id: 'byline/mail',
  label: 'byline',
  why: 'is the address of the writer and nothing else',
  confidence: 0.9,
  examples: { hits: ['ann.quay@herald.example'], misses: ['@annquay', 'Write to ann@herald.example.'] },
  matches: (view, at, doc) => {
    if (at === 0 || !view.text.includes('@') || !MAIL.test(view.text)) return false;
    // Behind a colon the story gives it.
    return (nearStart(at, 6) || !proseFollows(at, doc)) && !/[:：]$/u.test(doc.views[at - 1]!.text);
  },
};

export const bylineRules = [
  chineseReporters,
  koreanReporter,
  bylineLine,
  bylineContributors,
  bylineSignOff,
  reportedFrom,
  writersMail,
];
