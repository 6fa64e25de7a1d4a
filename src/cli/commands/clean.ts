import { runJob } from '../../batch/clean-files.js';
import type { Piece } from '../../batch/job.js';
import { CleanArticleError } from '../../core/errors.js';
import { FileList } from '../../io/file-list.js';
import { type FoundFile, findFiles, type NotFound } from '../../io/find-files.js';
import { fingerprint } from '../../io/fingerprint.js';
import type { ChangeSink } from '../change-sink.js';
import { checkFlags } from '../check-flags.js';
import { type Checkpoints, checkResume, openCheckpoints } from '../checkpoints.js';
import { batchOptions, cleanerOptions } from '../cleaner-options.js';
import { compileLess } from '../compile-less.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Explainer } from '../explain/explainer.js';
import type { Flags } from '../flags.js';
import { watchSignals } from '../interrupt.js';
import { lookAcross } from '../look-across.js';
import { nearest } from '../nearest.js';
import { openSink, renderingOf } from '../open-sink.js';
import { folderAround, type Plan, planOutput } from '../output-plan.js';
import { plannedFiles } from '../planned-files.js';
import type { Progress } from '../progress.js';
import type { Report } from '../report.js';
import { Reporter } from '../reporter.js';
import type { Sink } from '../sink.js';
import { VERSION } from '../version.js';
import { COMMANDS } from './index.js';

/** Cleans the inputs and writes the results. Files that fail are reported; the others are done. */
export async function clean(
  inputs: readonly string[],
  flags: Flags,
  process: NodeJS.Process,
): Promise<ExitCode> {
  await checkFlags(flags);
  const options = batchOptions(flags);
  const cleaner = await cleanerOptions(flags);
  const reporter = new Reporter(process.stderr, flags);
  const files = await find(inputs, flags, reporter);
  const plan = await planOutput(flags, files);
  const usesStdin = files.hasStdin;
  checkResume(plan, flags, usesStdin);
  const interruption = watchSignals(process, () => usesStdin && process.stdin.destroy());
  const running = { ...options, signal: interruption.signal, beforeWorkers: compileLess };
  const { known, documents } = await lookAcross(files, flags, running, reporter);
  if (interruption.code !== undefined) return interruption.code;
  const settings = { ...cleaner, known };
  const made = plan.kind === 'stdout' ? '' : fingerprint([VERSION, settings, documents, plan.format]);
  const checkpoints = openCheckpoints(plan, flags, made, usesStdin);
  if (checkpoints?.last) reporter.goOn(checkpoints.last.totals);
  const explainer = flags.explain ? await loadExplainer(flags, plan, process) : undefined;
  reporter.explain = explainer?.show;
  const changes = flags.check || flags.diff ? await loadChanges(flags, process, reporter) : undefined;
  const several = files.count > 1;
  const context = { flags, several, stdout: process.stdout, made, checkpoints, reporter };
  const sink = changes ?? explainer?.sink ?? (await openSink(plan, context));
  const report = flags.report === undefined ? undefined : await loadReport(flags.report, flags.force);
  const setup = { cleaner: settings, documents, rendering: renderingOf(plan, flags, made) };
  const planned = plannedFiles(files, plan, flags, made, reporter);
  const work = runJob('pieces', setup, checkpoints?.trail.follow(planned) ?? planned, {
    ...running,
    stdin: usesStdin ? process.stdin : undefined,
  });
  reporter.progress = await startProgress(plan, flags, process, reporter, files.length);
  const start = process.uptime();
  let isWhole = false;
  try {
    isWhole = await deliver(work, { sink, report, reporter, failFast: flags.failFast ?? false });
    isWhole &&= interruption.code === undefined;
  } finally {
    if (usesStdin && !isWhole) process.stdin.destroy();
    await sink.close(isWhole);
    report?.close();
    interruption.end();
    reporter.progress?.end();
    reporter.progress = undefined;
  }
  const seconds = process.uptime() - start;
  if (flags.stats !== undefined) {
    const { writeStats } = await import('../stats.js');
    writeStats(flags.stats, reporter.totals, seconds, flags.force ?? false);
  }
  if (interruption.code !== undefined) reporter.note(`interrupted; ${howToGoOn(plan, checkpoints)}`);
  reporter.end(placeOf(plan), seconds);
  const hasWork = flags.check === true && changes?.foundWork === true;
  return interruption.code ?? (reporter.hasFailed || hasWork || !isWhole ? EXIT.failed : EXIT.fine);
}

/** A line of progress, where a person looks at the terminal and nothing else is written there. */
async function startProgress(
  plan: Plan,
  { quiet, verbose, explain, diff, check }: Flags,
  { stdout, stderr }: NodeJS.Process,
  reporter: Reporter,
  files: number,
): Promise<Progress | undefined> {
  const isBusy = quiet || verbose || explain || diff || check || (plan.kind === 'stdout' && stdout.isTTY);
  if (!stderr.isTTY || isBusy) return undefined;
  const { Progress } = await import('../progress.js');
  return new Progress(stderr, () => reporter.totals, files);
}

/** Where the pieces of a run go. */
interface Receivers {
  readonly sink: Sink;
  readonly report: Report | undefined;
  readonly reporter: Reporter;
  readonly failFast: boolean;
}

/** @returns false if it stopped at a failure */
async function deliver(
  work: AsyncIterable<readonly Piece[]>,
  { sink, report, reporter, failFast }: Receivers,
): Promise<boolean> {
  for await (const pieces of work) {
    for (const piece of pieces) {
      await sink.take(piece);
      report?.take(piece.account);
      await reporter.take(piece.account);
      if (failFast && (!piece.account.ok || reporter.hasFailed)) return false;
    }
  }
  return true;
}

function howToGoOn(plan: Plan, checkpoints: Checkpoints | undefined): string {
  if (plan.kind === 'each' && !plan.inPlace) return 'the same command goes on where this one stopped';
  if (checkpoints?.hasAny) return 'the same command with --resume goes on where this one stopped';
  return 'what was not complete is not written';
}

async function loadExplainer(flags: Flags, plan: Plan, process: NodeJS.Process): Promise<Explainer> {
  const { createExplainer } = await import('../explain/explainer.js');
  return createExplainer(flags, plan, process);
}

async function loadChanges(flags: Flags, process: NodeJS.Process, reporter: Reporter): Promise<ChangeSink> {
  const { openChanges } = await import('../open-changes.js');
  return openChanges(flags, process, reporter);
}

/** What writes reports is loaded only for one. */
async function loadReport(path: string, force = false): Promise<Report> {
  const { openReport } = await import('../report.js');
  return openReport(path, force);
}

/** The inputs as files; what was not found is said when its turn comes. */
export async function find(
  inputs: readonly string[],
  { output, ignore }: Flags,
  reporter: Reporter,
): Promise<FileList> {
  const around = output === undefined ? undefined : await folderAround(output, inputs);
  if (around !== undefined) reporter.note(`${output} lies inside ${around} and is left out of the inputs`);
  const files = new FileList();
  for await (const file of findFiles(inputs, { ignore, exclude: output }))
    files.add(files.length === 0 ? await withSuggestion(file) : file);
  return files;
}

/** A first input that is not there may have been meant as a command. */
async function withSuggestion(file: FoundFile | NotFound): Promise<FoundFile | NotFound> {
  if (!('error' in file) || file.error.code !== 'NOT_FOUND') return file;
  const names = COMMANDS.map(({ name }) => name);
  const suggestion = await nearest(file.path, names, 'the command ');
  if (suggestion === '') return file;
  const { code, message, cause } = file.error;
  return { ...file, error: new CleanArticleError(code, `${message}.${suggestion}`, { cause }) };
}

function placeOf(plan: Plan): string | undefined {
  switch (plan.kind) {
    case 'stdout':
      return undefined;
    case 'one':
      return plan.path;
    case 'each':
      return plan.inPlace ? 'in place' : plan.folder;
  }
}
