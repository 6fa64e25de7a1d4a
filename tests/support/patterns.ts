import { readFileSync } from 'node:fs';
import { parse } from '@babel/parser';
import { sourceFiles } from './imports.js';

/** A regular expression as it is written in the source. */
export interface Pattern {
  /** `file:line` */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

interface Node {
  readonly type?: string;
  readonly pattern?: string;
  readonly flags?: string;
  readonly callee?: { readonly name?: string };
  readonly loc?: { readonly start: { readonly line: number } };
}

function* nodesOf(root: unknown): Generator<Node> {
  const open = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) yield value;
    for (const child of Object.values(value)) open.push(child);
  }
}

/** Files of a folder in which `new RegExp` puts patterns together. */
export function buildersOf(folder: string): string[] {
  return sourceFiles(folder).filter((file) => {
    const { program } = parse(readFileSync(file, 'utf8'), { sourceType: 'module', plugins: ['typescript'] });
    return [...nodesOf(program)].some(
      ({ type, callee }) => type === 'NewExpression' && callee?.name === 'RegExp',
    );
  });
}

/** All literals of regular expressions in the TypeScript files of a folder. */
export function patternsOf(folder: string): Pattern[] {
  const patterns: Pattern[] = [];
  for (const file of sourceFiles(folder)) {
    const { program } = parse(readFileSync(file, 'utf8'), { sourceType: 'module', plugins: ['typescript'] });
    for (const { type, pattern, flags, loc } of nodesOf(program)) {
      if (type !== 'RegExpLiteral') continue;
      patterns.push({ place: `${file}:${loc!.start.line}`, source: pattern!, flags: flags! });
    }
  }
  return patterns;
}
