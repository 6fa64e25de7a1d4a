import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeArticle, textOf } from '../support/newsroom.js';
import { Shell } from '../support/shell.js';

/** Where the engines are installed: `pip install -r examples/requirements.txt` in an environment of its own. */
const PYTHON = process.env.CLEAN_ARTICLE_PYTHON ?? 'python3';
const COMMAND = `${process.execPath} ${process.cwd()}/bin/clean-article.js`;
const SPARK_TIME = 600_000;

/** A test that wants a program is not passed where it is absent, and not silent either. */
function testWith(engine: string, isThere: boolean) {
  if (!isThere) console.warn(`SKIPPED: ${engine} is not installed, its example was not run`);
  return test.skipIf(!isThere);
}

function hasModule(name: string): boolean {
  return spawnSync(PYTHON, ['-c', `import ${name}`]).status === 0;
}

function record(number: number): string {
  const site = number % 2 === 0 ? 'pier' : 'coast';
  const text = textOf([...makeArticle(number), `Voices of ${site} readers`, 'Über uns & mehr']);
  return `${JSON.stringify({ id: number, url: `https://www.${site}.example/${number}`, text, n: 1.0 })}\n`;
}
const records = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => record(from + at)).join('');

/** Two files, what one machine makes of them in two passes, and a record that fails in each. */
function collection(): Shell {
  const bad = '{"id":"bad"}\n';
  return new Shell({ 'in/a.jsonl': records(0, 30) + bad, 'in/b.jsonl': bad + records(30, 60) });
}

const partsOf = (shell: Shell, folder: string): string =>
  readdirSync(shell.path(folder))
    .filter((name) => name.startsWith('part-'))
    .sort()
    .map((name) => readFileSync(shell.path(`${folder}/${name}`), 'utf8'))
    .join('');

describe('beyond one machine', () => {
  testWith('pyspark', hasModule('pyspark, pandas, pyarrow'))(
    'Spark gives the bytes of one machine, in two passes',
    { timeout: SPARK_TIME },
    () => {
      const shell = collection();
      const script = 'examples/spark/clean_articles.py';
      const args = [script, shell.path('in'), shell.path('out'), '--across', '--command', COMMAND];
      const env = {
        ...process.env,
        PYTHONPATH: 'examples',
        PYSPARK_PYTHON: PYTHON,
        SPARK_LOCAL_IP: '127.0.0.1',
      };
      const { status, stderr } = spawnSync(PYTHON, args, { encoding: 'utf8', env });
      expect(status, stderr).toBe(0);
      // Spark reads the larger file first.
      const lines = (text: string) => text.split('\n').sort();
      const alone = shell.run(['--across', 'in']).stdout;
      expect(lines(partsOf(shell, 'out'))).toEqual(lines(alone));
      expect(alone).not.toContain('readers');
    },
  );

  testWith('datatrove', hasModule('datatrove.pipeline.formatters.base'))(
    'datatrove gives the texts of one machine',
    { timeout: 120_000 },
    () => {
      const shell = collection();
      shell.run(['learn', 'in', '-o', 'known.tsv']);
      const program = `
import json, sys
from datatrove.data import Document
from clean_article_formatter import CleanArticleFormatter
rows = [json.loads(line) for line in open(sys.argv[1]) if '"text"' in line]
documents = [Document(text=row["text"], id=str(row["id"]), metadata={"url": row["url"]}) for row in rows]
block = CleanArticleFormatter(sys.argv[2], ("--known", sys.argv[3]))
for document in block.run(iter(documents)):
    print(json.dumps(document.text))
`;
      const args = ['-c', program, shell.path('in/a.jsonl'), COMMAND, shell.path('known.tsv')];
      const env = { ...process.env, PYTHONPATH: 'examples:examples/datatrove' };
      const { status, stdout, stderr } = spawnSync(PYTHON, args, { encoding: 'utf8', env });
      expect(status, stderr).toBe(0);
      const alone = shell.run(['--known', 'known.tsv', 'in/a.jsonl']).stdout.trimEnd().split('\n');
      const texts = alone.map((line) => JSON.parse(line).text).filter((text) => text !== undefined);
      expect(
        stdout
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line)),
      ).toEqual(texts);
    },
  );

  testWith('xargs', spawnSync('xargs', ['--version']).status === 0)(
    'parallel.sh gives the files of one machine',
    { timeout: 120_000 },
    () => {
      const shell = collection();
      const env = { ...process.env, CLEAN_ARTICLE: COMMAND };
      const run = spawnSync('examples/parallel.sh', [shell.path('in'), shell.path('out'), '2'], {
        encoding: 'utf8',
        env,
      });
      expect(run.status, run.stderr).toBe(0);
      shell.run(['in', '-o', 'alone']);
      for (const name of ['a.jsonl', 'b.jsonl'])
        expect(shell.read(`out/${name}`)).toBe(shell.read(`alone/${name}`));
    },
  );
});
