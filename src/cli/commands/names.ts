import { isatty } from 'node:tty';
import { accountOf } from '../../batch/account.js';
import { CleanArticleError } from '../../core/errors.js';
import { cleanFiles } from '../../index.js';
import { STDIN_PATH } from '../../io/read.js';
import { checkFlags } from '../check-flags.js';
import { batchOptions, cleanerOptions } from '../cleaner-options.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import type { Flags } from '../flags.js';
import { namesOf } from '../option-names.js';
import { OPTIONS } from '../options.js';
import { renderEntities, renderEntitiesAsJson } from '../render-entities.js';
import { Reporter } from '../reporter.js';
import { readRequest } from '../request.js';
import { ResultStream } from '../result-stream.js';
import { find } from './clean.js';

/** Options that say what is written and where; here that is the list. */
const NOT_HERE: readonly (keyof Flags)[] = [
  'output',
  'write',
  'force',
  'format',
  'explain',
  'report',
  'keepQuotes',
];

/**
 * Lists the names of texts: every entity with its canonical form, type, ids, number of mentions and surface
 * forms. Nothing is changed. Lines that cleaning would take out are not searched, unless `--keep` keeps them.
 */
export async function names(args: readonly string[], process: NodeJS.Process): Promise<ExitCode> {
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
  const options = { ...(await cleanerOptions(flags)), names: 'list' as const };
  const reporter = new Reporter(process.stderr, flags);
  const found = await find(inputs, flags, reporter);
  const out = new ResultStream(process.stdout);
  const stdin = inputs.includes(STDIN_PATH) ? process.stdin : undefined;
  let isFirst = true;
  for await (const outcome of cleanFiles(each(found), { ...options, ...batchOptions(flags), stdin })) {
    if (!outcome.ok) {
      await reporter.take(accountOf(outcome));
      if (flags.failFast) break;
      continue;
    }
    const header = found.length > 1 || outcome.frame ? { name: outcome.name, isFirst } : null;
    await out.write(
      flags.json ? renderEntitiesAsJson(outcome) : renderEntities(outcome.result.names, header),
    );
    isFirst = false;
  }
  await out.end();
  return reporter.hasFailed ? EXIT.failed : EXIT.fine;
}

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

function checkFit(flags: Flags): void {
  const strange = OPTIONS.find((spec) => {
    const { key } = namesOf(spec);
    return NOT_HERE.includes(key as keyof Flags) && flags[key as keyof Flags] !== undefined;
  });
  if (flags.names === false) throw wrongUse('--no-names');
  if (strange) throw wrongUse(namesOf(strange).long);
}

function wrongUse(option: string): CleanArticleError {
  return new CleanArticleError('BAD_OPTION', `names: ${option} has no meaning for a list of names.`);
}
