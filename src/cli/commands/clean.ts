import { runJob } from '../../batch/clean-files.js';
import type { BatchFile } from '../../batch/schedule.js';
import { CleanArticleError } from '../../core/errors.js';
import { type FoundFile, findFiles, type NotFound } from '../../io/find-files.js';
import { STDIN_PATH } from '../../io/read.js';
import type { ChangeSink } from '../change-sink.js';
import { checkFlags } from '../check-flags.js';
import { batchOptions, cleanerOptions } from '../cleaner-options.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Explainer } from '../explain/explainer.js';
import type { Flags } from '../flags.js';
import { watchSignals } from '../interrupt.js';
import { lookAcross } from '../look-across.js';
import { nearest } from '../nearest.js';
import { openSink, renderingOf } from '../open-sink.js';
import { folderAround, type Plan, planOutput } from '../output-plan.js';
import type { Report } from '../report.js';
import { Reporter } from '../reporter.js';
import { COMMANDS } from './index.js';

/** Cleans the inputs and writes the results. Files that fail are reported; the others are done. */
export async function clean(
  inputs: readonly string[],
  flags: Flags,
  process: NodeJS.Process,
): Promise<ExitCode> {
  await checkFlags(flags);
  const options = batchOptions(flags);
  const reporter = new Reporter(process.stderr, flags);
  const found = await find(inputs, flags, reporter);
  const files = found.filter((file) => 'relative' in file);
  const plan = await planOutput(flags, files);
  const explainer = flags.explain ? await loadExplainer(flags, plan, process) : undefined;
  reporter.explain = explainer?.show;
  const changes = flags.check || flags.diff ? await loadChanges(flags, process, reporter) : undefined;
  const several = files.length > 1;
  const sink =
    changes ??
    explainer?.sink ??
    (await openSink(plan, {
      flags,
      several,
      stdout: process.stdout,
      fail: (account) => reporter.take(account),
    }));
  const report = flags.report === undefined ? undefined : await loadReport(flags.report, flags.force);
  const usesStdin = files.some(({ path }) => path === STDIN_PATH);
  const interruption = watchSignals(process, () => usesStdin && process.stdin.destroy());
  const cleaner = await cleanerOptions(flags);
  const running = { ...options, signal: interruption.signal };
  const { known, documents } = await lookAcross(files, flags, running, reporter);
  const setup = {
    cleaner: { ...cleaner, known },
    documents,
    rendering: renderingOf(plan, flags),
  };
  const work = runJob('pieces', setup, withPlan(found, plan), {
    ...running,
    stdin: usesStdin ? process.stdin : undefined,
  });
  for await (const pieces of work) {
    for (const piece of pieces) {
      await sink.take(piece);
      report?.take(piece.account);
      await reporter.take(piece.account);
      if (flags.failFast && (!piece.account.ok || reporter.hasFailed)) {
        if (usesStdin) process.stdin.destroy();
        await sink.close(false);
        report?.close();
        return EXIT.failed;
      }
    }
  }
  await sink.close(interruption.code === undefined);
  report?.close();
  interruption.end();
  if (interruption.code !== undefined) reporter.note('interrupted; what was not complete is not written');
  reporter.end(placeOf(plan));
  const hasWork = flags.check === true && changes?.foundWork === true;
  return interruption.code ?? (reporter.hasFailed || hasWork ? EXIT.failed : EXIT.fine);
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
): Promise<(FoundFile | NotFound)[]> {
  const around = output === undefined ? undefined : await folderAround(output, inputs);
  if (around !== undefined) reporter.note(`${output} lies inside ${around} and is left out of the inputs`);
  const found: (FoundFile | NotFound)[] = [];
  for await (const file of findFiles(inputs, { ignore, exclude: output })) found.push(file);
  if (found[0]) found[0] = await withSuggestion(found[0]);
  return found;
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

/** A file whose output would do harm is not cleaned at all. */
async function* withPlan(found: readonly (FoundFile | NotFound)[], plan: Plan): AsyncGenerator<BatchFile> {
  for (const file of found) {
    const output = plan.kind === 'each' ? plan.outputs.get(file.path) : undefined;
    yield output instanceof CleanArticleError ? { path: file.path, error: output } : { ...file, output };
  }
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
