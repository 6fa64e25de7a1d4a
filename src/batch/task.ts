import type { ErrorCode } from '../core/errors.js';
import type { Stamp } from '../io/manifest.js';
import type { Part } from './part.js';

/** What is wrong with an input. Plain data. */
export interface Failure {
  readonly code: ErrorCode;
  /** What happened, where, and what to try. */
  readonly message: string;
  readonly cause?: unknown;
}

/** An input of a task, or what is wrong with it. Plain data. */
export interface TaskFile {
  readonly path: string;
  /** Its output below the folder of outputs, where each file has one. */
  readonly output?: string;
  /** Size and time before it was read. */
  readonly input?: Stamp;
  readonly failure?: Failure;
  /** The site it comes from, as far as its place tells. */
  readonly site?: string;
  /** Documents up to this place in the file are done already; see `Origin.at`. */
  readonly after?: number;
}

/**
 * A piece of work, a few dozen milliseconds long where the input allows it. Plain data, so it can go to a
 * worker: small files, which the worker reads, or a part of a stream that was read.
 */
export type Task = FilesTask | PartTask;

export interface FilesTask {
  readonly kind: 'files';
  readonly files: readonly TaskFile[];
  /** Bytes of input. */
  readonly size: number;
}

export interface PartTask {
  readonly kind: 'part';
  readonly file: TaskFile;
  readonly part: Part;
  readonly size: number;
}

/** What is done with tasks. */
export interface Job<Answer> {
  /** Does a task: an answer for each document, in order. */
  run(task: Task): Promise<Answer[]>;
  /** The answers for a task of one document that could not be done. */
  giveUp(task: Task, failure: Failure): Promise<Answer[]>;
}
