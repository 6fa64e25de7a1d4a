import { CleanArticleError } from '../../core/errors.js';
import type { Options } from '../../core/options.js';
import { formatRule, parseRulesFile } from '../../core/user-rules/rules-file.js';
import type { LineReasons } from '../../core/why.js';
import { cleanFiles, createCleaner } from '../../index.js';
import { STDIN_PATH } from '../../io/read.js';
import { checkFlags } from '../check-flags.js';
import { batchOptions, cleanerOptions } from '../cleaner-options.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { renderReasons } from '../explain/reasons.js';
import { readRequest } from '../request.js';
import { printable } from '../terminal-text.js';

const PLACE = /^(.+):(\d+)$/s;

/** Says of one line all that led to its staying or going, and what would have changed it. */
export async function why(args: readonly string[], process: NodeJS.Process): Promise<ExitCode> {
  const request = await readRequest(args, process);
  if (typeof request === 'number') return request;
  const { inputs, flags } = request;
  await checkFlags(flags);
  const [, path, digits] = (inputs.length === 1 && PLACE.exec(inputs[0]!)) || [];
  if (path === undefined) {
    throw new CleanArticleError('BAD_OPTION', 'why: name one line, as in: clean-article why story.txt:12');
  }
  const number = Number(digits);
  const options = await cleanerOptions(flags);
  const stdin = path === STDIN_PATH ? process.stdin : undefined;
  const source = await sourceOf(path, { ...options, ...batchOptions(flags), stdin, explain: true, jobs: 1 });
  const reasons = createCleaner(options).why(source, number);
  if (reasons.length === 0) {
    throw new CleanArticleError('NO_INPUT', `${path}:${number}: there is no such line, or it is blank`);
  }
  for (const reason of reasons) {
    const remedies = await remediesFor(reason, source, options);
    process.stdout.write(`${printable(path)}:${number}\n${renderReasons(reason, remedies)}`);
  }
  return EXIT.fine;
}

/** The text of a file as it is judged. */
async function sourceOf(path: string, options: Parameters<typeof cleanFiles>[1]): Promise<string> {
  for await (const outcome of cleanFiles(path, options)) {
    if (!outcome.ok) throw new CleanArticleError(outcome.code, `${outcome.name}: ${outcome.message}`);
    if (outcome.record) {
      throw new CleanArticleError('BAD_OPTION', `${path}: records; why reads a text or a page`);
    }
    return outcome.source ?? '';
  }
  return '';
}

/** Which options would have turned the decision round: each is tried. */
async function remediesFor(
  { line }: LineReasons,
  source: string,
  options: Partial<Options>,
): Promise<string[]> {
  const isGone = line.after === null;
  const keep = options.keep === 'all' ? [] : (options.keep ?? []);
  const rule = formatRule(isGone ? 'keep' : 'drop', line.before).trimEnd();
  const withRule = { rules: [...parseRulesFile(rule, 'rule'), ...(options.rules ?? [])] };
  const changes: readonly (readonly [string, Partial<Options>])[] = isGone
    ? [
        [`--keep ${line.label}`, { keep: [...keep, line.label] }],
        ['--gentle', { strictness: 'gentle' }],
        ['--regime residue', { regime: 'residue' }],
        [`--rules FILE, with this line in it: ${rule}`, withRule],
      ]
    : [
        [
          `--drop ${line.label}`,
          line.label === 'body' ? {} : { drop: [...(options.drop ?? []), line.label] },
        ],
        ['--strict', { strictness: 'strict' }],
        [`--rules FILE, with this line in it: ${rule}`, withRule],
      ];
  return changes
    .filter(([, change]) => isGoneWith({ ...options, ...change }, source, line.span.start) !== isGone)
    .map(([name]) => name);
}

function isGoneWith(options: Partial<Options>, source: string, at: number): boolean {
  const { removed } = createCleaner(options).clean(source);
  return removed.some(({ span }) => span.start <= at && at < span.end);
}
