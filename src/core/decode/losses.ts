import type { Notice, RuleId } from '../article.js';

/** What of a file cannot be read. */
export interface Losses {
  /** Places where bytes are not valid in the encoding, so that U+FFFD stands there now. */
  readonly broken: number;
  /** Characters that had been lost before: the file itself spells U+FFFD. */
  readonly lost: number;
}

/** Notices of what was lost, with the first place of each kind. */
export function noticeLosses(text: string, encoding: string, { broken, lost }: Losses): Notice[] {
  const notices: Notice[] = [];
  if (broken > 0) {
    const places = broken === 1 ? '1 place is' : `${broken} places are`;
    const why = `${places} not valid ${encoding} and cannot be read; U+FFFD stands there`;
    notices.push(notice('decode/invalid-bytes', why, text, '\ufffd'));
  }
  if (lost > 0) {
    const why = `${lost} ${lost === 1 ? 'character' : 'characters'} had been lost before; U+FFFD stands there`;
    notices.push(notice('decode/lost-character', why, text, '\ufffd'));
  }
  const nuls = count(text, '\0');
  if (nuls > 0) notices.push(notice('decode/nul', `NUL characters in the text: ${nuls}`, text, '\0'));
  return notices;
}

function notice(rule: RuleId, why: string, text: string, character: string): Notice {
  const start = text.indexOf(character);
  return { kind: 'notice', rule, why, span: { start, end: start + 1 } };
}

/** How often a character stands in a text. */
export function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}
