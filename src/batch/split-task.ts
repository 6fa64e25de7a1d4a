import type { RecordKeys } from '../core/formats/record.js';
import { splitRows } from '../io/cut-rows.js';
import { readSmall } from '../io/read.js';
import { countLines, splitLines } from '../io/split-lines.js';
import type { Part } from './part.js';
import { type ReadOptions, readParts } from './read-parts.js';
import type { PartTask, Task, TaskFile } from './task.js';

/** The same work in smaller tasks; none where it is one document, or what there is cannot be told apart. */
export async function splitTask(task: Task, options: ReadOptions & RecordKeys): Promise<Task[]> {
  if (task.kind === 'part') return splitPart(task);
  const [file, ...others] = task.files;
  if (others.length > 0) return task.files.map((one) => ({ kind: 'files', files: [one], size: 0 }));
  const tasks: PartTask[] = [];
  try {
    for await (const part of readParts(file!.path, readSmall(file!.path), options)) {
      tasks.push({ kind: 'part', file: file!, part, size: 0 });
    }
  } catch {
    return [];
  }
  // One part that holds everything is the same task again.
  return tasks.flatMap((one) => (tasks.length > 1 ? [one] : splitPart(one)));
}

function splitPart({ file, part }: PartTask): Task[] {
  if (part.kind === 'rows') return splitTable(file, part);
  if (part.kind !== 'lines' || part.count === 1) return [];
  const tasks: Task[] = [];
  let number = part.first;
  let open: Buffer[] = [];
  for (const line of splitLines(Buffer.from(part.bytes))) {
    open.push(line, Buffer.from('\n'));
    if (!/\S/.test(line.toString('latin1'))) continue;
    const bytes = Buffer.concat(open);
    const first = number;
    number += open.length / 2;
    open = [];
    // One record, whatever blank lines stand before it.
    tasks.push({ kind: 'part', file, size: bytes.length, part: { kind: 'lines', bytes, first, count: 1 } });
  }
  return tasks;
}

function splitTable(file: TaskFile, part: Part & { readonly kind: 'rows' }): Task[] {
  const rows = splitRows(Buffer.from(part.bytes), part.table.delimiter);
  if (rows.length === 1) return [];
  let next = part.first;
  return rows.map((bytes, at) => {
    const first = next;
    const count = countLines(bytes);
    next += count;
    const header = at === 0 ? part.header : '';
    return { kind: 'part', file, size: bytes.length, part: { ...part, bytes, first, count, header } };
  });
}
