import type { CleanResult } from '../../core/result.js';
import type { Flags } from '../options.js';
import type { Plan } from '../output-plan.js';
import { Pager } from '../pager.js';
import type { Sink } from '../sink.js';
import { loadStyle, wantsColor } from '../style.js';
import { explainDocument } from './document.js';

const DEFAULT_COLUMNS = 100;

/** A document with what it was and what became of it. */
export interface Explained {
  readonly name: string;
  /** The text before cleaning. */
  readonly source: string;
  readonly result: CleanResult;
}

/** Shows documents with their findings. */
export interface Explainer {
  readonly show: (document: Explained) => Promise<void>;
  /** Takes the outcomes in place of the results, where explanations are what standard output shows. */
  readonly sink?: Sink;
}

/**
 * In a terminal the explanation is the text with its marks, so it takes the place of the result there, by pages.
 * Everywhere else the result keeps standard output for itself, and explanations go to standard error.
 */
export async function createExplainer(flags: Flags, plan: Plan, process: NodeJS.Process): Promise<Explainer> {
  const { stdout, stderr, env } = process;
  const isText = plan.format === 'own' || plan.format === 'text';
  const inPlace = stdout.isTTY && plan.kind === 'stdout' && isText;
  const stream = inPlace ? stdout : stderr;
  const style = await loadStyle(wantsColor(flags.color, env, stream.isTTY));
  const columns = stream.columns || Number(env.COLUMNS) || DEFAULT_COLUMNS;
  const textOf = ({ name, source, result }: Explained) =>
    explainDocument(name, source, result, style, columns);
  if (!inPlace) {
    const show = async (document: Explained): Promise<void> => {
      stderr.write(textOf(document));
    };
    return { show };
  }
  const pager = new Pager(process);
  return {
    show: (document) => pager.write(textOf(document)),
    sink: { take: () => {}, close: () => pager.end() },
  };
}
