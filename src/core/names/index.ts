import type { Article, Line, Step } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import type { Options } from '../options.js';
import { selectLines } from '../select.js';
import { replaceTraced } from '../text/traced.js';
import { replacementsOf } from './apply.js';
import { withoutBearers } from './bearers.js';
import { isBracketed } from './context.js';
import { entitiesOf } from './entities.js';
import { type Found, findAll } from './find.js';
import { planFirstNames } from './first-names.js';
import type { NamesData, Words } from './gazetteer.js';
import { type Grammar, grammarOf } from './grammar/index.js';
import { isFree } from './guards.js';
import { languageOf } from './language.js';
import { type PlainLine, readLines } from './line-text.js';
import { findMentions } from './mentions.js';
import { type Change, groupBy, type Mention } from './place.js';
import { planEntity } from './plan.js';
import { createSources, type Sources } from './sources.js';
import { planSurnames } from './surnames.js';

/** Gives every entity one name: finds the names of the lines that stay, settles on one form, and writes it. */
export function names(lexicon: Lexicon, data: NamesData, options: Options): Step {
  const sourcesFor = createSources(data, options);
  return (article: Article): Article => {
    const { kept } = selectLines(article, options);
    const lines = readLines(kept, lexicon);
    const language = languageOf(article, lines, lexicon, options.lang, (candidate) =>
      countNative(lines, sourcesFor(candidate)),
    );
    const { sources, words } = sourcesFor(language);
    const found = findAll(lines, sources, words, language);
    const listed = { ...article, names: entitiesOf([...found.names, ...found.surnames], kept) };
    if (options.names === 'list') return listed;

    const grammar = grammarOf(language, words);
    const changes = planAll(found, grammar, words, options.keepQuotes);
    const replacements = replacementsOf(changes, grammar, words.list('opener'));
    const rewritten = new Map<Line, Line>();
    for (const [id, list] of replacements) {
      const line = kept[id]!;
      rewritten.set(line, { ...line, traced: replaceTraced(line.traced, list) });
    }
    return { ...listed, lines: article.lines.map((line) => rewritten.get(line) ?? line) };
  };
}

/** A foreign spelling ("Côte d'Ivoire") may be that of several languages; the usual name is of one. */
const VOTES_OF_OTHER_FORM = 0.5;

/** A word of the lists of a language says less than a name. */
const VOTES_OF_WORD = 0.25;

/** How many names and listed words of its own a language has in a text, to tell it from languages with the same small words. */
function countNative(lines: readonly PlainLine[], { sources, words }: Sources): number {
  const native = sources.filter((source) => source.native);
  const count = (line: PlainLine): number =>
    findMentions(line, native, words.list('particle')).reduce(
      (sum, { form }) => sum + (form.kind === 'variant' || form.kind === 'other' ? VOTES_OF_OTHER_FORM : 1),
      0,
    );
  const lists = [words.list('opener'), words.list('after-noun')];
  const countWords = ({ tokens, upper }: PlainLine): number =>
    tokens.words.filter((word, at) => upper[at] !== 1 && lists.some((list) => list.has(word))).length;
  return lines.reduce((sum, line) => sum + count(line) + VOTES_OF_WORD * countWords(line), 0);
}

/** What to change: entity by entity, then the surnames and first names that follow from it. */
function planAll(found: Found, grammar: Grammar, words: Words, keepQuotes: boolean): Change[] {
  const may = (mention: Mention): boolean => isFree(mention, grammar, words, keepQuotes);
  const changes = [...groupBy(found.names, ({ row }) => row.key).values()]
    .filter(isMixed)
    .flatMap((group) => {
      const free = withoutBearers(group, words).filter(may);
      const introduced = group.filter(({ line, start, end }) => isBracketed(line.text, start, end));
      return free.length === 0 ? [] : (grammar.plan(free) ?? planEntity(free, introduced));
    });
  const following = planSurnames(found.surnames, found.names, changes).filter(({ mention }) => may(mention));
  const first = planFirstNames(found.singles, [...changes, ...following]);
  return [...changes, ...following, ...first.filter(({ mention }) => may(mention))];
}

/** Mentions that are all spelled alike, and not wrongly, need no look at their guards. */
function isMixed(group: readonly Mention[]): boolean {
  const { surface } = group[0]!;
  return group.some((mention) => mention.form.kind === 'wrong' || mention.surface !== surface);
}
