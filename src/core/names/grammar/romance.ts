import { startsSentence } from '../context.js';
import type { Words } from '../gazetteer.js';
import { isCapital } from '../line-text.js';
import type { Change, Mention } from '../place.js';
import { type Adapted, type Grammar, PLAIN, wordBefore } from './grammar.js';

/** Genders in the order of the columns of the article tables: masculine, feminine, before a vowel, plural, none. */
const GENDERS = 'mfvp0';

interface Article {
  /** Row of the table: the article alone or with a preposition. */
  readonly forms: readonly string[];
  /** Where it begins in the line. */
  readonly start: number;
}

/** French, Italian, Portuguese and Spanish: articles that melt into prepositions and agree with the new name. */
export function romance(words: Words): Grammar {
  const tables = [...words.list('articles')].map((row) =>
    row.split(',').map((form) => form.replaceAll('_', ' ')),
  );
  return {
    ...PLAIN,
    insideName: (mention) =>
      followsName(mention) ||
      precedesName(mention) ||
      isPartOf(mention, words) ||
      isNamedAfter(mention) ||
      hasItsParticiple(mention),
    adapt: (change) => adapt(change, tables),
  };
}

/** "Lycée Jean-Moulin", "rue Victor-Hugo": French writes a person's name with hyphens where something is called so. */
function isNamedAfter({ surface, row }: Mention): boolean {
  return (
    (row.type === 'person' || row.type === 'other') &&
    /^[^\s-]+-[^\s]+$/.test(surface) &&
    row.name.includes(' ')
  );
}

const FEMININE_HEAD = /^(?:r[eé]p[uú]bli|repubblica|f[eé]d[eé]ra|federa)/i;
/** A participle in the feminine behind a form of "to be". */
const FEMININE = /(?:ée|[aiu]ta|[ai]da|prête)$/;
const COPULA =
  /^(?:est|était|sera|fut|été|es|era|fue|está|estaba|será|sido|è|fu|sarà|stata|foi|é|estava|tem)$/;
const MAX_WORDS_TO_VERB = 6;

/** "La République du Kenya est invitée": the participle agrees with the formal name and not with the short one. */
function hasItsParticiple({ line: { text, tokens }, last, end, surface, row, form }: Mention): boolean {
  if (row.type !== 'country' || form.kind !== 'wrong' || row.guards.gender === 'f') return false;
  if (!FEMININE_HEAD.test(surface)) return false;
  let from = end;
  let isBehind = false;
  for (let at = last; at < tokens.words.length && at < last + MAX_WORDS_TO_VERB; at++) {
    if (/[.;!?]/.test(text.slice(from, tokens.starts[at]))) return false;
    from = tokens.ends[at]!;
    const word = text.slice(tokens.starts[at], from);
    if (isBehind && FEMININE.test(word)) return true;
    isBehind ||= COPULA.test(word);
  }
  return false;
}

/** "Miss EE.UU.": a capitalised word that does not begin the sentence. */
function followsName(mention: Mention): boolean {
  const { line, row } = mention;
  const before = wordBefore(mention);
  if ((row.type !== 'country' && row.type !== 'place') || before < 0 || line.titleCase) return false;
  return isCapital(line.text, line.tokens.starts[before]!) && !startsSentence(line, before);
}

const IN_CAPITALS = /^[\p{Lu}.\s]+$/u;

/** "USA Network", "New York Fashion Week": an abbreviation, or a place, before a capitalised word. */
function precedesName({ line, last, end, surface, row }: Mention): boolean {
  const next = line.tokens.starts[last];
  const leads = row.type === 'place' || (row.type === 'country' && /^\p{Lu}+$/u.test(surface));
  if (!leads || next === undefined || line.titleCase) return false;
  return line.text.slice(end, next) === ' ' && isCapital(line.text, next);
}

/** "Constitución de la Federación Rusa": a capitalised word that does not begin the sentence, and "of". */
function isPartOf({ line, first, row, surface }: Mention, words: Words): boolean {
  if (row.type !== 'country' && row.type !== 'place') return false;
  // No official name has an abbreviation: "Senado de EE. UU.".
  if (IN_CAPITALS.test(surface)) return false;
  const { text, tokens } = line;
  let at = first - 1;
  while (at >= first - 2 && at > 0 && words.list('of').has(tokens.words[at]!)) at--;
  if (at < 0 || at === first - 1 || startsSentence(line, at)) return false;
  return (
    isCapital(text, tokens.starts[at]!) &&
    /^\s[^.,;:]*$/.test(text.slice(tokens.ends[at]!, tokens.starts[first]!))
  );
}

function adapt({ mention, after }: Change, tables: readonly (readonly string[])[]): Adapted {
  const { line, start, end, row } = mention;
  const plain = { start, end, text: after };
  const { gender } = row.guards;
  if (row.type !== 'country' || mention.form.kind !== 'wrong' || gender === undefined) return plain;
  const article = articleBefore(line.text, start, tables);
  if (!article) return plain;
  const form = article.forms[GENDERS.indexOf(gender)];
  if (form === undefined) return plain;
  const joint = form === '' || form.endsWith("'") ? '' : ' ';
  let text = form + joint + after;
  if (isCapital(line.text, article.start)) text = text[0]!.toUpperCase() + text.slice(1);
  return { start: article.start, end, text };
}

/** The longest article or contraction that ends just before the name. */
function articleBefore(text: string, start: number, tables: readonly (readonly string[])[]): Article | null {
  const before = text.slice(Math.max(0, start - 12), start).replaceAll('’', "'");
  let best: Article | null = null;
  for (const forms of tables) {
    for (const form of forms) {
      const whole = form.endsWith("'") ? form : `${form} `;
      if (form === '' || !before.toLowerCase().endsWith(whole)) continue;
      const from = start - whole.length;
      if (/[\p{L}\p{N}]$/u.test(text.slice(0, from))) continue;
      if (!best || from < best.start) best = { forms, start: from };
    }
  }
  return best;
}
