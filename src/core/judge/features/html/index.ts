import type { PageHints } from '../../../page-hints.js';
import { type Columns, logOf, share } from '../columns.js';
import type { Page } from '../page.js';
import type { PhraseTable } from '../phrases.js';
import { addKnown } from './known.js';
import { PAGE_PARTS, readTree, type Tree } from './tree.js';
import { type NameOdds, oddsOf } from './words.js';

/** What kind of element a block is, by how much of it is running text. */
const TAG_CLASSES: Readonly<Record<string, number>> = {
  p: 12,
  blockquote: 11,
  pre: 10,
  dd: 9,
  li: 8,
  tr: 7,
  td: 7,
  th: 7,
  dt: 6,
  h2: 5,
  h3: 5,
  h4: 5,
  h5: 5,
  h6: 5,
  h1: 4,
  figcaption: 3,
  caption: 3,
  address: 2,
};
/** Elements outwards whose sums a block is told. */
const LEVELS = 4;
const NEIGHBOURS = 2;

/** What the HTML of a page says of its lines: elements, names of elements, links, and what it says of itself. */
export function addHtml(hints: PageHints, names: PhraseTable, page: Page, columns: Columns): void {
  const tree = readTree(hints, page);
  const { blocks, scopes } = hints;
  const scopeOf = (line: number): number => blocks[page.lines[line]!.element!]!.scope;
  const blockOf = (line: number) => blocks[page.lines[line]!.element!]!;
  /** The value of a line's scope, 0 where there is none. */
  const at = (values: ArrayLike<number>) => (line: number) => values[scopeOf(line)] ?? 0;

  columns.add('html-tag', (line) => TAG_CLASSES[scopes[scopeOf(line)]?.tag ?? ''] ?? 0);
  columns.add('html-depth', at(tree.depth));
  for (const part of PAGE_PARTS) columns.add(`html-${part}`, at(tree.parts[part]));
  columns.add('html-list', at(tree.inList));
  columns.add('html-table', at(tree.inTable));
  columns.add('html-figure', at(tree.inFigure));
  columns.add('html-quote', at(tree.inQuote));
  columns.add('html-bold', (line) => share(blockOf(line).bold, page.scan.chars[line]!));
  columns.add('html-images', (line) => blockOf(line).images);
  columns.add('html-timed', (line) => (blockOf(line).timed ? 1 : 0));
  columns.add('html-in-main', at(tree.inMain));
  columns.add('html-steps-to-main', at(tree.stepsToMain));
  addLevels(tree, hints, page, columns, scopeOf);
  addSteps(tree, hints, columns, scopeOf);
  addPaths(tree, page, columns, scopeOf);
  addNames(hints, names, columns, scopeOf, (line) => blockOf(line).words);
  addKnown(hints, page, columns);
}

type ScopeOf = (line: number) => number;

/** Links, lines and prose in the elements around a block, and how much of the page's prose that is. */
function addLevels(tree: Tree, { scopes }: PageHints, page: Page, columns: Columns, scopeOf: ScopeOf): void {
  const all = page.proseSums[page.size]!;
  const around = Int32Array.from({ length: page.size }, (_, line) => scopeOf(line));
  for (let level = 0; level < LEVELS; level++) {
    const value = (values: ArrayLike<number>) => (line: number) => values[around[line]!] ?? 0;
    columns.add(`html-linked-${level}`, (line) => share(value(tree.linked)(line), value(tree.chars)(line)));
    columns.add(`html-lines-${level}`, (line) => logOf(value(tree.lines)(line)));
    columns.add(`html-mean-${level}`, (line) =>
      logOf(share(value(tree.chars)(line), value(tree.lines)(line))),
    );
    columns.add(`html-prose-${level}`, (line) => share(value(tree.prose)(line), all));
    // Outwards to the next element that holds more than the one before.
    for (let line = 0; line < around.length; line++) around[line] = outwards(tree, scopes, around[line]!);
  }
  const main = Math.max(0, tree.main);
  columns.add('html-main-share', () => share(tree.prose[main] ?? 0, all));
  columns.add('html-main-linked', () => share(tree.linked[main] ?? 0, tree.chars[main] ?? 0));
}

const MAX_LONELY_STEPS = 8;

function outwards({ lines }: Tree, scopes: PageHints['scopes'], from: number): number {
  let at = from;
  for (let step = 0; at >= 0 && step < MAX_LONELY_STEPS; step++) {
    const { parent } = scopes[at]!;
    if (parent < 0) return at;
    at = parent;
    if (lines[at]! > lines[from]!) return at;
  }
  return at;
}

/** How many elements end and begin between a line and its neighbours. */
function addSteps(tree: Tree, { scopes }: PageHints, columns: Columns, scopeOf: ScopeOf): void {
  const { size } = columns;
  const up = new Float32Array(size + 1);
  const down = new Float32Array(size + 1);
  for (let line = 1; line < size; line++) {
    const common = commonDepth(tree, scopes, scopeOf(line - 1), scopeOf(line));
    up[line] = (tree.depth[scopeOf(line - 1)] ?? 0) - common;
    down[line] = (tree.depth[scopeOf(line)] ?? 0) - common;
  }
  columns.add('html-up-before', (line) => up[line]!);
  columns.add('html-down-before', (line) => down[line]!);
  columns.add('html-up-after', (line) => up[line + 1]!);
  columns.add('html-down-after', (line) => down[line + 1]!);
}

const MAX_STEPS = 30;

/** Depth of the innermost element around both; further out than `MAX_STEPS` is not looked. */
function commonDepth({ depth }: Tree, scopes: PageHints['scopes'], a: number, b: number): number {
  let left = a;
  let right = b;
  for (let step = 0; left !== right && left >= 0 && right >= 0 && step < MAX_STEPS; step++) {
    if (depth[left]! >= depth[right]!) left = scopes[left]!.parent;
    else right = scopes[right]!.parent;
  }
  return left === right && left >= 0 ? depth[left]! : 0;
}

/** Blocks that are set alike: how many there are, and how much of the page's prose they hold. */
function addPaths({ path }: Tree, page: Page, columns: Columns, scopeOf: ScopeOf): void {
  const lines = new Map<number, number>();
  const prose = new Map<number, number>();
  const pathAt = (line: number): number => path[scopeOf(line)] ?? 0;
  for (let line = 0; line < page.size; line++) {
    lines.set(pathAt(line), (lines.get(pathAt(line)) ?? 0) + 1);
    prose.set(pathAt(line), (prose.get(pathAt(line)) ?? 0) + page.proseWords[line]!);
  }
  columns.add('html-path-lines', (line) => logOf(lines.get(pathAt(line))!));
  columns.add('html-path-prose', (line) => share(prose.get(pathAt(line))!, page.proseSums[page.size]!));
}

/** What the names of a block's elements and of those around it say, and those of its neighbours. */
function addNames(
  { scopes }: PageHints,
  table: PhraseTable,
  columns: Columns,
  scopeOf: ScopeOf,
  wordsOf: (line: number) => readonly number[],
): void {
  const odds: NameOdds[] = [];
  for (const { parent, words } of scopes) odds.push(oddsOf(words, table, odds[parent]));
  const inner = Array.from({ length: columns.size }, (_, line) => oddsOf(wordsOf(line), table));
  const outer = (line: number): NameOdds => odds[scopeOf(line)] ?? oddsOf([], table);
  const own = (line: number): NameOdds => oddsOf(scopes[scopeOf(line)]?.words ?? [], table);
  columns.add('html-inner-most', (line) => inner[line]!.most);
  columns.add('html-inner-least', (line) => inner[line]!.least);
  columns.add('html-own-sum', (line) => own(line).sum);
  const most = columns.add('html-names-most', (line) => outer(line).most);
  const least = columns.add('html-names-least', (line) => outer(line).least);
  const sum = columns.add('html-names-sum', (line) => outer(line).sum);
  columns.add('html-names-position', (line) => outer(line).position);
  for (const [name, column] of Object.entries({ most, least, sum })) {
    for (let step = -NEIGHBOURS; step <= NEIGHBOURS; step++) {
      if (step !== 0)
        columns.add(`html-names-${name}${step > 0 ? '+' : ''}${step}`, (line) => column[line + step] ?? 0);
    }
  }
}
