import { createOutcomeJob, createPieceJob, type JobSetup, type Piece, type Rendering } from './job.js';
import type { DocumentOptions, Outcome } from './outcome.js';
import { createPrintJob, type Printed } from './print-job.js';
import type { Job } from './task.js';

/** Every job by its name: what it needs to know, and what it answers. All is plain data. */
export interface Jobs {
  readonly outcomes: { readonly setup: JobSetup; readonly answer: Outcome };
  readonly pieces: { readonly setup: JobSetup & { readonly rendering: Rendering }; readonly answer: Piece };
  readonly prints: { readonly setup: { readonly documents: DocumentOptions }; readonly answer: Printed };
}

const CREATE: { readonly [Name in keyof Jobs]: (setup: Jobs[Name]['setup']) => Job<Jobs[Name]['answer']> } = {
  outcomes: createOutcomeJob,
  pieces: createPieceJob,
  prints: createPrintJob,
};

/** Prepares a job, here or in a worker. */
export function createJob<Name extends keyof Jobs>(
  name: Name,
  setup: Jobs[Name]['setup'],
): Job<Jobs[Name]['answer']> {
  return CREATE[name](setup);
}
