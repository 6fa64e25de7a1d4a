import { dirname, join } from 'node:path';
import { CleanArticleError } from '../core/errors.js';
import { type ConfigText, findConfig } from '../io/find-config.js';
import { readTextFile } from '../io/read-text-file.js';
import { checkFlags } from './check-flags.js';
import type { Flags } from './flags.js';
import { nearest } from './nearest.js';
import { namesOf, takesPath } from './option-names.js';
import { type CleanOption, OPTIONS } from './options.js';

/** What one run does, and to which place; a file of settings says how, not what. */
const NOT_IN_CONFIG = [
  'output',
  'write',
  'force',
  'diff',
  'check',
  'report',
  'config',
  'printConfig',
  'debug',
];

interface Config {
  readonly path: string;
  readonly flags: Partial<Flags>;
}

/**
 * Settings of the file that `--config` names, or of the nearest one above the working folder.
 *
 * @throws {CleanArticleError} `BAD_OPTION` with the file, for settings that there are not or that make no sense
 */
export async function loadConfig(config: Flags['config'], folder: string): Promise<Config | undefined> {
  if (config === false) return undefined;
  const found =
    typeof config === 'string'
      ? { path: config, text: await readTextFile(config, 'BAD_OPTION') }
      : findConfig(folder);
  if (!found) return undefined;
  const flags: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(settingsOf(found))) {
    const setting = await checked(key, value, found.path);
    // Both a list and switched off: that it is switched on says nothing.
    if (!(key === 'names' && setting === true)) flags[key] = setting;
  }
  try {
    await checkFlags({ repair: true, color: 'auto', ...flags });
  } catch (cause) {
    if (cause instanceof CleanArticleError) throw wrong(found.path, cause.message);
    throw cause;
  }
  return { path: found.path, flags };
}

function wrong(path: string, message: string): CleanArticleError {
  return new CleanArticleError('BAD_OPTION', `${path}: ${message}`);
}

function settingsOf({ path, text, field }: ConfigText): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw wrong(path, `not valid JSON (${(cause as Error).message})`);
  }
  const settings = field === undefined ? value : (value as Record<string, unknown>)[field];
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw wrong(path, 'an object of settings is wanted, such as {"keep": ["byline"]}');
  }
  return settings;
}

/** A value as commander would hand it over; paths are those beside the file. */
async function checked(key: string, value: unknown, path: string): Promise<unknown> {
  const specs = OPTIONS.filter((spec) => namesOf(spec).key === key && !NOT_IN_CONFIG.includes(key));
  if (specs.length === 0) {
    const keys = OPTIONS.map((spec) => namesOf(spec).key).filter((known) => !NOT_IN_CONFIG.includes(known));
    throw wrong(path, `there is no setting "${key}".${await nearest(key, keys)}`);
  }
  for (const spec of specs) {
    const read = valueFor(spec, value, dirname(path));
    if (read !== undefined) return read;
  }
  const wanted = specs.map((spec) =>
    namesOf(spec).value ? (spec.list ? 'a list' : 'a text') : 'true or false',
  );
  throw wrong(path, `"${key}" is ${JSON.stringify(value)}; it takes ${[...new Set(wanted)].join(', or ')}`);
}

function valueFor(spec: CleanOption, value: unknown, folder: string): unknown {
  const isText = (one: unknown) => typeof one === 'string' || typeof one === 'number';
  if (!namesOf(spec).value) return typeof value === 'boolean' ? value : undefined;
  const place = (text: unknown) => (takesPath(spec) ? join(folder, String(text)) : String(text));
  if (spec.list) return Array.isArray(value) && value.every(isText) ? value.map(place) : undefined;
  return isText(value) ? place(value) : undefined;
}
