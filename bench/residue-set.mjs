/**
 * Joins the labels of `bench/labels/residue.jsonl`, which hold no text, with the texts they were made on,
 * into records for `score_residue.py`. The articles of some sites were read while rules were written (`learn`),
 * those of others were read once, for their labels (`check`), or are only scored (`unread`).
 *
 *     node bench/residue-set.mjs --half learn [--shared FOLDER] > learn.jsonl
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
export const LABELS_FILE = join(root, 'bench/labels/residue.jsonl');
export const SHARED = join(root, '../shared');
export const HALVES = ['learn', 'check', 'unread'];

export const jsonLines = (text) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

/**
 * A line after its edit. Offsets count Unicode code points: the labels were made in Python.
 *
 * @param {string} text the line
 * @param {{ cut?: [number, number][], split?: number[], after?: string }} edit ranges to take out, places
 *   where the line is divided in two, or the whole line as it should read
 */
export function editedLine(text, { cut = [], split = [], after }) {
  if (after !== undefined) return after.trim();
  const gone = (at) => cut.some(([start, end]) => at >= start && at < end);
  const kept = [...text].map(
    (character, at) => `${split.includes(at) ? '\n\n' : ''}${gone(at) ? '' : character}`,
  );
  return kept
    .join('')
    .split('\n\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

/**
 * One record as `residue/README.md` describes it.
 *
 * @throws Error for a label on a line that is blank or not there, and for an edit that changes nothing.
 */
export function joinRecord({ lines: labels, headline, half, ...about }, text) {
  const labelled = new Map(labels.map((label) => [label.n, label]));
  const lines = text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const label = labelled.get(at + 1);
    labelled.delete(at + 1);
    if (label === undefined) return [{ n: at + 1, text: line, label: 'keep' }];
    const known = { n: at + 1, text: line, label: label.label, reason: label.reason };
    if (label.label === 'drop') return [known];
    const after = editedLine(line, label);
    if (after === line.trim()) throw new Error(`${about.id}, line ${at + 1}: the edit changes nothing.`);
    return [{ ...known, after }];
  });
  if (labelled.size > 0) throw new Error(`${about.id}: no line ${[...labelled.keys()].join(', ')}.`);
  const kept = lines.filter((line) => line.label !== 'drop').map((line) => line.after ?? line.text.trim());
  const gold = kept.join('\n\n');
  return { ...about, input: text, gold, title: headline ? gold.split('\n')[0] : '', lines, note: '' };
}

/** The labels of one half, a line each as in the file. */
export function labelsOf(half, file) {
  return file.split('\n').filter((line) => line !== '' && JSON.parse(line).half === half);
}

/** The records of one half, with their texts from `shared`. */
export async function residueSet(half, shared = SHARED) {
  const packed = await readFile(join(shared, 'residue/more.jsonl.gz'));
  const texts = new Map(jsonLines(gunzipSync(packed).toString()).map(({ id, text }) => [id, text]));
  const labels = labelsOf(half, await readFile(LABELS_FILE, 'utf8'));
  return labels.map((line) => {
    const label = JSON.parse(line);
    const text = texts.get(label.id);
    if (text === undefined) throw new Error(`${label.id} is labelled, but it is not in more.jsonl.gz.`);
    return joinRecord(label, text);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { half: { type: 'string', default: 'learn' }, shared: { type: 'string', default: SHARED } },
  });
  for (const record of await residueSet(values.half, values.shared)) console.log(JSON.stringify(record));
}
