import { availableParallelism } from 'node:os';
import { createJob, type Jobs } from './jobs.js';
import type { WorkerPool } from './pool.js';
import type { Job } from './task.js';

export interface ExecutorOptions {
  /** Worker threads; the cores there are, if not given. */
  readonly jobs?: number;
  /** Seconds a document may take. If it is given, all is done by workers, because only they can be stopped. */
  readonly timeout?: number;
}

/** Does tasks, here or in workers. */
export interface Executor<Answer> extends Pick<Job<Answer>, 'run'> {
  /** How many tasks it can use at once, some of them waiting. */
  readonly width: number;
  close(): Promise<void>;
}

/** Less is done before workers are ready: they take 0.3 s. In bytes of input. */
const LITTLE = 400_000;
const DEFAULT_TIMEOUT = 60;
/** Tasks that wait for each worker, so that none has to wait. */
const WAITING = 3;

/**
 * Begins in this thread, and goes on in workers when there is more than a little work. The answers are the
 * same.
 */
export function createExecutor<Name extends keyof Jobs>(
  name: Name,
  setup: Jobs[Name]['setup'],
  { jobs = availableParallelism(), timeout }: ExecutorOptions,
): Executor<Jobs[Name]['answer']> {
  const own = createJob(name, setup);
  let pool: Promise<WorkerPool<Name>> | undefined;
  let seen = 0;
  const loadPool = async (): Promise<WorkerPool<Name>> => {
    const { WorkerPool } = await import('./pool.js');
    return WorkerPool.start({ name, setup }, own, jobs, timeout ?? DEFAULT_TIMEOUT);
  };
  return {
    width: jobs * WAITING,
    run: async (task) => {
      seen += task.size;
      if (!pool && timeout === undefined && seen < LITTLE) return own.run(task);
      pool ??= loadPool();
      return (await pool).run(task);
    },
    close: async () => (await pool)?.close(),
  };
}
