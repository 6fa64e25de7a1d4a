import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export interface Import {
  /** The file that imports, relative to the project's root. */
  readonly from: string;
  /** A file relative to the project's root, or the name of a package: `node:fs`, `chalk`. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly typeOnly: boolean;
}

const IMPORT = /\b(?:import|export)\s+(type\s)?[^'"();]*?\bfrom\s+'([^']+)'/g;
const BARE_OR_LAZY_IMPORT = /\bimport\s*\(?\s*'([^']+)'/g;

/** Comments out; strings stay, because imports are strings. */
export function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$|\s\/\/ .*$/gm, '');
}

/** Every TypeScript file under a folder, in order. */
export function sourceFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => posix.join(root, file.replaceAll('\\', '/')))
    .sort();
}

/** `'../article.js'` in `src/core/segment/lines.ts` → `src/core/article.ts`. */
function resolve(from: string, specifier: string): Pick<Import, 'to' | 'isPackage'> {
  if (specifier.startsWith('.')) {
    const path = join(dirname(from), specifier).replaceAll('\\', '/').replace(/\.js$/, '.ts');
    return { to: path, isPackage: false };
  }
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
  return { to: specifier.startsWith('node:') ? specifier : name, isPackage: true };
}

/** What the code of one file imports, now or later. */
export function readImports(from: string, code: string): Import[] {
  const text = withoutComments(code);
  return [
    ...[...text.matchAll(IMPORT)].map(([, type, to]) => ({
      from,
      ...resolve(from, to!),
      typeOnly: Boolean(type),
    })),
    ...[...text.matchAll(BARE_OR_LAZY_IMPORT)].map(([, to]) => ({
      from,
      ...resolve(from, to!),
      typeOnly: false,
    })),
  ];
}

export function importsOf(root: string): Import[] {
  return sourceFiles(root).flatMap((file) => readImports(file, readFileSync(file, 'utf8')));
}
