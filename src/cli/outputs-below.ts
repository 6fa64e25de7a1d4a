import { basename, join, resolve } from 'node:path';
import type { OutputFormat } from '../batch/render-outcome.js';
import { CleanArticleError } from '../core/errors.js';
import type { FileList } from '../io/file-list.js';
import type { FoundFile } from '../io/find-files.js';
import { HashSet } from '../io/hash-set.js';
import { isWithin } from '../io/places.js';
import { outputName } from './output-name.js';

/** The path of an input's output, or an error that says why there is none. */
export type OutputOf = (file: FoundFile) => string | CleanArticleError;

/**
 * Outputs below a folder, by the names of their inputs. Only the inputs that get none are held in memory: two that
 * would have one output, and those whose output is an input.
 */
export function outputsBelow(folder: string, format: OutputFormat, files: FileList): OutputOf {
  const nameOf = ({ relative }: FoundFile): string => outputName(relative, format);
  const place = resolve(folder);
  const inside = new Set<string>();
  const taken = new HashSet();
  /** Outputs that seem to be wanted twice; hashes may err, so their owners are looked for. */
  const disputed = new Map<string, string | undefined>();
  for (const file of files.files()) {
    const path = resolve(file.path);
    if (isWithin(path, place)) inside.add(path);
    const output = join(folder, nameOf(file));
    if (!taken.add(output)) disputed.set(output, undefined);
  }
  const refused = new Map<string, CleanArticleError>();
  if (disputed.size + inside.size > 0) {
    for (const file of files.files()) {
      const output = join(folder, nameOf(file));
      const owner = disputed.get(output);
      if (owner !== undefined) refused.set(file.path, twoForOne(output, owner));
      else if (inside.has(resolve(output))) refused.set(file.path, overInput(output));
      else if (disputed.has(output)) disputed.set(output, file.path);
    }
  }
  return (file) => refused.get(file.path) ?? nameOf(file);
}

function twoForOne(output: string, owner: string): CleanArticleError {
  return new CleanArticleError(
    'OUTPUT_CLASH',
    `its output ${output} belongs to ${owner} already; rename one of them, or clean them into two folders`,
  );
}

function overInput(output: string): CleanArticleError {
  return new CleanArticleError(
    'OUTPUT_CLASH',
    `its output ${output} is an input (${basename(output)}); use --write to change files in place, or another folder`,
  );
}
