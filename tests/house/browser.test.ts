import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import * as library from '../../src/index.js';

const bundle = readFileSync('dist/browser.js');
const MAX_GZIPPED_BYTES = 2_050_000;

/** What a program prints that has nothing but the bundle and what every engine has. */
const printed = (program: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' }),
  );

test('the bundle for browsers is small enough to be sent', () => {
  expect(gzipSync(bundle).length).toBeLessThan(MAX_GZIPPED_BYTES);
});

test('it cleans as the library does, with its model and its names', () => {
  const texts = ['fixtures/articles/seed/input.txt'].map((file) => readFileSync(file, 'utf8'));
  const program = `
    globalThis.process = undefined;
    import('./dist/browser.js').then(({ createCleaner }) => {
      const cleaner = createCleaner();
      const dump = createCleaner({ regime: 'dump' });
      const texts = ${JSON.stringify(texts)};
      import('node:fs').then(({ writeSync }) =>
        writeSync(1, JSON.stringify(texts.flatMap((text) => [cleaner.clean(text), dump.clean(text)]))));
    });`;
  const cleaner = library.createCleaner();
  const dump = library.createCleaner({ regime: 'dump' });
  expect(printed(program)).toEqual(
    JSON.parse(JSON.stringify(texts.flatMap((text) => [cleaner.clean(text), dump.clean(text)]))),
  );
});

test('it exports the library but for what reads files', () => {
  const names = printed(`console.log(JSON.stringify(Object.keys(await import('./dist/browser.js')).sort()))`);
  const node = Object.keys(library).filter((name) => !['cleanFiles', 'FORMATS'].includes(name));
  expect(names).toEqual(node.sort());
});
