import type { Mark, Replacement } from '../text/traced.js';

const BRACKET = /(?<!\s)\s*[([（]([^()[\]（）]+)[)\]）]\s*\.?$/;
const MARK: Mark = {
  reason: 'other',
  rule: 'other/sign-off',
  why: 'is the sign-off of an agency or names the source',
};

/** "(dpa)", "[BBC]", "(Con información de X)" after the last sentence of the story. */
export function cutSignOff(text: string, isSource: (inside: string) => boolean): Replacement[] {
  if (!/[)\]）]\s?\.?$/.test(text)) return [];
  const match = BRACKET.exec(text.slice(-80));
  if (match === null) return [];
  const start = text.length - match[0].length;
  if (!/[.!?…"”»“«]$/u.test(text.slice(0, start)) || start < 20) return [];
  const inside = match[1]!;
  const initials = /^(?:\p{Ll}{2,4}(?:\/\p{Ll}{2,4})*|\p{Lu})$/u.test(inside);
  return initials || isSource(inside) ? [{ start, end: text.length, after: '', mark: MARK }] : [];
}
