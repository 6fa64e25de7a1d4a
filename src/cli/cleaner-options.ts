import type { BatchOptions } from '../batch/outcome.js';
import type { Label } from '../core/article.js';
import type { Format } from '../core/formats/format.js';
import {
  type Links,
  NAMES_STYLES,
  type NameRow,
  type NamesStyle,
  type Options,
  type Regime,
  type UserRule,
} from '../core/options.js';
import type { Flags } from './flags.js';
import { parseCount, parseSeconds, parseSize } from './numbers.js';

/**
 * What the flags, checked by `checkFlags`, ask of the cleaner.
 *
 * @throws {CleanArticleError} `BAD_LEXICON` or `BAD_RULES` for a file that cannot be read, or a bad row in it
 */
export async function cleanerOptions(flags: Flags): Promise<Partial<Options>> {
  const { keep, drop, rules, repair, gentle, strict, lang, regime, namesStyle, keepQuotes, format, links } =
    flags;
  const style = NAMES_STYLES.find((one) => one === namesStyle);
  const files = [...(namesStyle && !style ? [namesStyle] : []), ...(flags.names || [])];
  return {
    keep: keep?.includes('all') ? 'all' : ((keep ?? []) as Label[]),
    drop: (drop ?? []) as Label[],
    ...(rules ? { rules: await loadAllRules(rules) } : {}),
    names: namesMode(flags),
    repair,
    lang,
    strictness: gentle ? 'gentle' : strict ? 'strict' : 'default',
    regime: regime as Regime | undefined,
    ...(format === 'markdown' ? { markdown: true } : {}),
    ...(links ? { links: links as Links } : {}),
    ...(style ? { namesStyle: style satisfies NamesStyle } : {}),
    ...(files.length > 0 ? { namesRows: await loadRows(files) } : {}),
    ...(keepQuotes ? { keepQuotes } : {}),
  };
}

/** With `--no-names` names are still listed where the output has a list of them. */
function namesMode({ names, json, format }: Flags): Options['names'] {
  if (names !== false) return true;
  return json || format === 'json' ? 'list' : false;
}

async function loadAllRules(files: readonly string[]): Promise<UserRule[]> {
  const { loadRules } = await import('../io/load-rules.js');
  return (await Promise.all(files.map(loadRules))).flat();
}

async function loadRows(files: readonly string[]): Promise<NameRow[]> {
  const { loadNames } = await import('../io/load-names.js');
  return (await Promise.all(files.map(loadNames))).flat();
}

/** @throws {CleanArticleError} `BAD_OPTION` for what should be a number */
export function batchOptions(flags: Flags): BatchOptions {
  const { inputFormat, textKey, idKey, explain, report, check, diff } = flags;
  return {
    inputFormat: inputFormat as Format | undefined,
    textKey,
    idKey,
    explain: explain || report !== undefined || check || diff,
    jobs: parseCount('--jobs', flags.jobs),
    maxSize: parseSize('--max-size', flags.maxSize),
    timeout: parseSeconds('--timeout', flags.timeout),
  };
}
