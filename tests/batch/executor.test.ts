import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createExecutor } from '../../src/batch/executor.js';
import type { FilesTask } from '../../src/batch/task.js';

let folder: string;
let tasks: FilesTask[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'executor-'));
  tasks = Array.from({ length: 6 }, (_, at) => {
    const path = join(folder, `${at}.txt`);
    writeFileSync(
      path,
      `A story of the number ${at}\n\nIt was told on a Monday, and nobody believed a word of it.\n`,
    );
    return { kind: 'files', files: [{ path }], size: 1000 };
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a little work is done in this thread, each task with its own answers', async () => {
  const setup = { cleaner: {}, documents: {} };
  const executor = createExecutor('outcomes', setup, { jobs: 2 });
  const answers = await Promise.all(tasks.map((task) => executor.run(task)));
  expect(answers.map((all) => all.map(({ path, ok }) => [path, ok]))).toEqual(
    tasks.map(({ files }) => [[files[0]!.path, true]]),
  );
  await executor.close();
});

test('a task that fails does not keep the next from being done', async () => {
  const executor = createExecutor('outcomes', { cleaner: {}, documents: {} }, { jobs: 2 });
  const broken = { ...tasks[0]!, files: undefined as never };
  const [first, second] = await Promise.allSettled([executor.run(broken), executor.run(tasks[1]!)]);
  expect(first.status).toBe('rejected');
  expect(second.status).toBe('fulfilled');
  await executor.close();
});
