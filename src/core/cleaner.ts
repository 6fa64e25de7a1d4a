import { cutKnown } from './across/cut-known.js';
import { judgeKnown } from './across/judge-known.js';
import type { Article, Finding, Metadata, Step } from './article.js';
import { cutOut } from './cutouts/index.js';
import { headlines } from './headlines/index.js';
import { judgeContext } from './judge/context.js';
import { fragmentJudge, judgeLines } from './judge/lines.js';
import { judgePage } from './judge/page/index.js';
import { lazyPageModel } from './judge/page/model.js';
import { judgeResidue } from './judge/residue/index.js';
import { lazyResidueModel } from './judge/residue/model.js';
import { subheads } from './judge/subheads.js';
import { detectLanguage } from './language.js';
import { createLexicon, type Lexicon, type LexiconData } from './lexicon.js';
import { readMetadata } from './metadata.js';
import type { NamesData } from './names/gazetteer.js';
import { names } from './names/index.js';
import { type Options, resolveOptions } from './options.js';
import { reflow } from './reflow/index.js';
import { chooseRegime } from './regime/index.js';
import { repair } from './repair/index.js';
import { type CleanResult, type ExplainedLine, explainLines, makeResult } from './result.js';
import { segment } from './segment/index.js';
import { settle } from './settle.js';
import { trace } from './text/traced.js';
import { exceptOverruled, overrule } from './user-rules/index.js';
import { createMatcher } from './user-rules/matcher.js';

/** What is known about a text beside its characters. */
export interface Hints {
  /** A path or an address, for messages. */
  readonly name?: string;
  /** The title, such as the heading of a page or a field of a record. */
  readonly title?: string;
  /** Where it comes from, as `Options.known` names it: a host, a folder. Default `''`. */
  readonly site?: string;
  /** Findings of the steps before, such as characters that could not be decoded. */
  readonly findings?: readonly Finding[];
}

/** Cleans many texts with one set of options; make it once. */
export interface Cleaner {
  /** Cleans one text. Never throws on text: doubt becomes a notice. Synchronous, without I/O. */
  clean(text: string, hints?: Hints): CleanResult;
  /** The same, with every line of the source and what became of it. */
  explain(text: string, hints?: Hints): { result: CleanResult; lines: readonly ExplainedLine[] };
}

const inOrder = (steps: readonly Step[]): Step => {
  return (article) => steps.reduce((value, step) => step(value), article);
};

/** The steps in their order; the order is written nowhere else. */
function stepsFor(lexicon: Lexicon, data: CleanerData, options: Options): Step {
  const language = detectLanguage(lexicon, options);
  const residueModel = lazyResidueModel(data.residueModel);
  const repairText = (text: string): string[] =>
    options.repair ? [repair({ ...EMPTY, source: text, text: trace(text) }).text.text] : [];
  const match = createMatcher(options.rules, repairText);
  const judged = (step: Step): Step => (options.rules.length > 0 ? overrule(match, step) : step);
  const judgeArticle = inOrder([
    language,
    settle(
      [
        judgeLines(lexicon),
        judgeKnown(lexicon, options),
        headlines(lexicon, options),
        judgeContext(lexicon),
        cutOut(lexicon, fragmentJudge, options),
        cutKnown(lexicon, fragmentJudge(/^/), options),
        judgeResidue(lexicon, residueModel, options),
        subheads(lexicon),
      ],
      options,
    ),
  ]);
  const judgeDump = inOrder([
    language,
    judgePage(lazyPageModel(data.pageModel), options),
    judgeKnown(lexicon, options),
  ]);
  const ofArticle = inOrder([segment, judged(judgeArticle)]);
  const ofPage = judged(judgeDump);
  return inOrder([
    ...(options.repair ? [repair] : []),
    chooseRegime({ reflow, ofArticle, ofPage, judge: judgeLines(lexicon) }, options),
    readMetadata(lexicon),
    ...(options.names ? [exceptOverruled(names(lexicon, data.names, options))] : []),
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

/** What a cleaner knows; the package's own is in `src/index.ts`. */
export interface CleanerData {
  readonly lexicon: LexiconData;
  readonly names: NamesData;
  /** Gives the model file for whole pages; called when the first page is met. */
  readonly pageModel: () => Uint8Array;
  /** Gives the model file for lines of articles; called when the first article is met. */
  readonly residueModel: () => Uint8Array;
}

/**
 * Prepares everything once.
 *
 * @throws {CleanArticleError} `BAD_OPTION`
 */
export function createCleanerWith(data: CleanerData, given?: Partial<Options>): Cleaner {
  const options = resolveOptions(given);
  const lexicon = createLexicon(data.lexicon);
  const clean = stepsFor(lexicon, data, options);
  const run = (source: string, hints: Hints = {}): Article => {
    lexicon.views.clear();
    const start: Article = {
      ...EMPTY,
      name: hints.name ?? EMPTY.name,
      title: hints.title,
      site: hints.site,
      source,
      text: trace(source),
      findings: hints.findings ?? [],
    };
    return clean(start);
  };
  return {
    clean: (text, hints) => makeResult(run(text, hints), options),
    explain: (text, hints) => {
      const article = run(text, hints);
      return { result: makeResult(article, options), lines: explainLines(article, options) };
    },
  };
}
