import type { Mark, Replacement } from '../text/traced.js';
import type { Row } from './rows.js';

/** What MediaWiki prints behind the headings of an article, in the languages of its largest editions. */
const EDIT =
  '(?:edit(?: source)?|Bearbeiten|Quelltext bearbeiten|modifier(?: le (?:wiki)?code)?|editar(?: código(?:-fonte)?)?|modifica(?: wikitesto)?|bewerken|brontekst bewerken|edytuj(?: kod)?|redigera(?: wikitext)?|rediger(?: kilde)?|muokkaa(?: wikitekstiä)?|править(?: код)?|редагувати(?: код)?|編集|编辑|編輯|편집|değiştir|kaynağı değiştir|editovat(?: zdroj)?|sửa(?: mã nguồn)?|sunting(?: sumber)?|עריכה|تعديل)';
const LINK = `\\[\\s{0,2}${EDIT}(?:\\s{0,2}\\|\\s{0,2}${EDIT})?\\s{0,2}\\]`;
const HAS_LINK = new RegExp(LINK, 'u');
const SOURCE = '\\[ ?(?:\\d{1,3}|[a-z]|(?:note|nb|n\\.|Anm\\.|nota) \\d{1,2}) ?\\]';
/** Behind a word or a mark; where code is meant ("a[1]"), the name before is short. */
const MARKS = new RegExp(`(?<=\\p{L}{3}|\\p{N}|[.,;:!?)"”’»%\\]])(?: ?${SOURCE})+| ?${LINK}$`, 'gu');
const HEADING = new RegExp(`[^\\s\\]]\\s{0,2}${LINK}$`, 'u');
const ROW = new RegExp(`^(?:${SOURCE}|${LINK})+$`, 'u');
/** Rows that one mark may be broken over: "[", "edit", "|", "edit source", "]". */
const MAX_ROWS = 5;
const MAX_LENGTH = 20;
const WIKI: Mark = {
  reason: 'markup',
  rule: 'markup/wiki',
  why: 'takes out the number of a source, or a link to edit a section',
};

/** Does the text come from a wiki? Then numbers in brackets are those of its sources. */
export function isWiki(text: string): boolean {
  return HAS_LINK.test(text);
}

/** Numbers of the rows that are no text: each number of a source, each link to edit, also broken over several rows. */
export function wikiRows(text: string, rows: readonly Row[]): ReadonlySet<number> {
  const found = new Set<number>();
  const textOf = (at: number): string =>
    text.slice(rows[at]!.start, Math.min(rows[at]!.end, rows[at]!.start + 2 * MAX_LENGTH));
  for (let at = 0; at < rows.length; at++) {
    let mark = '';
    for (let end = at; end < Math.min(rows.length, at + MAX_ROWS) && mark.length <= 2 * MAX_LENGTH; end++) {
      mark = mark === '' ? textOf(end) : `${mark} ${textOf(end)}`;
      if (!mark.startsWith('[')) break;
      if (!ROW.test(mark)) continue;
      for (; at <= end; at++) found.add(at);
      at--;
      break;
    }
  }
  return found;
}

/** Is it the heading of a section, as the link behind it tells? */
export function isWikiHeading(text: string): boolean {
  return HEADING.test(text);
}

/** What a line of a wiki says that is no text. */
export function wikiMarks(text: string): Replacement[] {
  return [...text.matchAll(MARKS)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
    after: '',
    mark: WIKI,
  }));
}
