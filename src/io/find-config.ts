import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { MAX_SETTINGS } from './read-text-file.js';

/** A file of settings that was found, as it was read. */
export interface ConfigText {
  readonly path: string;
  readonly text: string;
  /** The settings are one field of it. */
  readonly field?: string;
}

const CONFIG_NAME = 'clean-article.config.json';
const PACKAGE_NAME = 'package.json';
const FIELD = 'clean-article';

/**
 * The nearest settings in a folder or above it: `clean-article.config.json`, or the field `clean-article` of a
 * `package.json`. They are data; nothing is run. Folders of inputs are not looked into. Synchronous: every run looks,
 * mostly at files that are not there, and starting Node's thread pool for that costs more than looking.
 */
export function findConfig(folder: string): ConfigText | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const own = readIfThere(join(at, CONFIG_NAME));
    if (own !== undefined) return { path: join(at, CONFIG_NAME), text: own };
    const text = readIfThere(join(at, PACKAGE_NAME));
    if (text?.includes(`"${FIELD}"`) && hasField(text))
      return { path: join(at, PACKAGE_NAME), text, field: FIELD };
    if (dirname(at) === at) return undefined;
  }
}

function hasField(text: string): boolean {
  try {
    return typeof JSON.parse(text)[FIELD] === 'object';
  } catch {
    return false; // somebody else's file, and none of our business
  }
}

/** A pipe or a device that nobody named is not read: it could have no end, or wait for ever. */
function readIfThere(path: string): string | undefined {
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    if (!status?.isFile() || status.size > MAX_SETTINGS) return undefined;
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
