import { workerData } from 'node:worker_threads';
import { createJob, type Jobs } from './jobs.js';
import type { Task } from './task.js';

/** What a worker is started with; the pool puts a note of its own before it. */
export interface WorkerSetup<Name extends keyof Jobs = keyof Jobs> {
  readonly name: Name;
  readonly setup: Jobs[Name]['setup'];
}

const [, { name, setup }] = workerData as [unknown, WorkerSetup];
const job = createJob(name, setup);

/** Does one task in this thread. */
export default function run(task: Task): Promise<unknown[]> {
  return job.run(task);
}
