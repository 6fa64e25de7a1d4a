import type { Article, Line, Step, Verdict } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import type { Options } from '../options.js';
import { replaceTraced, spanOf } from '../text/traced.js';
import { type LineView, viewOf } from '../text/view.js';
import { hasAt } from './compare.js';
import { findHeadline, isSureResidue } from './find.js';
import { cutGluedHeadline, joinBrokenHeadline } from './glued.js';
import { repeatOf } from './repeats.js';
import { cutSiteName, hostsOf, type Surroundings } from './site-name.js';

/** How many lines after the headline may have it glued to their first sentence. */
const GLUE_REACH = 4;
/** Lines below the headline among which its heading and the name of the site may stand. */
const NAME_REACH = 10;

const HEADLINE: Verdict = {
  label: 'headline',
  rule: 'headline/first-line',
  why: 'is the first line that reads like a headline',
  confidence: 0.9,
};

const CUT_OFF: Verdict = {
  label: 'headline-repeat',
  rule: 'headline-repeat/cut-off',
  why: 'is the beginning of the headline, which stands below it whole',
  confidence: 0.93,
};

/** Finds the headline, cleans it, and marks its copies. */
export function headlines(lexicon: Lexicon, options: Options): Step {
  const isStopWord = isStopWordOf(lexicon);
  return (article: Article): Article => {
    const at = findHeadline(article.lines, lexicon);
    if (at < 0) return article;
    if (options.keep === 'all') return markOnly(article, at);
    const lines = mendHeadline(article.lines, at, lexicon);
    const headline = viewOf(lines[at]!, lexicon);
    const twin = spanOf(lines[at]!.traced);
    return {
      ...article,
      lines: lines.map((line, index) => {
        if (index === at) return { ...line, verdict: HEADLINE };
        const view = viewOf(line, lexicon);
        if (index < at)
          return beginsHeadline(view, headline) ? { ...line, verdict: { ...CUT_OFF, twin } } : line;
        const repeat = repeatOf(headline, view, index - at);
        if (repeat && repeat.confidence > (line.verdict?.confidence ?? 0)) {
          return { ...line, verdict: { label: 'headline-repeat', ...repeat, twin } };
        }
        if (index - at > GLUE_REACH || isSureResidue(line)) return line;
        return { ...line, traced: replaceTraced(line.traced, cutGluedHeadline(headline, view, isStopWord)) };
      }),
    };
  };
}

function beginsHeadline(view: LineView, headline: LineView): boolean {
  const { words } = view.tokens;
  return words.length > 1 && words.length < headline.wordCount && hasAt(headline.tokens.words, words, 0);
}

/** With everything kept, the headline is named and nothing is changed. */
function markOnly(article: Article, at: number): Article {
  return {
    ...article,
    lines: article.lines.map((line, index) => (index === at ? { ...line, verdict: HEADLINE } : line)),
  };
}

/** Puts a broken headline together and cuts the site's name off it. */
function mendHeadline(lines: readonly Line[], at: number, lexicon: Lexicon): readonly Line[] {
  const first = lines[at]!;
  const second = lines[at + 1];
  const wrapped = second !== undefined && second.block === first.block;
  const join = wrapped
    ? joinBrokenHeadline(viewOf(first, lexicon), viewOf(second, lexicon), (word) =>
        lexicon.stopWords.has(word),
      )
    : undefined;
  const around = surroundingsOf(lines, at, lexicon);
  return lines.map((line, index) => {
    if (join && index === at) return { ...line, traced: replaceTraced(line.traced, [join.first]) };
    if (join && index === at + 1) return { ...line, traced: replaceTraced(line.traced, [join.second]) };
    if (index !== at) return line;
    return { ...line, traced: replaceTraced(line.traced, cutSiteName(viewOf(line, lexicon), around)) };
  });
}

/** Read when it is asked for: few headlines have something that may be a name behind them. */
function surroundingsOf(lines: readonly Line[], headline: number, lexicon: Lexicon): Surroundings {
  const others = lines.filter((_, at) => at !== headline);
  const below = lines.slice(headline + 1, headline + 1 + NAME_REACH);
  return {
    isLine: (words) => {
      const key = words.join(' ');
      return below.some((line) => viewOf(line, lexicon).tokens.words.join(' ') === key);
    },
    hosts: () => hostsOf(others.map((line) => line.traced.text)),
    isTold: (word) =>
      others.some((line) => !isSureResidue(line) && viewOf(line, lexicon).tokens.words.includes(word)),
    isStopWord: isStopWordOf(lexicon),
  };
}

function isStopWordOf(lexicon: Lexicon): (word: string) => boolean {
  return (word) => lexicon.stopWords.has(word);
}
