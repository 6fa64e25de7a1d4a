import { CleanArticleError } from '../core/errors.js';
import type { Flags } from './flags.js';
import { nearest } from './nearest.js';
import { namesOf } from './option-names.js';
import { OPTIONS, type OptionSpec } from './options.js';

function wrongUse(message: string): CleanArticleError {
  return new CleanArticleError('BAD_OPTION', message);
}

/** Has an ending or a folder. */
const LIKE_A_PATH = /[./\\]/;

async function checkChoices(spec: OptionSpec, flags: Flags): Promise<void> {
  const { key, long } = namesOf(spec);
  const value = flags[key as keyof Flags];
  for (const word of Array.isArray(value) ? value : value === undefined ? [] : [value]) {
    if (spec.choices!.includes(word) || (spec.orPath && LIKE_A_PATH.test(word))) continue;
    const suggestion = await nearest(word, spec.choices!);
    const choices = [...spec.choices!, ...(spec.orPath ? ['or a file'] : [])].join(', ');
    throw wrongUse(`${long}: there is no "${word}".${suggestion} Choices: ${choices}.`);
  }
}

function checkLanguage(lang: string | undefined): void {
  if (lang === undefined) return;
  try {
    Intl.getCanonicalLocales(lang);
  } catch {
    throw wrongUse(`--lang: "${lang}" is no language tag; use one such as en, pt-BR or zh-Hant.`);
  }
}

function checkAcross({ across, duplicates, write }: Flags): void {
  if (across === false && duplicates !== undefined && duplicates !== 'keep') {
    throw wrongUse(`--no-across finds no duplicates; leave out --duplicates ${duplicates}.`);
  }
  if (duplicates === 'drop' && write) {
    throw wrongUse('--write changes files and takes none away; to leave out duplicates, use --output.');
  }
}

/**
 * Checks values, and options that exclude each other.
 *
 * @throws {CleanArticleError} `BAD_OPTION`
 */
export async function checkFlags(flags: Flags): Promise<void> {
  for (const spec of OPTIONS) if (spec.choices) await checkChoices(spec, flags);
  checkLanguage(flags.lang);
  if (flags.json && flags.format !== undefined && flags.format !== 'json') {
    throw wrongUse(`--json and --format ${flags.format} exclude each other; give one of them.`);
  }
  if (flags.links !== undefined && flags.format !== 'markdown') {
    throw wrongUse('--links is about Markdown; give --format markdown with it.');
  }
  if (flags.write && flags.output !== undefined) {
    throw wrongUse(
      '--write changes the inputs themselves, so there is nothing for --output; give one of them.',
    );
  }
  if (flags.write && (flags.json || flags.format !== undefined)) {
    throw wrongUse('--write keeps the form of each file; to change it, use --output with --format.');
  }
  const preview = flags.check ? '--check' : flags.diff ? '--diff' : undefined;
  const writes = (['output', 'write', 'json', 'format'] as const).find((key) => flags[key] !== undefined);
  if (preview && writes) {
    throw wrongUse(
      `${preview} only says what would change in the files themselves; leave out --${writes}, or leave out ${preview}.`,
    );
  }
  if (flags.output === '') throw wrongUse('--output: the path is empty.');
  if (flags.gentle && flags.strict)
    throw wrongUse('--gentle and --strict exclude each other; give one of them.');
  checkAcross(flags);
  if (flags.quiet && flags.verbose)
    throw wrongUse('--quiet and --verbose exclude each other; give one of them.');
}
