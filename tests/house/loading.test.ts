import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const STATIC_IMPORT = /^(?:import|export)\b(?:[^'"();]*?\bfrom)?\s*["']([^"']+)["'];/gm;

/** The files of the build that are read with `entry`, and the modules of Node that they ask for. */
function staticImports(entry: string): { files: string[]; modules: string[] } {
  const files: string[] = [];
  const modules = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.includes(file)) continue;
    files.push(file);
    const code = readFileSync(file, 'utf8');
    for (const [, from] of code.matchAll(STATIC_IMPORT)) {
      if (from!.startsWith('.')) open.push(join(dirname(file), from!));
      else modules.add(from!);
    }
  }
  return { files, modules: [...modules].sort() };
}

describe('what is loaded at once', () => {
  test('the library asks for nothing of Node, so that a browser can read it', () => {
    expect(staticImports('dist/index.js').modules).toEqual([]);
  });

  test('the command starts with a few small files', () => {
    const { files, modules } = staticImports('dist/cli/main.js');
    const size = files.reduce((total, file) => total + readFileSync(file).length, 0);
    expect(modules).toEqual([]);
    expect(size).toBeLessThan(10_000);
  });

  test('a walk over the imports sees them', () => {
    expect(staticImports('dist/commander.js').modules).toContain('node:module');
    expect(staticImports('dist/index.js').files.length).toBeGreaterThan(1);
  });
});
