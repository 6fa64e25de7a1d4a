import type { Explained } from '../../batch/account.js';
import type { Flags } from '../flags.js';
import type { Plan } from '../output-plan.js';
import { Pager } from '../pager.js';
import type { Sink } from '../sink.js';
import { loadStyle, wantsColor } from '../style.js';
import { explainDocument } from './document.js';

const DEFAULT_COLUMNS = 100;

/** Shows documents with their findings. */
export interface Explainer {
  readonly show: (name: string, explained: Explained) => Promise<void>;
  /** Takes the pieces in place of the results, where explanations are what standard output shows. */
  readonly sink?: Sink;
}

/**
 * In a terminal the explanation is the text with its marks, so it takes the place of the result there, by pages.
 * Everywhere else the result keeps standard output for itself, and explanations go to standard error.
 */
export async function createExplainer(flags: Flags, plan: Plan, process: NodeJS.Process): Promise<Explainer> {
  const { stdout, stderr, env } = process;
  const isText = plan.format === 'own' || plan.format === 'text';
  const isTaken = flags.diff || flags.check || plan.kind !== 'stdout' || !isText;
  const inPlace = stdout.isTTY && !isTaken;
  const stream = inPlace ? stdout : stderr;
  const style = await loadStyle(wantsColor(flags.color, env, stream.isTTY));
  const columns = stream.columns || Number(env.COLUMNS) || DEFAULT_COLUMNS;
  const textOf = (name: string, { source, result }: Explained) =>
    explainDocument(name, source, result, style, columns);
  if (!inPlace) {
    return {
      show: async (name, explained) => {
        stderr.write(textOf(name, explained));
      },
    };
  }
  const pager = new Pager(process);
  return {
    show: (name, explained) => pager.write(textOf(name, explained)),
    sink: { take: () => {}, close: () => pager.end() },
  };
}
