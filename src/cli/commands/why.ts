import { type OneDocument, readOne } from '../../batch/read-one.js';
import { mergeKnown } from '../../core/across/known-lines.js';
import { CleanArticleError } from '../../core/errors.js';
import type { Options, Regime } from '../../core/options.js';
import { formatRule, parseRulesFile } from '../../core/user-rules/rules-file.js';
import type { LineReasons } from '../../core/why.js';
import { createCleaner } from '../../index.js';
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
  const options = { ...(await cleanerOptions(flags)), ...(await knownLines(flags.known)) };
  const stdin = path === STDIN_PATH ? process.stdin : undefined;
  const document = await readOne(path, { ...batchOptions(flags), stdin });
  if (!document) throw new CleanArticleError('BAD_OPTION', `${path}: records; why reads a text or a page`);
  const reasons = createCleaner(options).why(document.text, number, document.hints);
  if (reasons.length === 0) {
    throw new CleanArticleError('NO_INPUT', `${path}:${number}: there is no such line, or it is blank`);
  }
  for (const reason of reasons) {
    const remedies = remediesFor(reason, document, options);
    process.stdout.write(`${printable(path)}:${number}\n${renderReasons(reason, remedies)}`);
  }
  return EXIT.fine;
}

/** What `--known` knows of the lines of sites. */
async function knownLines(paths: readonly string[] | undefined): Promise<Partial<Options>> {
  if (!paths) return {};
  const { loadKnown } = await import('../../io/load-known.js');
  return { known: mergeKnown(await Promise.all(paths.map(loadKnown))) };
}

type Change = readonly [name: string, options: Partial<Options>];

/** Which options would have turned the decision round: each is tried. */
function remediesFor(
  { line, considered }: LineReasons,
  document: OneDocument,
  options: Partial<Options>,
): string[] {
  const isGone = line.after === null;
  const rule = formatRule(isGone ? 'keep' : 'drop', line.before).trimEnd();
  const regimes: readonly Regime[] = ['residue', 'dump'];
  const changes: readonly Change[] = [
    ...withoutRule(considered, options),
    isGone
      ? [
          `--keep ${line.label}`,
          { keep: [...(options.keep === 'all' ? [] : (options.keep ?? [])), line.label] },
        ]
      : [
          `--drop ${line.label}`,
          line.label === 'body' ? {} : { drop: [...(options.drop ?? []), line.label] },
        ],
    isGone ? ['--gentle', { strictness: 'gentle' }] : ['--strict', { strictness: 'strict' }],
    ['leaving out --known', { known: undefined }],
    ...regimes.map((regime): Change => [`--regime ${regime}`, { regime }]),
    [
      `--rules FILE, with this line in it: ${rule}`,
      { rules: [...parseRulesFile(rule, 'rule'), ...(options.rules ?? [])] },
    ],
  ];
  return changes
    .filter(([, change]) => isGoneWith({ ...options, ...change }, document, line.span.start) !== isGone)
    .map(([name]) => name);
}

/** The user's own rule that decided, left out. */
function withoutRule(
  considered: LineReasons['considered'],
  { rules = [] }: Partial<Options>,
): readonly Change[] {
  const last = considered.at(-1)?.verdict;
  const rule = last?.byUser && rules.find(({ place }) => last.why.endsWith(`(${place})`));
  return rule
    ? [[`leaving out the rule ${rule.place}`, { rules: rules.filter((other) => other !== rule) }]]
    : [];
}

function isGoneWith(options: Partial<Options>, { text, hints }: OneDocument, at: number): boolean {
  const { removed } = createCleaner(options).clean(text, hints);
  return removed.some(({ span }) => span.start <= at && at < span.end);
}
