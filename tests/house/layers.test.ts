import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { describe, expect, test } from 'vitest';
import { type Import, importsOf, readImports, sourceFiles, withoutComments } from '../support/imports.js';

/** From the core outwards: a layer may import itself and those before it. */
const LAYERS = ['core', 'io', 'batch', 'cli'];

/** Packages without I/O, clock or environment, which run in a browser too. */
const PURE_PACKAGES = ['string-similarity', 'entities', 'htmlparser2', 'chardet', 'iconv-lite'];

/** Package → the one layer that may use it. */
const HOMES: Record<string, string> = {
  'fast-glob': 'io',
  'node:fs': 'io',
  'node:fs/promises': 'io',
  'write-file-atomic': 'io',
  'node:worker_threads': 'batch',
  tinypool: 'batch',
  'node:zlib': 'io',
  fzstd: 'io',
  '@hpcc-js/wasm-zstd': 'io',
  chalk: 'cli',
  commander: 'cli',
  'node:process': 'cli',
  'node:console': 'cli',
};

/** Files of the core that its stage folders share; the stages meet in `cleaner.ts` alone. */
const SHARED = ['article', 'aside', 'errors', 'lexicon', 'options', 'page-hints', 'result', 'select'].map(
  (name) => `src/core/${name}.ts`,
);

/** Folders of the core that all stages share, and that know of none. */
const COMMON = ['text', 'trees'];

const IMPURE =
  /\b(?:process|console|Buffer|performance|globalThis)\.|\bDate\.now|\bnew Date\(\)|\bMath\.random|\b(?:fetch|setTimeout|setInterval|require)\(/;
/** Where a module of Node comes from says nothing of terminals. */
const TERMINAL = /\b(?:process|console)\.(?!getBuiltinModule\b)/;

const imports = importsOf('src');
const show = ({ from, to }: Import) => `${from} imports ${to}`;
const layerOf = (path: string) => /^src\/(\w+)\//.exec(path)?.[1];
const codeOf = (file: string) => withoutComments(readFileSync(file, 'utf8'));

test('every folder of src/ is a layer', () => {
  const folders = new Set(sourceFiles('src').map(layerOf));
  folders.delete(undefined);
  expect([...LAYERS, 'generated']).toEqual(expect.arrayContaining([...folders]));
});

test('layers import only downwards', () => {
  const upwards = imports.filter(({ from, to, isPackage }) => {
    const [low, high] = [layerOf(to), layerOf(from)];
    if (isPackage || low === undefined || high === undefined || low === 'generated') return false;
    return LAYERS.indexOf(low) > LAYERS.indexOf(high);
  });
  expect(upwards.map(show)).toEqual([]);
});

test('a package is used only in the layer that is its home', () => {
  const strangers = imports.filter(({ from, to, typeOnly }) => {
    const home = HOMES[to];
    return home !== undefined && !typeOnly && layerOf(from) !== home;
  });
  expect(strangers.map(show)).toEqual([]);
});

test('modules of Node are imported by their node: names', () => {
  expect(imports.filter(({ to, isPackage }) => isPackage && builtinModules.includes(to)).map(show)).toEqual(
    [],
  );
});

describe('the core is pure', () => {
  const core = imports.filter(({ from }) => layerOf(from) === 'core');

  test('it imports only itself and pure packages', () => {
    const impure = core.filter(({ to, isPackage }) =>
      isPackage ? !PURE_PACKAGES.includes(to) : layerOf(to) !== 'core',
    );
    expect(impure.map(show)).toEqual([]);
  });

  test('it knows no clock, no chance, no environment', () => {
    const impure = sourceFiles('src/core').filter((file) => IMPURE.test(codeOf(file)));
    expect(impure).toEqual([]);
  });

  test('its stages do not import one another', () => {
    const stageOf = (path: string) => /^src\/core\/([\w-]+)\//.exec(path)?.[1];
    const crossing = core.filter(({ from, to, isPackage }) => {
      const stage = stageOf(from);
      if (stage === undefined || isPackage) return false;
      if (COMMON.includes(stage)) return stageOf(to) !== stage && !SHARED.includes(to);
      return stageOf(to) !== stage && !COMMON.includes(stageOf(to) ?? '') && !SHARED.includes(to);
    });
    expect(crossing.map(show)).toEqual([]);
  });
});

test('only the command knows the terminal', () => {
  const files = sourceFiles('src').filter((file) => layerOf(file) !== 'cli' && layerOf(file) !== undefined);
  expect(files.filter((file) => TERMINAL.test(codeOf(file)))).toEqual([]);
});

test('most files are short, none is long', () => {
  const long = sourceFiles('src').filter((file) => readFileSync(file, 'utf8').split('\n').length > 251);
  expect(long).toEqual([]);
});

test('every kind of import is seen', () => {
  const code = [
    "import a from 'a';",
    "import type { B } from './b.js';",
    "import { c, type C } from '../text/c.js';",
    "export * from '@scope/d/sub';",
    "import 'node:fs';",
    "const late = await import('fast-glob');",
    "// import x from 'commented';",
    'import {\n  e,\n} from "chalk";',
  ].join('\n');
  expect(readImports('src/core/segment/x.ts', code).map(({ to }) => to)).toEqual([
    'a',
    'src/core/segment/b.ts',
    'src/core/text/c.ts',
    '@scope/d',
    'node:fs',
    'fast-glob',
  ]);
});
