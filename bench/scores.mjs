/**
 * What `npm run quality` measures: the data sets of a folder beside the project, each with the scorer that
 * belongs to it. Every measure is a share, 0 to 1, and more is better.
 */
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROMISES } from './promises.mjs';
import { HALVES, residueSet } from './residue-set.mjs';

const sum = (counts) => Object.values(counts).reduce((all, count) => all + count, 0);
const share = (part, whole) => (whole === 0 ? 1 : part / whole);

function residueMeasures({ articles, precision, recall, exact, damaged, headline_once, title, edits }) {
  return {
    'removal precision': precision,
    'removal recall': recall,
    'article exact': exact,
    'edits exact': share(edits.exact ?? 0, sum(edits)),
    'headline once': headline_once,
    'title right': title,
    undamaged: share(articles - damaged.length, articles),
  };
}

function dumpMeasures({ groups }) {
  const { f1, precision, recall, s_f1, title, lost } = groups.all;
  return {
    'word F1': f1,
    'word precision': precision,
    'word recall': recall,
    'shingle F1': s_f1,
    'title once, first': title,
    'not lost': 1 - lost,
  };
}

function nameMeasures({ all }) {
  return {
    'edit precision': all.precision / 100,
    'edit recall': all.recall / 100,
    'traps intact': share(all.keeps - all.harmed, all.keeps),
    'passage exact': share(all.exact, all.passages),
  };
}

/** Labelled lines hold the names and the damage as they were found, so neither is touched. */
const RESIDUE_FLAGS = ['--no-names', '--no-repair'];

/**
 * A set that a script beside it scores: `prepare` gives the script's arguments, `measures` reads its numbers.
 * `score` throws what the script said, where it failed; what it warns of goes to `report`.
 */
function scripted({ script, flags, measures, prepare, ...set }) {
  return {
    ...set,
    files: [...set.files, script],
    flags,
    async score({ shared, folder, command, report }) {
      const numbers = join(folder, 'numbers.json');
      const data = await prepare(shared, folder);
      const args = [join(shared, script), ...data, '--jsonl', '--json', numbers, '--', ...command];
      const { status, error, stderr } = spawnSync('python3', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
      if (error || status !== 0) throw new Error(`${set.name}: ${error?.message ?? stderr.trim()}`);
      if (stderr.trim() !== '') report(`${set.name}: ${stderr.trim()}`);
      return measures(JSON.parse(await readFile(numbers, 'utf8')));
    },
  };
}

const residue = { script: 'residue/score_residue.py', flags: RESIDUE_FLAGS, measures: residueMeasures };

function residueHalf(half) {
  return scripted({
    ...residue,
    name: `residue-${half}`,
    files: ['residue/more.jsonl.gz'],
    half,
    async prepare(shared, folder) {
      const file = join(folder, `${half}.jsonl`);
      const records = await residueSet(half, shared);
      await writeFile(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
      return [file];
    },
  });
}

function dumps(set) {
  return scripted({
    name: `dumps-${set}`,
    files: [`bench/dumps.${set}.jsonl.gz`, `bench/pages.${set}.jsonl.gz`],
    script: 'bench/score_dumps.py',
    flags: ['--no-names'],
    measures: dumpMeasures,
    prepare: async () => ['--set', set],
  });
}

/** `flags` goes to the command, `files` are looked for before a set is scored, `half` names labels of our own. */
export const SETS = [
  scripted({
    ...residue,
    name: 'residue-dev',
    files: ['residue/dev.jsonl'],
    prepare: async (shared) => [join(shared, 'residue/dev.jsonl')],
  }),
  ...HALVES.map(residueHalf),
  scripted({
    name: 'names-dev',
    files: ['entities/dev.jsonl'],
    script: 'entities/score_names.py',
    flags: ['--keep', 'all', '--no-repair'],
    measures: nameMeasures,
    prepare: async (shared) => [join(shared, 'entities/dev.jsonl')],
  }),
  dumps('dev'),
  dumps('news-dev'),
  PROMISES,
];
