import { decodeHTMLStrict } from 'entities/decode';
import type { Mark, Replacement } from '../text/traced.js';
import { lineAround } from './line-around.js';
import { isQuoted } from './neighbours.js';
import type { Repair } from './repair.js';

const MARK: Mark = {
  reason: 'character-reference',
  rule: 'repair/character-reference',
  why: 'an HTML character reference, shown as the character it stands for',
};

const REFERENCE = /&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,30});/g;
/** What follows the `&` of a reference; an `&amp;` may be followed by the rest of another one. */
const REST = /(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,30});/y;
const MARKUP = /<[A-Za-z!/?]/;

/**
 * Character references with their semicolon, `&eacute;` and `&#8217;`; escaped twice or more, `&amp;amp;`, to
 * the end. Left alone: whatever has no semicolon ("AT&T", "?a=1&copy=2"), lines with tags, which are source
 * of a page and not text, and a reference that is quoted because the text speaks about it: "`&nbsp;`".
 */
export const characterReferences: Repair = { clues: '&', find: findReferences };

function findReferences(text: string): readonly Replacement[] {
  const found: Replacement[] = [];
  let lineEnd = -1;
  let isMarkup = false;
  REFERENCE.lastIndex = 0;
  for (let match = REFERENCE.exec(text); match; match = REFERENCE.exec(text)) {
    const start = match.index;
    if (start > lineEnd) {
      const line = lineAround(text, start);
      lineEnd = line.end;
      isMarkup = MARKUP.test(text.slice(line.start, line.end));
    }
    if (isMarkup) {
      REFERENCE.lastIndex = lineEnd;
      continue;
    }
    const { after, end } = decodeAt(text, match[0], start);
    REFERENCE.lastIndex = end;
    if (after !== match[0] && !isQuoted(text, start, end)) found.push({ start, end, after, mark: MARK });
  }
  return found;
}

/** Decodes the reference at `start` with all that its result completes. */
function decodeAt(text: string, reference: string, start: number): { after: string; end: number } {
  let end = start + reference.length;
  let after = decode(reference);
  while (after === '&' || isHighSurrogate(reference)) {
    REST.lastIndex = after === '&' ? end : end + 1;
    const next = REST.exec(text)?.[0];
    if (next === undefined) break;
    if (after === '&') {
      reference = `&${next}`;
      after = decode(reference);
      if (after === reference) return { after: reference, end: end + next.length };
    } else {
      const low = numberOf(`&${next}`);
      if (text[end] !== '&' || low < 0xdc00 || low > 0xdfff) break;
      after = String.fromCharCode(numberOf(reference), low);
      return { after, end: REST.lastIndex };
    }
    end = REST.lastIndex;
  }
  return { after, end };
}

/** Like browsers; also names in capitals, which a text set in capitals leaves: `&EACUTE;`. */
function decode(reference: string): string {
  const after = decodeHTMLStrict(reference);
  if (after !== reference || reference !== reference.toUpperCase()) return after;
  const small = decodeHTMLStrict(reference.toLowerCase());
  return small === reference.toLowerCase() ? reference : small.toUpperCase();
}

function numberOf(reference: string): number {
  const digits = /^&#(?:[xX]([0-9a-fA-F]+)|(\d+));$/.exec(reference);
  return digits ? (digits[1] ? Number.parseInt(digits[1], 16) : Number(digits[2])) : Number.NaN;
}

/** Some programs write each half of a surrogate pair as a reference of its own. */
function isHighSurrogate(reference: string): boolean {
  const code = numberOf(reference);
  return code >= 0xd800 && code <= 0xdbff;
}
