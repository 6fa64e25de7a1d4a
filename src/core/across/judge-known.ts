import type { Article, Line, Reason, Step, Verdict } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import type { Options } from '../options.js';
import { SURE } from '../select.js';
import { extentOf } from '../text/traced.js';
import { type LineView, viewOf } from '../text/view.js';
import { isFurniture, type Standing } from './evidence.js';
import { keysOfLine } from './keys.js';
import { findRow, type KnownSite } from './known-lines.js';
import { scanText } from './scan.js';
import { isBiography, suspicionOf } from './suspicion.js';

/** Lines that recur in so many articles, nearly always at an edge, do not hide from the edge what stands before them. */
const MIN_RECURRING = 3;
const MIN_EDGE_SHARE = 0.9;

/** Place in capitals, then day or agency; or a dash at the end. */
const DATELINE = /^\p{Lu}{2}[\p{Lu} .'’]*(?:,|\s?\(|\s[-–—])|\s[-–—]+$/u;

interface Recurrence {
  readonly line?: Standing;
  readonly template?: Standing;
}

/** Labels what stands under many articles of the site. Without `options.known` it does nothing. */
export function judgeKnown(lexicon: Lexicon, { known }: Options): Step {
  return (article: Article): Article => {
    const site = known?.get(article.site ?? '');
    if (site === undefined) return article;
    const views = article.lines.map((line) => viewOf(line, lexicon));
    const recurrences = article.lines.map((line) => recurrenceOf(article, line, site));
    const outside = findOutside(article.lines, views, recurrences);
    const standing = article.lines.flatMap((line, at) => (isGone(line) ? [] : [at]));
    const [first, second] = standing;
    // Without another line that could be one, the first is the headline, however many articles share it.
    const hasTitleBelow = second !== undefined && !views[second]!.isSentence;
    const lines = article.lines.map((line, at): Line => {
      if (isGone(line) || line.verdict?.label === 'headline') return line;
      if (at === first && !hasTitleBelow) return line;
      const place = { isOutside: outside[at]!, isFirst: at === first };
      const verdict = verdictOf(line, views[at]!, recurrences[at]!, article.site ?? '', place);
      return verdict ? { ...line, verdict } : line;
    });
    return { ...article, lines };
  };
}

/** How often the line recurs as the source has it; of a line put together from several, how often the rarest does. */
function recurrenceOf(article: Article, line: Line, site: KnownSite): Recurrence {
  const { start, end } = extentOf(line.traced);
  const scan = scanText(article.source.slice(start, end));
  const keys = scan.lines.map((scanned) => keysOfLine(scan, scanned));
  return {
    line: rarest(keys.map(({ line: key }) => standingOf(site, key))),
    template: rarest(keys.map(({ template: key }) => standingOf(site, key))),
  };
}

function standingOf(site: KnownSite, key: number): Standing | undefined {
  const row = findRow(site, key);
  return row < 0 ? undefined : { count: site.counts[row]!, edges: site.edges[row]!, articles: site.articles };
}

function rarest(standings: readonly (Standing | undefined)[]): Standing | undefined {
  if (standings.length === 0) return undefined;
  return standings.reduce((least, standing) =>
    least && standing && least.count <= standing.count ? least : standing && least ? standing : undefined,
  );
}

function verdictOf(
  line: Line,
  view: LineView,
  { line: exact, template }: Recurrence,
  site: string,
  place: { readonly isOutside: boolean; readonly isFirst: boolean },
): Verdict | undefined {
  const suspicion = suspicionOf(view, line.verdict, site);
  const traits = {
    ...place,
    words: view.tokens.words.filter((word) => word !== '#').length,
    isDateline: DATELINE.test(view.text),
    isClosed: view.endsSentence,
    isSuspect: suspicion !== undefined,
    isBiography: isBiography(view),
  };
  const byLine = exact && isFurniture(exact, { ...traits, isTemplate: false }) ? exact : undefined;
  const byTemplate =
    template && isFurniture(template, { ...traits, isTemplate: true }) ? template : undefined;
  const standing = byLine ?? byTemplate;
  if (standing === undefined) return undefined;
  const label: Reason = suspicion ?? (traits.isBiography ? 'author-bio' : 'site-furniture');
  const like = byLine ? '' : ', but for names and numbers,';
  return {
    label,
    rule: `${label}/across-articles`,
    why: `stands${like} under ${standing.count} of ${standing.articles} articles of ${site || 'the collection'}`,
    confidence: SURE + (1 - SURE) * (standing.count / standing.articles) * 0.9,
  };
}

/** Which lines have no sentence of the story between them and the start or the end; the headline is none. */
function findOutside(
  lines: readonly Line[],
  views: readonly LineView[],
  recurrences: readonly Recurrence[],
): boolean[] {
  const isStory = (at: number): boolean =>
    views[at]!.isSentence && !isGone(lines[at]!) && !keepsToEdge(recurrences[at]!);
  const headline = lines.findIndex((line) => !isGone(line));
  const firstStory = lines.findIndex((_, at) => at !== headline && isStory(at));
  const lastStory = lines.findLastIndex((_, at) => at !== headline && isStory(at));
  return lines.map((_, at) => firstStory < 0 || at <= firstStory || at >= lastStory);
}

function keepsToEdge({ line, template }: Recurrence): boolean {
  const standing = line ?? template;
  return (
    standing !== undefined &&
    standing.count >= MIN_RECURRING &&
    standing.edges >= standing.count * MIN_EDGE_SHARE
  );
}

/** Leaves the text already. */
function isGone({ verdict }: Line): boolean {
  if (verdict === undefined || verdict.label === 'headline' || verdict.label === 'subhead') return false;
  return verdict.label !== 'body' && (verdict.decided === true || verdict.confidence >= SURE);
}
