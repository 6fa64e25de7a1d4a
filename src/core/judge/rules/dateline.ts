import type { LineView } from '../../text/view.js';
import { coveredWords, hitIn, nearEnd, nearStart, proseFollows } from '../ask.js';
import type { DocumentView, LineRule } from '../rule.js';

/** "Publié le 04/03/2024 à 08:30 - Mis à jour le 05/03/2024 à 10:12": published and changed, each with its time. */
const MAX_STAMP_WORDS = 24;

/** A line that is nothing but a date or a time. */
export const timestamp: LineRule = {
  id: 'dateline-timestamp/stamp',
  label: 'dateline-timestamp',
  why: 'is a date or a time',
  confidence: 0.92,
  examples: {
    hits: [
      '2017-09-11',
      'Published: 12 March 2018 at 10:04',
      'September 21, 2016',
      'Updated 3 hours ago',
      'Publié le 4 mars 2024 à 08h30, mis à jour à 10h12',
      '14. März 2024, 9:12 Uhr',
    ],
    misses: ['1984', 'March', '12', 'In May 1968 it rained.'],
  },
  matches: (view, at, doc) => {
    const { wordCount } = view;
    if (wordCount < 2 || wordCount > MAX_STAMP_WORDS || /[.?!:]$/.test(view.text.replace(/[ap]\.m\.$/i, '')))
      return false;
    if (!nearStart(at, 6) && !nearEnd(at, doc, 5) && proseFollows(at, doc)) return false;
    if (!isDateOnly(view) || isTimeline(doc)) return false;
    const numbers = view.tokens.words.filter((word) => word === '#').length;
    const month = hitIn(view, 'month') !== undefined;
    const shaped =
      /\d{1,4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,4}/u.test(view.text) || /\bago$/i.test(view.text);
    return (
      shaped ||
      (month && numbers >= 1 && (numbers >= 2 || wordCount >= 3)) ||
      (numbers >= 1 && hitIn(view, 'weekday') !== undefined && wordCount >= 3)
    );
  },
};

function isDateOnly(view: LineView): boolean {
  return (
    view.wordCount <= MAX_STAMP_WORDS &&
    coveredWords(view, 'month', 'weekday', 'time-word') === view.wordCount
  );
}

function isDate(view: LineView): boolean {
  return view.wordCount >= 2 && isDateOnly(view);
}

/** Three dates or more, each alone in its line, are the heads of a timeline. */
function isTimeline(doc: DocumentView): boolean {
  return doc.count(isDate) >= 3;
}

/** "Madrid, España -": the head of an agency story that lost its sentence. */
export const lonePlace: LineRule = {
  id: 'dateline-timestamp/place',
  label: 'dateline-timestamp',
  why: 'is a place in front of the story, without its sentence',
  confidence: 0.9,
  examples: { hits: ['Madrid, España -', 'Ciudad de México -'], misses: ['Madrid', 'See also -', 'One -'] },
  matches: (view, at) =>
    nearStart(at, 5) &&
    view.wordCount >= 1 &&
    view.wordCount <= 6 &&
    view.text.length > 5 &&
    /^\p{Lu}[\p{L}.' ]*(?:, \p{Lu}[\p{L}.' ]*)*\s?[-–—]{1,2}$/u.test(view.text) &&
    /,|\s\p{Ll}{2}\s\p{Lu}/u.test(view.text),
};

/** "DE SÃO PAULO": where a Portuguese paper's story was written, on a line of its own above it. */
export const fromPlace: LineRule = {
  id: 'dateline-timestamp/from-place',
  label: 'dateline-timestamp',
  why: 'is the place the story was written, above it',
  confidence: 0.9,
  examples: {
    hits: ['DE SÃO PAULO', 'DO RIO'],
    misses: ['DE ONDE VEM O VENTO?', 'De São Paulo', 'DA'],
  },
  matches: (view, at) =>
    nearStart(at, 6) &&
    view.wordCount <= 4 &&
    /^(?:DE|DO|DA) \p{Lu}{3,}(?: \p{Lu}{2,}){0,2}$/u.test(view.text),
};

const ADDRESS_AND_TIME = /^(?:https?:\/\/|www\.)[^\s]+\s+\d[\d\s年月日时分/:.-]+$/u;

/** An address and the time after it, as portals set them under the headline. */
export const addressAndTime: LineRule = {
  id: 'dateline-timestamp/address',
  label: 'dateline-timestamp',
  why: 'is the address of the site with day and time',
  confidence: 0.95,
  examples: {
    hits: ['http://www.example.com.cn 2006年01月28日10:31', 'www.example.com 2017-03-02 10:04'],
    misses: ['www.example.com 24 boats', 'http://www.example.com'],
  },
  matches: ({ text }) => ADDRESS_AND_TIME.test(text) && /\d{4}/.test(text),
};

/** "NAME  6:26:00 PM   NEWS": the line that a blog sets under its headline. */
export const postedAt: LineRule = {
  id: 'dateline-timestamp/posted',
  label: 'dateline-timestamp',
  why: 'is the line with writer and time under the headline',
  confidence: 0.9,
  examples: {
    hits: ['JANE QUAY  6:26:00 PM   BREAKINGNEWS', 'N » 17 NOV 2017'],
    misses: ['At 6:26 PM the lights went out.', 'Doors open 7:00 PM'],
  },
  matches: (view, at) =>
    at > 0 &&
    nearStart(at, 6) &&
    view.wordCount <= 20 &&
    !view.endsSentence &&
    (/\d{1,2}:\d{2}:\d{2}\s*(?:[AP]M)?\b/iu.test(view.text) ||
      (/[»|•·]/u.test(view.text) && hitIn(view, 'month') !== undefined && /\d{4}/.test(view.text))),
};

/** "本报北京5月9日电": the head of a Chinese agency story on a line of its own. */
export const chineseDateline: LineRule = {
  id: 'dateline-timestamp/agency-line',
  label: 'dateline-timestamp',
  why: 'is the place and day of an agency story on a line of its own',
  confidence: 0.93,
  examples: {
    hits: ['本报上海3月2日电', '新华社东京1月5日电'],
    misses: ['本报上海3月2日电 港口今天重新开放。', '停电'],
  },
  matches: (view) => /^(?:本报|本社|新华社|中新社|中新网)[^。，；]{2,20}电$/u.test(view.text),
};

const DAY_AND_SOURCE =
  /^\d{4}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}日?(?:\s{0,3}\d{1,2}:\d{2}(?::\d{2})?)?\s{0,3}(?:来源|來源|稿源|出处)\s?[:：]\s?[^。，；]{0,24}$/u;

/** "2025年03月03日 09:00 来源：港口日报": day and source under a Chinese headline. */
export const chineseStamp: LineRule = {
  id: 'dateline-timestamp/day-and-source',
  label: 'dateline-timestamp',
  why: 'is the day with the source of the story',
  confidence: 0.95,
  examples: {
    hits: ['2025年03月03日 09:00 来源：港口日报', '2025-03-03 09:00:12 来源: 港口网'],
    misses: ['2025年03月03日，来源不明的船只靠岸。'],
  },
  matches: ({ text }) => DAY_AND_SOURCE.test(text),
};

export const datelineRules = [
  timestamp,
  lonePlace,
  fromPlace,
  addressAndTime,
  postedAt,
  chineseDateline,
  chineseStamp,
];
