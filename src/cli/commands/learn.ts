import { basename, dirname } from 'node:path';
import { isatty } from 'node:tty';
import { learnFiles } from '../../batch/learn.js';
import { formatKnown } from '../../core/across/known-file.js';
import { type KnownLines, mergeKnown } from '../../core/across/known-lines.js';
import { CleanArticleError } from '../../core/errors.js';
import { isKnown, loadKnown } from '../../io/load-known.js';
import { STDIN_PATH } from '../../io/read.js';
import { OutputFolder } from '../../io/write.js';
import { checkFlags } from '../check-flags.js';
import { batchOptions } from '../cleaner-options.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Flags } from '../flags.js';
import { namesOf } from '../option-names.js';
import { OPTIONS } from '../options.js';
import { Reporter } from '../reporter.js';
import { readRequest } from '../request.js';
import { ResultStream } from '../result-stream.js';
import { find } from './clean.js';

/** Options that say how inputs are read; the others have no meaning where nothing is cleaned. */
const GROUPS: readonly string[] = ['Reading', 'Running', 'Messages'];
const ALSO: readonly string[] = ['output', 'force'];

/**
 * Counts in how many articles of its site each line stands, and writes that; files that it wrote before are added
 * up. The first of two passes, by itself.
 */
export async function learn(args: readonly string[], process: NodeJS.Process): Promise<ExitCode> {
  const request = await readRequest(args, process);
  if (typeof request === 'number') return request;
  const { flags } = request;
  checkFit(flags);
  await checkFlags(flags);
  if (request.inputs.length === 0 && isatty(0)) {
    process.stderr.write(request.help());
    return EXIT.wrongUse;
  }
  const inputs = request.inputs.length > 0 ? request.inputs : [STDIN_PATH];
  const reporter = new Reporter(process.stderr, flags);
  const known = await learnInputs(inputs, flags, process, reporter);
  await write(known, flags, process);
  const articles = [...known.values()].reduce((sum, site) => sum + site.articles, 0);
  reporter.note(`${articles} distinct articles of ${known.size} sites`);
  return reporter.hasFailed ? EXIT.failed : EXIT.fine;
}

async function learnInputs(
  inputs: readonly string[],
  flags: Flags,
  process: NodeJS.Process,
  reporter: Reporter,
): Promise<KnownLines> {
  const parts: KnownLines[] = [];
  const others: string[] = [];
  for (const input of inputs) {
    if (await isKnown(input)) parts.push(await loadKnown(input));
    else others.push(input);
  }
  if (others.length > 0) {
    const files = await find(others, flags, reporter);
    for (const file of files) if ('error' in file) await reporter.take(failureOf(file.path, file.error));
    const options = { ...batchOptions(flags), stdin: process.stdin };
    parts.push((await learnFiles(files.byPath(), options)).known);
  }
  return mergeKnown(parts);
}

function failureOf(path: string, { code, message, stack }: CleanArticleError) {
  return { ok: false, name: path, path, isRecord: false, code, message, stack } as const;
}

async function write(
  known: KnownLines,
  { output, force = false }: Flags,
  process: NodeJS.Process,
): Promise<void> {
  if (output === undefined || output === '-') {
    const out = new ResultStream(process.stdout);
    for (const part of formatKnown(known)) await out.write(part);
    await out.end();
    return;
  }
  const file = new OutputFolder(dirname(output), { force }).open(basename(output));
  for (const part of formatKnown(known)) file.write(part);
  file.commit();
}

/** @throws {CleanArticleError} `BAD_OPTION` */
function checkFit(flags: Flags): void {
  const given = OPTIONS.filter((spec) => {
    const value = flags[namesOf(spec).key as keyof Flags];
    return (
      value !== undefined && value !== spec.default && !(value === true && spec.flags.startsWith('--no-'))
    );
  });
  const strange = given.find((spec) => !GROUPS.includes(spec.group) && !ALSO.includes(namesOf(spec).key));
  if (strange === undefined) return;
  const { long } = namesOf(strange);
  throw new CleanArticleError('BAD_OPTION', `learn: ${long} has no meaning where nothing is cleaned.`);
}
