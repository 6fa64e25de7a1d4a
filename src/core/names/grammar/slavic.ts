import { startsSentence } from '../context.js';
import type { Words } from '../gazetteer.js';
import { isCapital, type LineText } from '../line-text.js';
import type { Change, Mention } from '../place.js';
import { type Adapted, type Grammar, PLAIN, wordBefore } from './grammar.js';

/** "Министерство иностранных дел Российской Федерации". */
const MAX_BETWEEN = 3;

const GENITIVE = /^\p{Ll}+(?:ого|его|ых|их|ой|ої|ей|ов|ев|ів|ы|и|а|я|дел|сил|справ)$/u;
/** "Конституционном суде". */
const ADJECTIVE = /^\p{Lu}\p{Ll}+(?:ый|ий|ой|ого|его|ому|ему|ом|ем|ым|им|ая|яя|ую|юю|ое|ее)$/u;

/** May a word without a capital stand inside the name of a body: a genitive, or a noun behind its adjective? */
function leadsOn({ text, tokens }: LineText, at: number): boolean {
  const word = (index: number): string => text.slice(tokens.starts[index], tokens.ends[index]);
  return GENITIVE.test(word(at)) || (/^\p{Ll}/u.test(word(at)) && ADJECTIVE.test(word(at - 1)));
}

/** Prepositions that ask for the locative, in Russian, Ukrainian and Polish. */
const WITH_LOCATIVE = /^(?:в|во|у|на|о|об|про|при|w|we|na|o|przy)$/;

/** "Республике Казахстан" is a locative behind its prepositions, "в Казахстане", and else a dative. */
function adapt(change: Change): Adapted {
  const { mention } = change;
  const { dative } = mention.form;
  const at = wordBefore(mention);
  const isDative = dative !== undefined && !WITH_LOCATIVE.test(mention.line.tokens.words[at] ?? '');
  return PLAIN.adapt(isDative ? { ...change, after: dative } : change);
}

const FEMININE_HEAD = /(?:Респ[уі]бл[иі]ка|Федерац[иі]я)(?!\p{L})/u;
const FEMININE_VERB = /^\p{Ll}+(?:ла|лась|лася)$/u;
const MAX_WORDS_TO_VERB = 6;

/** "Республика Казахстан подписала": the verb agrees with the formal name and not with the short one. */
function hasItsVerb({ line, last, end, surface, form }: Mention): boolean {
  if (!FEMININE_HEAD.test(surface) || /[аяь]$/.test(form.target ?? '')) return false;
  const { text, tokens } = line;
  let from = end;
  for (let at = last; at < tokens.words.length && at < last + MAX_WORDS_TO_VERB; at++) {
    if (/[.;!?]/.test(text.slice(from, tokens.starts[at]))) return false;
    from = tokens.ends[at]!;
    if (FEMININE_VERB.test(text.slice(tokens.starts[at], from))) return true;
  }
  return false;
}

/**
 * Russian, Ukrainian and Polish: the cases are in the gazetteer, form for form; a capitalised noun before a genitive owns it. At the
 * start of a sentence, where every word has a capital, only what is known as a body or a law does.
 */
export function slavic(words: Words): Grammar {
  const bodies = [...words.list('body')];
  const insideName = (mention: Mention): boolean => {
    const { line, first, row } = mention;
    if (row.type !== 'country') return false;
    if (hasItsVerb(mention)) return true;
    if (first === 0) return false;
    const { text, tokens } = line;
    let at = first;
    // "Министерство обороны Российской Федерации": genitives between the body and its state.
    do {
      at--;
      if (text.slice(tokens.ends[at]!, tokens.starts[at + 1]!) !== ' ') return false;
    } while (at > 0 && first - at <= MAX_BETWEEN && leadsOn(line, at));
    if (!isCapital(text, tokens.starts[at]!)) return false;
    const owners = tokens.words.slice(at, first);
    return !startsSentence(line, at) || owners.some((word) => bodies.some((stem) => word.startsWith(stem)));
  };
  return { ...PLAIN, insideName, adapt };
}
