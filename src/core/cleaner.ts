import { cutKnown } from './across/cut-known.js';
import { judgeKnown } from './across/judge-known.js';
import type { Article, Finding, Metadata, Step } from './article.js';
import type { CleanerData } from './cleaner-data.js';
import { cutOut } from './cutouts/index.js';
import { headlines } from './headlines/index.js';
import { judgeContext, judgePageContext } from './judge/context.js';
import { fragmentJudge, judgeLines } from './judge/lines.js';
import { judgePage, weighPage } from './judge/page/index.js';
import { lazyPageModel, type PageModel } from './judge/page/model.js';
import { judgeResidue, weighResidue } from './judge/residue/index.js';
import { lazyResidueModel, type ResidueModel } from './judge/residue/model.js';
import { subheads } from './judge/subheads.js';
import { judgeKept } from './judge-kept.js';
import { tellKind } from './kind/index.js';
import { detectLanguage } from './language.js';
import { createLexicon, type Lexicon } from './lexicon.js';
import { toMarkdown } from './markdown/index.js';
import { readMetadata } from './metadata.js';
import { names } from './names/index.js';
import { type Options, resolveOptions } from './options.js';
import type { Facts, PageHints } from './page-hints.js';
import { createGoesOn, type GoesOn } from './reflow/breaks/index.js';
import { reflow } from './reflow/index.js';
import { mend, mendArticle } from './reflow/mend.js';
import { partition } from './reflow/partition.js';
import { tidy } from './reflow/tidy.js';
import { unwrap } from './reflow/unwrap.js';
import { chooseRegime } from './regime/index.js';
import { repair } from './repair/index.js';
import { type CleanResult, type ExplainedLine, explainLines, makeResult } from './result.js';
import { segmentPage, segmentPiece } from './segment/blocks.js';
import { segment } from './segment/index.js';
import { selectLines } from './select.js';
import { settle } from './settle.js';
import { trace } from './text/traced.js';
import { dropRenamed, exceptOverruled, overrule } from './user-rules/index.js';
import { createMatcher } from './user-rules/matcher.js';
import { type LineReasons, LineWatch, type Weigh } from './why.js';

/** What is known about a text beside its characters. */
export interface Hints {
  /** A path or an address, for messages. */
  readonly name?: string;
  /** The title, such as the heading of a page or a field of a record. */
  readonly title?: string;
  /** Where it comes from, as `Options.known` names it: a host, a folder. Default `''`. */
  readonly site?: string;
  /** What a page's head or a record says of the article. */
  readonly facts?: Facts;
  /** What a page's HTML says of the blocks of its text, as `htmlToText` gives it. */
  readonly page?: PageHints;
  /** Findings of the steps before, such as characters that could not be decoded. */
  readonly findings?: readonly Finding[];
}

/** Cleans many texts with one set of options; make it once. */
export interface Cleaner {
  /** Cleans one text. Never throws on text: doubt becomes a notice. Synchronous, without I/O. */
  clean(text: string, hints?: Hints): CleanResult;
  /** The same, with every line of the source and what became of it. */
  explain(text: string, hints?: Hints): { result: CleanResult; lines: readonly ExplainedLine[] };
  /**
   * Why the line with this number, from 1, stayed or went: all that was said of it on the way. A line of a page may
   * have several parts; a blank line has none.
   */
  why(text: string, line: number, hints?: Hints): LineReasons[];
}

const inOrder = (steps: readonly Step[]): Step => {
  return (article) => steps.reduce((value, step) => step(value), article);
};

/** A page of fewer blocks has no menus to take an article out of. */
const MIN_PAGE_BLOCKS = 5;

/** Puts a step under watch, with its name. */
type Watch = (name: string, step: Step, weigh?: Weigh) => Step;
const unwatched: Watch = (_name, step) => step;

interface Parts {
  readonly lexicon: Lexicon;
  readonly data: CleanerData;
  readonly models: {
    readonly page: () => PageModel;
    readonly html: () => PageModel;
    readonly residue: () => ResidueModel;
    readonly goesOn: GoesOn;
  };
  readonly options: Options;
}

/** The steps in their order; the order is written nowhere else. */
function stepsFor({ lexicon, data, models, options }: Parts, watch: Watch = unwatched): Step {
  const language = detectLanguage(lexicon, options);
  const repairText = (text: string): string[] =>
    options.repair ? [repair({ ...EMPTY, source: text, text: trace(text) }).text.text] : [];
  const match = createMatcher(options.rules, repairText);
  const judged = (step: Step): Step =>
    options.rules.length > 0 ? watch('your rules', overrule(match, step)) : step;
  const known = watch('other articles of the site', judgeKnown(lexicon, options));
  const glued = cutKnown(lexicon, fragmentJudge(/^/), options);
  const rules = watch('rules for single lines', judgeLines(lexicon));
  const articleJudge = (options: Options): Step =>
    inOrder([
      language,
      settle(
        [
          rules,
          known,
          watch('headline', headlines(lexicon, options)),
          watch('neighbours', judgeContext(lexicon)),
          cutOut(lexicon, fragmentJudge, options),
          glued,
          watch(
            'learned model for articles',
            judgeResidue(lexicon, models.residue, options),
            weighResidue(lexicon, models.residue),
          ),
          watch('subheads', subheads(lexicon)),
        ],
        options,
      ),
    ]);
  const judgeDump = inOrder([
    language,
    watch('learned model for the text of pages', judgePage(models.page, options), weighPage(models.page)),
    watch('neighbours', judgePageContext(lexicon)),
    known,
    glued,
    partition,
    mend(models.goesOn),
    tidy,
  ]);
  const judgeHtml = inOrder([
    language,
    rules,
    watch('learned model for HTML', judgePage(models.html, options), weighPage(models.html)),
    watch('neighbours', judgePageContext(lexicon)),
    known,
    glued,
  ]);
  const unwrapped = unwrap(models.goesOn);
  const mendedArticle = mendArticle(models.goesOn);
  const linesOf: Step = (article) => (article.page ? segmentPiece(article) : unwrapped(segment(article)));
  const finishPage = judged(judgeKept(articleJudge(options), options));
  const byMeasure = chooseRegime(
    {
      linesOf,
      judgeArticle: judged(articleJudge(options)),
      judgeCrowded: judged(
        articleJudge(options.strictness === 'gentle' ? options : { ...options, strictness: 'strict' }),
      ),
      reflow: reflow(models.goesOn),
      judge: rules,
      ofPage: judged(judgeDump),
      finishPage,
    },
    options,
  );
  const ofHtml = inOrder([segmentPage, judged(judgeHtml), finishPage]);
  const isHtml = ({ page }: Article): boolean =>
    page?.whole === true && page.blocks.length >= MIN_PAGE_BLOCKS && options.regime !== 'residue';
  return inOrder([
    ...(options.repair ? [repair] : []),
    (article) => (isHtml(article) ? ofHtml(article) : mendedArticle(byMeasure(article))),
    readMetadata(lexicon),
    tellKind(lexicon, options),
    ...(options.names ? [exceptOverruled(names(lexicon, data.names, options))] : []),
    ...(options.rules.length > 0 ? [dropRenamed(match)] : []),
  ]);
}

const UNKNOWN: Metadata = { byline: null, date: null, dateline: null, language: null };
const EMPTY: Article = {
  name: '<text>',
  source: '',
  text: trace(''),
  lines: [],
  metadata: UNKNOWN,
  names: [],
  findings: [],
};

/** The line end of old machines; one character for another, so every place stays what it was. */
const LONE_RETURN = /\r(?!\n)/g;

/**
 * Prepares everything once.
 *
 * @throws {CleanArticleError} `BAD_OPTION`
 */
export function createCleanerWith(data: CleanerData, given?: Partial<Options>): Cleaner {
  const options = resolveOptions(given);
  const lexicon = createLexicon(data.lexicon);
  const models = {
    page: lazyPageModel(data.pageModel),
    html: lazyPageModel(data.htmlModel),
    residue: lazyResidueModel(data.residueModel),
    goesOn: createGoesOn(data.breaksModel),
  };
  const parts = { lexicon, data, models, options };
  const clean = stepsFor(parts);
  const run = (source: string, hints: Hints = {}, steps = clean): Article => {
    lexicon.views.clear();
    const start: Article = {
      ...EMPTY,
      name: hints.name ?? EMPTY.name,
      title: hints.title,
      site: hints.site,
      facts: hints.facts,
      page: hints.page,
      source,
      text: trace(source.replace(LONE_RETURN, '\n')),
      findings: hints.findings ?? [],
    };
    return steps(start);
  };
  const resultOf = (article: Article): CleanResult => {
    const result = makeResult(article, options);
    if (!options.markdown) return result;
    const { kept } = selectLines(article, options);
    return { ...result, markdown: toMarkdown(article, kept, options.links === 'keep') };
  };
  return {
    clean: (text, hints) => resultOf(run(text, hints)),
    explain: (text, hints) => {
      const article = run(text, hints);
      return { result: resultOf(article), lines: explainLines(article, options) };
    },
    why: (text, number, hints) => {
      const watch = new LineWatch(number);
      const steps = stepsFor(parts, (name, step, weigh) => watch.step(name, step, weigh));
      const lines = explainLines(run(text, hints, steps), options);
      return lines.filter((line) => line.number === number).map((line) => watch.reasonsFor(line));
    },
  };
}
