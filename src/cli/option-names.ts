import type { OptionSpec } from './options.js';

/** What of an option its `flags` say. */
export interface OptionNames {
  /** As it is written: `--input-format`. */
  readonly long: string;
  /** `-o`, where it has one. */
  readonly short?: string;
  /** As commander, the library and the config file name its value: `inputFormat`; of `--no-names`, `names`. */
  readonly key: string;
  /** What its value is called: `format`; absent where it takes none. */
  readonly value?: string;
}

export function namesOf({ flags }: Pick<OptionSpec, 'flags'>): OptionNames {
  const long = /--[\w-]+/.exec(flags)![0];
  const key = long.replace(/^--(?:no-)?/, '').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const short = /^-\w\b/.exec(flags)?.[0];
  const value = /<([\w.-]+)>/.exec(flags)?.[1];
  return { long, key, ...(short ? { short } : {}), ...(value ? { value } : {}) };
}

/** `path`, `folder`, `file`, `file.html`. */
const FILE_VALUE = /^(?:path|folder|file)\b/;

/** Is the value of an option a file or a folder? */
export function takesPath(spec: OptionSpec): boolean {
  return FILE_VALUE.test(namesOf(spec).value ?? '');
}
