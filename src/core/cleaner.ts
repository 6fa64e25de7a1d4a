import type { Article, Finding, Metadata, Step } from './article.js';
import { cutOut } from './cutouts/index.js';
import { headlines } from './headlines/index.js';
import { judgeContext } from './judge/context.js';
import { judgeFragment, judgeLines } from './judge/lines.js';
import { subheads } from './judge/subheads.js';
import { detectLanguage } from './language.js';
import { createLexicon, type Lexicon, type LexiconData } from './lexicon.js';
import { readMetadata } from './metadata.js';
import { names } from './names/index.js';
import { type Options, resolveOptions } from './options.js';
import { repair } from './repair/index.js';
import { type CleanResult, type ExplainedLine, explainLines, makeResult } from './result.js';
import { segment } from './segment/index.js';
import { settle } from './settle.js';
import { trace } from './text/traced.js';

/** What is known about a text beside its characters. */
export interface Hints {
  /** A path or an address, for messages. */
  readonly name?: string;
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

/** The steps in their order; the order is written nowhere else. */
function stepsFor(lexicon: Lexicon, options: Options): Step[] {
  return [
    ...(options.repair ? [repair] : []),
    segment,
    detectLanguage(lexicon, options),
    settle(
      [judgeLines(lexicon), headlines(lexicon), judgeContext(lexicon), cutOut(lexicon, judgeFragment)],
      options,
    ),
    subheads(lexicon),
    readMetadata(lexicon),
    ...(options.names ? [names(options)] : []),
  ];
}

const UNKNOWN: Metadata = { byline: null, date: null, dateline: null, language: null };

/** Prepares everything once; `data` is the packed lexicon. */
export function createCleanerWith(data: LexiconData, given?: Partial<Options>): Cleaner {
  const options = resolveOptions(given);
  const steps = stepsFor(createLexicon(data), options);
  const run = (source: string, hints: Hints = {}): Article => {
    const start: Article = {
      name: hints.name ?? '<text>',
      source,
      text: trace(source),
      lines: [],
      metadata: UNKNOWN,
      names: [],
      findings: hints.findings ?? [],
    };
    return steps.reduce((article, step) => step(article), start);
  };
  return {
    clean: (text, hints) => makeResult(run(text, hints), options),
    explain: (text, hints) => {
      const article = run(text, hints);
      return { result: makeResult(article, options), lines: explainLines(article, options) };
    },
  };
}
