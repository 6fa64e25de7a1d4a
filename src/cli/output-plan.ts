import type { OutputFormat } from '../batch/render-outcome.js';
import { CleanArticleError } from '../core/errors.js';
import { splitEnding } from '../core/formats/format.js';
import type { FileList } from '../io/file-list.js';
import { isWithin, kindOfPlace, realPlace } from '../io/places.js';
import { STDIN_PATH } from '../io/read.js';
import type { Flags } from './flags.js';
import { type OutputOf, outputsBelow } from './outputs-below.js';

/** Where the results go, and in which form. */
export type Plan =
  | { readonly kind: 'stdout'; readonly format: OutputFormat }
  /** One file takes everything. */
  | { readonly kind: 'one'; readonly format: OutputFormat; readonly path: string }
  | EachPlan;

/** Each input has an output of its own. */
export interface EachPlan {
  readonly kind: 'each';
  readonly format: OutputFormat;
  readonly inPlace: boolean;
  /** Outputs are below it. */
  readonly folder: string;
  /** There is only one input. */
  readonly isSingle: boolean;
  readonly outputOf: OutputOf;
}

const COLLECTING = /\.(?:jsonl|ndjson)$/i;
const JSON_FILE = /\.json$/i;
/** An output with such an ending was hardly meant to be a folder. */
const TEXT_FILE = /\.(?:txt|text|md|markdown|x?html?|json|csv|tsv)$/i;

function wrongUse(message: string): CleanArticleError {
  return new CleanArticleError('BAD_OPTION', message);
}

function formatOf(flags: Flags): OutputFormat {
  if (flags.json) return 'json';
  if (flags.format !== undefined) return flags.format as OutputFormat;
  if (flags.write || flags.output === undefined) return 'own';
  const { bare } = splitEnding(flags.output);
  return COLLECTING.test(bare) ? 'jsonl' : JSON_FILE.test(bare) ? 'json' : 'own';
}

/**
 * Is the output within a folder of inputs? Then it is left out of the inputs, or the next run would clean
 * what this one wrote.
 *
 * @returns the input folder around the output, if there is one
 * @throws {CleanArticleError} `BAD_OPTION` if the output is such a folder itself
 */
export async function folderAround(output: string, inputs: readonly string[]): Promise<string | undefined> {
  const place = await realPlace(output);
  for (const input of inputs) {
    if (input === STDIN_PATH || (await kindOfPlace(input)) !== 'folder') continue;
    const folder = await realPlace(input);
    if (place === folder) {
      throw wrongUse(
        `--output ${output} is the folder of the inputs itself; use --write to change the files in place, or name another folder.`,
      );
    }
    if (isWithin(place, folder)) return input;
  }
  return undefined;
}

/**
 * Decides where each file's result goes, before anything is cleaned.
 *
 * @throws {CleanArticleError} `BAD_OPTION` for an output that does not suit the inputs
 */
export async function planOutput(flags: Flags, files: FileList): Promise<Plan> {
  const format = formatOf(flags);
  if (flags.write) {
    const { firstOnce } = files;
    if (firstOnce !== undefined) {
      const what = firstOnce === STDIN_PATH ? 'standard input' : firstOnce;
      throw wrongUse(`--write changes files in place, and ${what} is none; leave out --write.`);
    }
    const isSingle = files.count === 1;
    return { format, kind: 'each', inPlace: true, folder: '', isSingle, outputOf: ({ path }) => path };
  }
  const { output } = flags;
  if (output === undefined || output === '-') return { format, kind: 'stdout' };
  const { bare } = splitEnding(output);
  const several = files.isSeveral;
  const place = await kindOfPlace(output);
  if (output.endsWith('/') || (several && place === 'folder')) return planEach(output, format, files);
  if (place === 'folder') {
    throw wrongUse(
      `--output ${output} is a folder, and there is one input; name a file, or write ${output}/ to put it in there.`,
    );
  }
  if (several && place === 'nothing' && !COLLECTING.test(bare) && !TEXT_FILE.test(bare)) {
    return planEach(output, format, files);
  }
  if (several && !COLLECTING.test(bare) && place !== 'other') {
    throw wrongUse(
      `--output ${output} is one file, and there are several inputs; name a folder (with / at its end), or FILE.jsonl to collect them.`,
    );
  }
  await refuseInput(output, files);
  return { format, kind: 'one', path: output };
}

async function refuseInput(output: string, files: FileList): Promise<void> {
  if ((await kindOfPlace(output)) !== 'file') return;
  const place = await realPlace(output);
  for (const { path } of files.files()) {
    if (path === STDIN_PATH || (await realPlace(path)) !== place) continue;
    throw wrongUse(
      `--output ${output} is an input itself; use --write to change it in place, or name another file.`,
    );
  }
}

function planEach(folder: string, format: OutputFormat, files: FileList): Plan {
  const isSingle = files.count === 1;
  return {
    format,
    kind: 'each',
    inPlace: false,
    folder,
    isSingle,
    outputOf: outputsBelow(folder, format, files),
  };
}
