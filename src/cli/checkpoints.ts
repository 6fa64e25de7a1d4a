import type { Account } from '../batch/account.js';
import type { Totals } from '../batch/totals.js';
import { type Place, Trail } from '../batch/trail.js';
import { CleanArticleError } from '../core/errors.js';
import { Journal } from '../io/journal.js';
import type { Flags } from './flags.js';
import type { Plan } from './output-plan.js';

/** How far an output has come. Plain data. */
export interface Checkpoint {
  readonly place: Place;
  /** Bytes of the output under its temporary name. */
  readonly bytes: number;
  /** Has no header been written yet? */
  readonly isFirst: boolean;
  readonly totals: Totals;
}

/** The checkpoints of a run with one output; with them, a run that was broken off goes on. */
export class Checkpoints {
  readonly trail: Trail;
  /** The last one of the run that was broken off, if this run goes on with it. */
  readonly last: Checkpoint | undefined;
  readonly #journal: Journal<Checkpoint>;
  #count = 0;

  /**
   * @param made names version and options
   * @throws {CleanArticleError} `BAD_OPTION` where the run that was broken off had others
   */
  constructor(output: string, made: string, resume: boolean) {
    this.#journal = new Journal(output, made);
    const last = resume ? this.#journal.read() : undefined;
    if (last === 'other') {
      const message =
        'the run that was broken off had other options, or another version; run it without --resume';
      throw wrongUse(`--resume: ${message}.`);
    }
    this.last = last;
    this.trail = new Trail(last?.place);
  }

  /** Is there something to go on with? */
  get hasAny(): boolean {
    return this.last !== undefined || this.#count > 0;
  }

  /** Notes that all up to this document is safe in the first `bytes` of the output. */
  note({ path, at = 0 }: Account, bytes: number, isFirst: boolean, totals: Totals): void {
    this.#journal.append({ place: this.trail.placeOf(path, at), bytes, isFirst, totals });
    this.#count++;
  }

  remove(): void {
    this.#journal.remove();
  }
}

function wrongUse(message: string): CleanArticleError {
  return new CleanArticleError('BAD_OPTION', message);
}

/** @throws {CleanArticleError} `BAD_OPTION` for `--resume` where there is nothing that can be gone on with */
export function checkResume(plan: Plan, { resume, report }: Flags, usesStdin: boolean): void {
  if (!resume) return;
  if (plan.kind === 'stdout') throw wrongUse('--resume goes on with an output; name it with --output.');
  if (usesStdin) throw wrongUse('--resume: standard input cannot be read again; name a file.');
  if (report !== undefined) {
    throw wrongUse('--resume and --report exclude each other: a report tells of a whole run.');
  }
}

/** The checkpoints of a run, where it writes one file of inputs that can be read again. */
export function openCheckpoints(
  plan: Plan,
  { resume = false }: Flags,
  made: string,
  usesStdin: boolean,
): Checkpoints | undefined {
  return plan.kind === 'one' && !usesStdin ? new Checkpoints(plan.path, made, resume) : undefined;
}
