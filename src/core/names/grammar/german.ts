import { isCapital } from '../line-text.js';
import type { Change, Mention } from '../place.js';
import { type Adapted, type Grammar, PLAIN, wordBefore } from './grammar.js';

const ARTICLES = new Set(['die', 'der', 'den', 'dem', 'des', 'das']);
const CONTRACTIONS: Readonly<Record<string, string>> = {
  zur: 'zu',
  zum: 'zu',
  vom: 'von',
  im: 'in',
  am: 'an',
  beim: 'bei',
};
/** Prepositions after which "der" is a dative; elsewhere it is taken as a genitive. */
const WITH_DATIVE = new Set(
  'in mit von aus bei nach zu seit gegenüber gegenuber an auf über uber unter vor zwischen neben hinter und'.split(
    ' ',
  ),
);

/** German: an article goes with the formal name, and a genitive shows in the short one: "Russlands". */
export const GERMAN: Grammar = { ...PLAIN, insideName, adapt };

/** Bodies that a genitive belongs to: "der Föderationsrat der Russischen Föderation". */
const BODY =
  /(?:rat|rats|rates|bank|verfassung|gericht|gerichts|akademie|ministerium|ministeriums|streitkräfte|armee|botschaft|duma|kammer|kommission|vertretung|partei|behörde|agentur|parlament|parlaments)$/iu;

function insideName(mention: Mention): boolean {
  const { line, row } = mention;
  const article = wordBefore(mention);
  if (row.type !== 'country' || article < 1 || line.tokens.words[article] !== 'der') return false;
  return BODY.test(line.text.slice(line.tokens.starts[article - 1], line.tokens.ends[article - 1]));
}

function adapt({ mention, after }: Change): Adapted {
  const { line, start, end, row, form } = mention;
  const plain = { start, end, text: after };
  const at = wordBefore(mention);
  if (row.type !== 'country' || form.kind !== 'wrong' || at < 0) return plain;
  const word = line.tokens.words[at]!;
  const from = line.tokens.starts[at]!;
  const preposition = CONTRACTIONS[word];
  const keepsArticle = row.guards.gender === 'f' || row.guards.gender === 'p';
  if (keepsArticle) return plain;
  if (preposition) {
    const text = isCapital(line.text, from)
      ? preposition[0]!.toUpperCase() + preposition.slice(1)
      : preposition;
    return { start: from, end, text: `${text} ${after}` };
  }
  if (!ARTICLES.has(word)) return plain;
  const isGenitive =
    word === 'des' || (word === 'der' && at > 0 && !WITH_DATIVE.has(line.tokens.words[at - 1]!));
  return { start: from, end, text: isGenitive ? genitiveOf(after) : after };
}

function genitiveOf(name: string): string {
  return /[sßxz]$/.test(name) ? `${name}’` : `${name}s`;
}
