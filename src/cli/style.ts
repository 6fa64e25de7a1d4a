import type { ChalkInstance } from 'chalk';

type Paint = (text: string) => string;

/** The colours of messages, by what they say. */
export interface Style {
  readonly title: Paint;
  readonly removed: Paint;
  readonly added: Paint;
  readonly edited: Paint;
  readonly noted: Paint;
  readonly faint: Paint;
  /** A line that is taken out. */
  readonly gone: Paint;
  /** Inside a line: what was there, and what stands there now. */
  readonly old: Paint;
  readonly fresh: Paint;
  readonly name: Paint;
}

const plain: Paint = (text) => text;
const PLAIN: Style = {
  title: plain,
  removed: plain,
  added: plain,
  edited: plain,
  noted: plain,
  faint: plain,
  gone: plain,
  old: plain,
  fresh: plain,
  name: plain,
};

function paintWith(chalk: ChalkInstance): Style {
  return {
    title: chalk.bold,
    removed: chalk.red,
    added: chalk.green,
    edited: chalk.cyan,
    noted: chalk.yellow,
    faint: chalk.dim,
    gone: chalk.dim.strikethrough,
    old: chalk.red.strikethrough,
    fresh: chalk.green,
    name: chalk.underline,
  };
}

/**
 * Should a stream be coloured? `--color` decides, then NO_COLOR (no-color.org), then FORCE_COLOR, then
 * whether the stream is a terminal.
 */
export function wantsColor(
  when: string,
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (when !== 'auto') return when === 'always';
  if (env.NO_COLOR) return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}

/** Loads chalk only where something is coloured. */
export async function loadStyle(colored: boolean): Promise<Style> {
  if (!colored) return PLAIN;
  const { Chalk } = await import('chalk');
  return paintWith(new Chalk({ level: 1 }));
}
