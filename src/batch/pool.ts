import type { Tinypool } from 'tinypool';
import { WORKER_FILE } from '../worker-file.js';
import type { Jobs } from './jobs.js';
import { splitTask } from './split-task.js';
import type { Failure, Job, Task } from './task.js';
import type { WorkerSetup } from './worker.js';

const NOTHING: Task = { kind: 'files', files: [], size: 0 };

/**
 * Worker threads that do tasks. A worker that does not come back in time is stopped, one that dies is
 * replaced; then the documents of its task are done one by one, so that only the one to blame is given up.
 */
export class WorkerPool<Name extends keyof Jobs> {
  readonly #pool: Tinypool;
  readonly #job: Job<Jobs[Name]['answer']>;
  readonly #timeout: number;
  readonly #setup: WorkerSetup<Name>;
  readonly #ready: Promise<unknown>;
  #free: number;
  readonly #waiting: (() => void)[] = [];

  /**
   * @param job the same job here, to say what became of a document that is given up
   * @param timeout seconds for a document
   */
  static async start<Name extends keyof Jobs>(
    setup: WorkerSetup<Name>,
    job: Job<Jobs[Name]['answer']>,
    jobs: number,
    timeout: number,
  ): Promise<WorkerPool<Name>> {
    const { Tinypool } = await import('tinypool');
    const settings = { filename: WORKER_FILE, workerData: setup, minThreads: jobs, maxThreads: jobs };
    return new WorkerPool(new Tinypool(settings), setup, job, jobs, timeout);
  }

  private constructor(
    pool: Tinypool,
    setup: WorkerSetup<Name>,
    job: Job<Jobs[Name]['answer']>,
    jobs: number,
    timeout: number,
  ) {
    this.#pool = pool;
    this.#setup = setup;
    this.#job = job;
    this.#free = jobs;
    this.#timeout = timeout;
    this.#ready = Promise.all(Array.from({ length: jobs }, () => this.#warmUp()));
  }

  async run(task: Task): Promise<Jobs[Name]['answer'][]> {
    // The pool is asked for as many tasks as it has workers, so a task that runs out of time was running.
    const answers = await this.#attempt(task);
    if (Array.isArray(answers)) return answers;
    const parts = await splitTask(task, this.#setup.setup.documents);
    if (parts.length === 0) return this.#job.giveUp(task, answers);
    const all: Jobs[Name]['answer'][] = [];
    for (const part of parts) all.push(...(await this.run(part)));
    return all;
  }

  /** Settles when every worker has loaded what it needs. */
  get ready(): Promise<unknown> {
    return this.#ready;
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }

  /** Lets a worker load what it needs, so that the first document's time is its own. */
  #warmUp(): Promise<unknown> {
    return this.#pool.run(NOTHING);
  }

  /** The answers, or what is wrong. Waits for a free worker first, so that the time is the work's alone. */
  async #attempt(task: Task): Promise<Jobs[Name]['answer'][] | Failure> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    await this.#ready;
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), this.#timeout * 1000);
    try {
      return await this.#pool.run(task, { signal: controller.signal });
    } catch (cause) {
      await this.#warmUp();
      if (controller.signal.aborted) return tooSlow(this.#timeout);
      return { code: 'INTERNAL', message: `the worker died of it (${(cause as Error).message})`, cause };
    } finally {
      clearTimeout(timer);
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}

function tooSlow(seconds: number): Failure {
  return { code: 'TIMEOUT', message: `given up after ${seconds} s; --timeout allows more` };
}
