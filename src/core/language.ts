import type { Article, Step } from './article.js';
import type { Lexicon } from './lexicon.js';
import type { Options } from './options.js';
import { viewOf } from './text/view.js';

/** Enough words to tell languages apart; more would only cost time. */
const MAX_WORDS = 2000;
const MIN_STOP_WORDS = 3;
/** A language wins when its stop words make up this share of the words, and lead the next one. */
const MIN_SHARE = 0.08;

const SCRIPTS: readonly [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
  ['ko', /\p{Script=Hangul}/u],
  ['th', /\p{Script=Thai}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['el', /\p{Script=Greek}/u],
  ['ta', /\p{Script=Tamil}/u],
  ['te', /\p{Script=Telugu}/u],
  ['bn', /\p{Script=Bengali}/u],
  ['my', /\p{Script=Myanmar}/u],
];

/** The language by a vote of stop words; by script where a script has one main language. */
export function detectLanguage(lexicon: Lexicon, options: Options): Step {
  return (article: Article): Article => {
    const language = options.lang ?? vote(article, lexicon);
    return { ...article, metadata: { ...article.metadata, language } };
  };
}

function vote(article: Article, lexicon: Lexicon): string | null {
  const counts = new Map<readonly string[], number>();
  let words = 0;
  const scripts = new Map<string, number>();
  for (const line of article.lines) {
    if (words >= MAX_WORDS) break;
    for (const entry of viewOf(line, lexicon).tokens.entries) {
      words++;
      const languages = lexicon.phrases.languagesOf(entry);
      if (languages) counts.set(languages, (counts.get(languages) ?? 0) + 1);
      const word = entry.text;
      if (word.charCodeAt(0) < 0x370) continue;
      const script = SCRIPTS.find(([, letters]) => letters.test(word))?.[0];
      if (script) scripts.set(script, (scripts.get(script) ?? 0) + 1);
    }
  }
  const japanese = scripts.get('ja') ?? 0;
  if (japanese > 0 && japanese * 10 > (scripts.get('zh') ?? 0))
    scripts.set('ja', japanese + (scripts.get('zh') ?? 0));
  const [script, count] = best(scripts);
  if (count * 2 > words) return script;
  const votes = new Map<string, number>();
  for (const [languages, times] of counts) {
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + times);
  }
  const [language, first] = best(votes);
  votes.delete(language);
  const [, second] = best(votes);
  return first >= MIN_STOP_WORDS && first >= words * MIN_SHARE && first > second ? language : null;
}

function best(counts: ReadonlyMap<string, number>): [string, number] {
  let top: [string, number] = ['', 0];
  for (const entry of counts) if (entry[1] > top[1]) top = entry;
  return top;
}
