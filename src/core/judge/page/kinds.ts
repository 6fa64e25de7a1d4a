import type { Line, Reason, RuleId } from '../../article.js';
import { CharClass } from '../../text/classes.js';
import type { Scan } from '../features/scan.js';

/** Why a line of the page is not part of the article. */
export interface Kind {
  readonly label: Reason;
  readonly rule: RuleId;
  readonly why: string;
}

const kind = (rule: RuleId, why: string): Kind => ({ label: rule.split('/')[0] as Reason, rule, why });

export const CODE = kind('other/code', 'is a program, a style sheet or data');
export const MARKS = kind('other/marks', 'has no words');
const PLACEHOLDER = kind('other/placeholder', 'is what a program left in the place of a frame or a picture');
const PICTURE = kind('caption-credit/description', 'describes a picture');
const CAPTION = kind('caption-credit/beside-text', 'stands alone between paragraphs, like a caption');
const CREDIT = kind('caption-credit/agency', 'names who took a picture, and for whom');
const COPYRIGHT = kind('copyright/sign', 'says who owns the page');
const DATE = kind('dateline-timestamp/beside-title', 'says when the article appeared');
const OTHER_DATE = kind('dateline-timestamp/on-page', 'is a day or a time, and no part of a sentence');
const BYLINE = kind('byline/beside-title', 'stands beside the title and looks like the name of a writer');
const DATED_NAME = kind('byline/beside-date', 'stands beside the day and looks like the name of a writer');
const COOKIES = kind('cookie-consent/about', 'is about the cookies of the site');
const ACCOUNT = kind('subscription-paywall/account', 'asks the reader to subscribe or to log in');
const LETTER = kind('newsletter/about', 'is about the newsletter of the site');
const SHARE = kind('share/networks', 'names several networks to share the story on');
const FIELD = kind('site-furniture/form', 'is a field or a button of a form');
export const BESIDE_CREDIT = kind(
  'caption-credit/beside-credit',
  'stands beside the credit of a picture, like its caption',
);
export const CONTACT = kind('site-furniture/contact', 'is the address of the publisher, or how to reach it');
const ABOVE = kind('navigation/above', 'is a short line above the article, like an entry of a menu');
const BELOW = kind('navigation/below', 'is a short line below the article, like an entry of a menu');
const BOX = kind('related-link/box', 'belongs to a box of links between two paragraphs');
const STORY_ABOVE = kind('related-link/above', 'looks like the title of another story, above the article');
export const CONTENTS = kind(
  'navigation/contents',
  'names a section of the article, as a table of contents does',
);
export const TEASER = kind('related-link/teaser', 'belongs to a list of other stories below the article');
const WINDOW = kind('headline-repeat/window-title', 'is the title of the window, with the name of the site');
const PROSE_ABOVE = kind(
  'site-furniture/above',
  'is a sentence above the article, like a notice or a slogan of the site',
);
const PROSE_BETWEEN = kind(
  'site-furniture/between',
  'is a sentence between two paragraphs, like a promotion of the site',
);
export const PROSE_BELOW = kind(
  'site-furniture/below',
  'is a sentence below the article, like a notice or a promotion of the site',
);

const RUN_ABOVE = kind('site-furniture/run-above', 'stands above the article, on a page without line breaks');
const RUN_BELOW = kind('site-furniture/run-below', 'stands below the article, on a page without line breaks');

const NEAR_TITLE = 6;
const WINDOW_TITLE = /\S\s+[|•·»–—-]\s+\S/u;
const TEASER_WORDS = 5;
/** Without spaces an entry of a menu has more of what is counted as words. */
const UNSPACED_TEASER_WORDS = 9;
/** Slogans and entries of menus above an article are shorter than titles. */
const STORY_WORDS = 8;
const PROSE_WORDS = 14;
const LONG_PROSE_WORDS = 35;
const SENTENCE_WORDS = 5;
/** A line cut into more parts than this was no paragraph: its parts stand beside each other by chance. */
const MAX_PARTS = 5;
const BYLINE_WORDS = 6;
const NAME_WORDS = 3;
const DATE_WORDS = 8;
const CREDIT_WORDS = 30;
/** Lines between the article and the name of its writer, and between that and the day. */
const BYLINE_REACH = 25;
const DATE_REACH = 3;

/** The word in languages that have their own for it, too. */
const ASK_COOKIES =
  /cookie|куки|クッキー|쿠키|çerez|ciasteczk|evästee|sütik|informasjonskapsl|slapuk|küpsis/iu;
/** Asking to subscribe or to log in, as it stands in and below articles; a word of a menu says less. */
const ASK_ACCOUNT =
  /\b(?:subscribe|log ?in|sign (?:in|up)|create an? (?:free )?account|iniciar? sesi[oó]n|assin(?:e|ar)|accedi|se connecter|connectez-vous|logg inn|logga in|log ind)\b|abonnier|abonnez|suscr[ií]b|abbonati|einloggen|benutzerkonto|zaloguj|prenumeruj|подпишитесь|войдите|구독|로그인|ログイン|会員登録|登录|登入/iu;
const ACCOUNT_WORDS = { min: 3, max: 40 };
const ASK_LETTER = /newsletter/iu;
const FORM_FIELD = /_{4}|\[ ?\]|\([ _]?\)\s*$|^[^.!?]{1,40}\*\s*:?$/u;
const REACHED_AT =
  /[\w+-]@[\w-]{1,60}\.\w|(?:^|[^\p{L}])(?:tel|phone|fax|telefon|teléfono|тел|전화)\b|(?:\+|\b0|\()\d[\d\s()/.–-]{7,20}\d|\b\d{3}[-. ]\d{3}[-. ]\d{4}\b/iu;
const LEFT_BY_PROGRAM = /^[*•\s-]{0,4}(?:\[(?:[\w-]{1,80}|INS: :INS)\]\s{0,4}$|iframe\b|refresh\()/iu;
/** A line of a program, as tutorials have them; numbers and quoted words that end with a comma are rows of data. */
const CODE_LINE =
  /[;{}]\s*$|["'\d)],\s*$|^(?:\/\/|\/\*|\*\/|[?:.}] ?[\w(])|\w\([^)]*\)\s*;?$|^[\w.]+ (?:=|\+=|:=) /u;
const CODE_SIGN = /[=(){}<>#$_"]|\w\.\w|^[/?:.}]/u;
/** A title that was too long for its list. */
const CUT_SHORT = /(?:\.\.\.|…)$/u;
/** The word for a picture and a colon, behind what it shows. */
const PICTURE_WORD = /(?:^|[\s,.(])(?:photos?|foto|fotos|фото|bild|imagen?|image|사진|写真|照片) ?[:：]/iu;
const NETWORKS = /facebook|twitter|linkedin|pinterest|whatsapp|telegram|instagram|youtube|tiktok|reddit/giu;
const MIN_NETWORKS = 3;
const AGENCY =
  /^(?:AP|AFP|EPA|dpa|EFE|PAP|ANSA|ČTK|Reuters|Getty Images|Keystone|Imago)\b|(?:\/|via|photo:|foto:) ?[^/:]*\b(?:AP|AFP|EPA|dpa|EFE|PAP|ANSA|ČTK|Reuters|Getty Images|Keystone|Imago)\.?$/u;

/** Where the article stands on the page: the lines of its first and last kept words, and its title. */
export interface Place {
  readonly first: number;
  readonly last: number;
  readonly title: number;
  /** 1 for a line that stays. */
  readonly kept: Uint8Array;
}

/** What a removed line is, as far as its shape and its place tell. For lines no rule knows. */
export function kindOf(at: number, line: Line, scan: Scan, place: Place): Kind {
  const { first, last, title } = place;
  const { text } = line.traced;
  const words = scan.words[at]!;
  if (words === 0) return MARKS;
  if (LEFT_BY_PROGRAM.test(text)) return PLACEHOLDER;
  if (/©|\(c\)\s*\d{4}|ⓒ/iu.test(text)) return COPYRIGHT;
  if ((line.layout?.images ?? 0) > 0) return PICTURE;
  if (at === 0 && line.number === 1 && WINDOW_TITLE.test(text)) return WINDOW;
  const isInside = at > first && at < last;
  if ((text.match(NETWORKS)?.length ?? 0) >= MIN_NETWORKS && !isSentence(at, scan)) return SHARE;
  if (!isInside && ASK_COOKIES.test(text)) return COOKIES;
  if (at > first && words >= ACCOUNT_WORDS.min && words <= ACCOUNT_WORDS.max && ASK_ACCOUNT.test(text))
    return ASK_LETTER.test(text) ? LETTER : ACCOUNT;
  const isNear = Math.abs(at - title) <= NEAR_TITLE || Math.abs(at - first) <= 3;
  const isDated = scan.hasYear[at] === 1 || scan.hasTime[at] === 1;
  if (isNear && isDated && words <= PROSE_WORDS) return DATE;
  if (isDate(at, scan) && !(isInside && standsAlone(at, place))) return OTHER_DATE;
  const isUnderTitle = at > title && at - title <= 3 && at <= first;
  if (words <= BYLINE_WORDS && words >= 2 && isNameLike(at, scan)) {
    if (isUnderTitle) return BYLINE;
    const isName = scan.capitalised[at] === words && words <= NAME_WORDS && isUnlinked(line);
    if (isName && at < first && at >= first - BYLINE_REACH && isNearDate(at, scan)) return DATED_NAME;
  }
  if (PICTURE_WORD.test(text) && words <= CREDIT_WORDS) return CREDIT;
  if (isInside && words <= BYLINE_WORDS && AGENCY.test(text)) return CREDIT;
  if (!isInside && FORM_FIELD.test(text) && words <= PROSE_WORDS) return FIELD;
  if (!isInside && REACHED_AT.test(text)) return CONTACT;
  if (!isInside && (line.layout?.parts ?? 1) > MAX_PARTS) return at < first ? RUN_ABOVE : RUN_BELOW;
  if (at < first) {
    if (isSentence(at, scan)) return PROSE_ABOVE;
    const isStory =
      at < title && words >= STORY_WORDS && !line.layout?.bullet && isHeadlineLike(at, line, scan);
    return isStory ? STORY_ABOVE : ABOVE;
  }
  if (at < last) {
    if (words <= PROSE_WORDS && CODE_LINE.test(text) && CODE_SIGN.test(text)) return CODE;
    if (standsAlone(at, place) && words >= 3 && isUnlinked(line)) return CAPTION;
    return words >= PROSE_WORDS && isSentence(at, scan) && !standsInBox(at, place) ? PROSE_BETWEEN : BOX;
  }
  if (isSentence(at, scan) && endsLikeProse(at, text, scan)) return PROSE_BELOW;
  return isHeadlineLike(at, line, scan) ? TEASER : BELOW;
}

/** A day or a time and next to nothing else. Days in a row are the archive of a site. */
export function isDate(at: number, scan: Scan): boolean {
  return isDay(at, scan) && !(at > 0 && isDay(at - 1, scan)) && !(at + 1 < scan.size && isDay(at + 1, scan));
}

function isDay(at: number, scan: Scan): boolean {
  if (scan.words[at]! > DATE_WORDS) return false;
  return (
    scan.hasTime[at] === 1 || (scan.hasYear[at] === 1 && scan.digits[at]! >= 5 && scan.numbers[at]! >= 2)
  );
}

/** A title of several parts ("The vote. What comes now") ends without a full stop; one cut short ends with dots. */
function endsLikeProse(at: number, text: string, scan: Scan): boolean {
  if (CUT_SHORT.test(text)) return false;
  return scan.lastClass[at] === CharClass.terminal || scan.words[at]! >= LONG_PROSE_WORDS;
}

/** Ends like a sentence and is longer than a call on a button. */
export function isSentence(at: number, scan: Scan): boolean {
  const words = scan.words[at]!;
  if (words >= PROSE_WORDS) return scan.lastClass[at] === CharClass.terminal || scan.sentenceBreaks[at]! > 0;
  return (
    words >= SENTENCE_WORDS && scan.lastClass[at] === CharClass.terminal && scan.capitalised[at]! * 2 <= words
  );
}

/** Like the title of a story: long enough, and no row of entries. */
export function isHeadlineLike(at: number, { traced, layout }: Line, scan: Scan): boolean {
  const dividers = layout?.bullet ? 1 : 0;
  return (
    scan.words[at]! >= (scan.unspaced[at]! > 0 ? UNSPACED_TEASER_WORDS : TEASER_WORDS) &&
    scan.dividers[at]! <= dividers &&
    /\p{Lu}|\p{Lo}/u.test(traced.text)
  );
}

/** Is a field of a form. */
export function isField({ traced }: Line): boolean {
  return FORM_FIELD.test(traced.text) || /e-?mail|correo/iu.test(traced.text);
}

/** Between two paragraphs that stay: a caption does, a box has several lines. */
function standsAlone(at: number, { kept }: Place): boolean {
  return kept[at - 1] === 1 && kept[at + 1] === 1;
}

/** Between two other lines that go. */
function standsInBox(at: number, { kept }: Place): boolean {
  return kept[at - 1] === 0 && kept[at + 1] === 0;
}

function isUnlinked({ layout }: Line): boolean {
  return (layout?.linked ?? 0) < 0.5 && !layout?.bullet && (layout?.parts ?? 1) <= MAX_PARTS;
}

function isNearDate(at: number, scan: Scan): boolean {
  for (let near = Math.max(0, at - DATE_REACH); near <= Math.min(scan.size - 1, at + DATE_REACH); near++) {
    if (near !== at && isDate(near, scan)) return true;
  }
  return false;
}

function isNameLike(at: number, scan: Scan): boolean {
  return (
    scan.capitalised[at]! >= scan.words[at]! - 1 &&
    scan.digits[at] === 0 &&
    scan.lastClass[at] !== CharClass.terminal
  );
}
