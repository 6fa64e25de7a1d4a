import { availableParallelism } from 'node:os';
import { createJob, type Jobs } from './jobs.js';
import type { WorkerPool } from './pool.js';
import type { Job, Task } from './task.js';

export interface ExecutorOptions {
  /** Worker threads; the cores there are, if not given. */
  readonly jobs?: number;
  /** Seconds a document may take. If it is given, all is done by workers, because only they can be stopped. */
  readonly timeout?: number;
  /** Called once, before workers start; never where there is too little work for them. */
  readonly beforeWorkers?: () => void;
}

/** Does tasks, here or in workers. */
export interface Executor<Answer> extends Pick<Job<Answer>, 'run'> {
  /** How many tasks it can use at once, some of them waiting. */
  readonly width: number;
  close(): Promise<void>;
}

/**
 * Less is done in this thread alone, in bytes of input: workers take 0.3 s to start, and each has to grow warm. One worker
 * is only worth that later, because this thread is warm already.
 */
const LITTLE = { one: 400_000, several: 100_000 };
const DEFAULT_TIMEOUT = 60;
/** Tasks that wait for each worker, so that none has to wait. */
const WAITING = 3;

/**
 * Begins in this thread, and goes on in workers when there is more than a little work and they are ready. The answers
 * are the same.
 */
export function createExecutor<Name extends keyof Jobs>(
  name: Name,
  setup: Jobs[Name]['setup'],
  { jobs = availableParallelism(), timeout, beforeWorkers }: ExecutorOptions,
): Executor<Jobs[Name]['answer']> {
  const own = createJob(name, setup);
  const little = timeout !== undefined ? 0 : jobs > 1 ? LITTLE.several : LITTLE.one;
  let pool: Promise<WorkerPool<Name>> | undefined;
  let isReady = timeout !== undefined;
  let here: Promise<unknown> = Promise.resolve();
  let seen = 0;
  const loadPool = async (): Promise<WorkerPool<Name>> => {
    beforeWorkers?.();
    const { WorkerPool } = await import('./pool.js');
    return WorkerPool.start({ name, setup }, own, jobs, timeout ?? DEFAULT_TIMEOUT);
  };
  const startPool = (): void => {
    if (pool) return;
    pool = loadPool();
    // What keeps workers from starting is told when they are given the next task.
    const end = () => {
      isReady = true;
    };
    pool.then(({ ready }) => ready).then(end, end);
  };
  /** Does a task here, after those before it; undefined where workers have become ready in the meantime. */
  const runHere = (task: Task): Promise<Jobs[Name]['answer'][] | undefined> => {
    const turn = here.then(async () => {
      if (isReady) return undefined;
      const answers = await own.run(task);
      // Workers that are ready can say so only now.
      await new Promise((resolve) => setImmediate(resolve));
      return answers;
    });
    here = turn.catch(() => {});
    return turn;
  };
  return {
    width: jobs * WAITING,
    run: async (task) => {
      seen += task.size;
      if (seen >= little) startPool();
      const answers = isReady ? undefined : await runHere(task);
      if (answers) return answers;
      startPool();
      return (await pool!).run(task);
    },
    close: async () => (await pool)?.close(),
  };
}
