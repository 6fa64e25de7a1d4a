import type { LineView } from '../text/view.js';

/**
 * Agencies' leads without the dash that Latin scripts set behind them: "新华社福州9月28日电（记者王林）",
 * "【北京時事】", "［東京　15日　ロイター］ - ", "(서울=연합뉴스) 홍길동 기자 = ", "МОСКВА, 3 мая. /ТАСС/. ",
 * "New Delhi, May 3 (PTI) ".
 */

const OPEN = '[（(【［\\[〔]';
const CLOSE = '[）)】］\\]〕]';
const INSIDE = '[^（(【［\\[〔）)】］\\]〕\\n]';
const GAP = '[\\s\\u3000]*';

const REPORTER = `${OPEN}(?:记者|記者|通讯员|${INSIDE}{1,8}记者|${INSIDE}{1,8}記者)${INSIDE}{0,30}${CLOSE}`;
/** Place and day before the character for a wire, a paper's own report, the same in brackets; then who wrote it. */
const CHINESE = new RegExp(
  `^(?:[^\\s，。、：；“（(【]{0,16}\\d{1,2}月\\d{1,2}日(?:专电|电讯|電訊|(?:电|電|讯|訊)(?![话話影视視脑腦邮郵力车車动動台子问問息号號]))|本报讯|本報訊|${OPEN}${INSIDE}{2,24}\\d{1,2}日(?:电|電|讯|訊)${CLOSE}|【${INSIDE}{2,24}(?:讯|訊)】)` +
    `${GAP}(?:${REPORTER})?${GAP}[:：]?${GAP}`,
  'u',
);
/** Place, an equals sign and the agency; then who wrote it and a second sign. */
const KOREAN = new RegExp(
  `^${OPEN}[\\p{L}\\d·, ]{1,20}=${INSIDE}{1,20}${CLOSE}${GAP}(?:[\\p{L}·, ]{2,24}(?:기자|특파원|통신원)${GAP}=${GAP})?`,
  'u',
);
const IN_BRACKETS = new RegExp(`^${OPEN}${INSIDE}{1,30}(?<close>${CLOSE})${GAP}(?:[-–—]+${GAP})?`, 'u');
const CYRILLIC_PLACE = '\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)?';
const CYRILLIC = new RegExp(
  `^${CYRILLIC_PLACE}[.,] \\d{1,2} \\p{Ll}+\\.? ?(?:/[\\p{L} -]{2,20}/\\. |\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*){0,2} [-–—] )`,
  'u',
);
/** Behind "МОСКВА, 3 мая — ": the agency, perhaps who wrote it, and a full stop. */
const AGENCY_STOP = /^(?<agency>[\p{L} ]{2,24}?)(?:, \p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+)?\.\s+(?=["«“]?\p{Lu})/u;
const WITHOUT_DASH =
  /^\p{Lu}[\p{L}\p{M}'’]*(?:[ -][\p{L}\p{M}'’]+){0,3},? (?:\p{L}[\p{L}\p{M}.]* \d{1,2}|\d{1,2} [\p{L}\p{M}.]+),? \((?<agency>[^()]{2,24})\):? (?=["“‘«]?[\p{Lu}\p{N}])/u;
/** The same where letters have no case. */
const DEVANAGARI =
  /^[\p{Script=Devanagari}\p{M} ]{2,30},? ?\d{1,2} [\p{Script=Devanagari}\p{M}]+,? \((?<agency>[^()]{2,24})\)(?:[:：]| ?[-–—]+)? /u;

/** Length of an agency's lead at the beginning of a text; 0 where none stands there. */
export function agencyLead(view: LineView, isAgency: (text: string) => boolean): number {
  const head = view.text.slice(0, 120);
  const sure = CHINESE.exec(head) ?? KOREAN.exec(head) ?? CYRILLIC.exec(head);
  if (sure !== null) return sure[0].length;
  const bracket = IN_BRACKETS.exec(head);
  if (bracket !== null) {
    const close = bracket[0].lastIndexOf(bracket.groups!.close!);
    const isNamed = view.hits.some(({ list, end }) => list === 'agency' && end === close);
    return isNamed && isUnspaced(head.slice(bracket[0].length)) ? bracket[0].length : 0;
  }
  const named = WITHOUT_DASH.exec(head) ?? DEVANAGARI.exec(head);
  return named !== null && isAgency(named.groups!.agency!) ? named[0].length : 0;
}

/** Length of "РИА Новости. " behind the dash of a lead; 0 where no agency stands there. */
export function agencyBehind(rest: string, isAgency: (text: string) => boolean): number {
  const match = AGENCY_STOP.exec(rest.slice(0, 80));
  return match !== null && isAgency(match.groups!.agency!) ? match[0].length : 0;
}

function isUnspaced(text: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『“\p{N}]/u.test(text);
}
