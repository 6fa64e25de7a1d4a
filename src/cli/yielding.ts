import type { Flags } from './flags.js';

type Key = keyof Flags;

/** Typed option → settings of a file that it excludes. */
const EXCLUDED: Partial<Record<Key, readonly Key[]>> = {
  quiet: ['verbose'],
  verbose: ['quiet'],
  gentle: ['strict'],
  strict: ['gentle'],
  json: ['format'],
  format: ['json'],
  check: ['json', 'format'],
  diff: ['json', 'format'],
  write: ['json', 'format', 'duplicates'],
  across: ['duplicates'],
  duplicates: ['across'],
};

/** The settings of a file without those that a typed option excludes: what is typed wins. */
export function yielding(settings: Partial<Flags>, given: Partial<Flags>): Partial<Flags> {
  const gone = new Set((Object.keys(given) as Key[]).flatMap((key) => EXCLUDED[key] ?? []));
  if (given.across === true) gone.delete('duplicates');
  if (given.duplicates === 'keep') gone.delete('across');
  // Duplicates that are only marked leave a file in place as it is.
  if (settings.duplicates !== 'drop' && given.across === undefined) gone.delete('duplicates');
  const format = given.format ?? (gone.has('format') || given.json ? undefined : settings.format);
  if (format !== 'markdown' && given.links === undefined) gone.add('links');
  return Object.fromEntries(Object.entries(settings).filter(([key]) => !gone.has(key as Key)));
}
