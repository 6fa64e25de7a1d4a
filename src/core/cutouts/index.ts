import type { Article, Line, Step, Verdict } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import { keeps, type Options } from '../options.js';
import { SURE } from '../select.js';
import { type Replacement, replaceTraced } from '../text/traced.js';
import { type LineView, perView, viewFrom, viewOf, viewText } from '../text/view.js';
import { cutDateline, type KnownWords } from './dateline.js';
import { cutHeadLabel } from './head.js';
import { cutSignOff } from './sign-off.js';
import { cutHeadlineTail, cutTail, TAIL_RULES } from './tail.js';

/** A dateline stands before one of the first paragraphs. */
const DATELINE_REACH = 4;
const MIN_WORDS = 8;

/** Asks the wanted rules about a fragment of a line as if it were a line of its own. */
export type FragmentJudge = (wanted: RegExp) => (view: LineView) => Verdict | undefined;

/** Cuts residue out of lines that stay: datelines, sign-offs, calls and labels glued to a sentence. */
export function cutOut(lexicon: Lexicon, judgeOf: FragmentJudge, options: Options): Step {
  const judge = judgeOf(TAIL_RULES);
  const known: KnownWords = {
    isAgency: (text) => isAgencyName(viewText(text, lexicon)),
    isStopWord: (word) => lexicon.stopWords.has(word),
  };
  const isSource = (text: string) => opens(viewText(text, lexicon), 'agency', 'source', 'byline-tail');
  const judgeFrom = (view: LineView) => (from: number) => judge(viewFrom(view, from, lexicon));
  const tail = (view: LineView) => tailOf(view, judgeFrom(view));
  return (article: Article): Article => {
    const kept = article.lines.filter(isKept);
    const body = kept.filter((line) => line.verdict?.label !== 'headline');
    const first = new Set(body.slice(0, DATELINE_REACH));
    const last = body.at(-1);
    let { dateline } = article.metadata;
    const cut = (line: Line, find: (view: LineView) => Replacement[]): Line => {
      const view = viewOf(line, lexicon);
      const found = find(view).filter(({ mark }) => !keeps(options, mark.reason));
      if (found.length === 0) return line;
      if (found[0]!.mark.rule === 'dateline-timestamp/lead')
        dateline ??= tidy(view.text.slice(0, found[0]!.end));
      return { ...line, traced: replaceTraced(line.traced, found) };
    };
    const lines = article.lines.map((line) => {
      if (!isKept(line)) return line;
      if (line.verdict?.label === 'headline')
        return cut(line, (view) => cutHeadlineTail(view, judgeFrom(view)));
      if (viewOf(line, lexicon).wordCount < MIN_WORDS) return line;
      let result =
        first.has(line) && dateline === null
          ? cut(line, (view) => cutDateline(view, line === body[0], known))
          : line;
      result = cut(result, cutHeadLabel);
      result = cut(result, tail);
      return line === last ? cut(result, (view) => cutSignOff(view.text, isSource)) : result;
    });
    return { ...article, lines, metadata: { ...article.metadata, dateline } };
  };
}

/** The judge is the same for every view of a lexicon. */
const tailOf = perView(cutTail);

function isKept({ verdict }: Line): boolean {
  return verdict === undefined || verdict.label === 'headline' || verdict.confidence < SURE;
}

/** A known agency, or a name that ends as sites' names end ("Natural News"). */
function isAgencyName(view: LineView): boolean {
  if (opens(view, 'source')) return false;
  return view.hits.some(
    (hit) =>
      hit.last === view.wordCount && (hit.list === 'site-word' || (hit.list === 'agency' && hit.first === 0)),
  );
}

function opens(view: LineView, ...lists: readonly string[]): boolean {
  return view.hits.some((hit) => lists.includes(hit.list) && hit.first === 0);
}

/** "WASHINGTON (CNN) — " → "WASHINGTON (CNN)". */
function tidy(text: string): string {
  return text.replace(/(?<![\s.:|–—―-])[\s.:|–—―-]+$/u, '').trim();
}
