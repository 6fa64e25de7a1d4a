import type { PageHints, PagePart } from '../../../page-hints.js';
import type { Page } from '../page.js';

export const PAGE_PARTS: readonly PagePart[] = [
  'nav',
  'header',
  'footer',
  'aside',
  'form',
  'dialog',
  'article',
  'main',
];

/** What is known of each scope of a page; an entry a scope. */
export interface Tree {
  readonly depth: Int32Array;
  /** Lines, characters, characters of links and prose words inside it, at any depth. */
  readonly lines: Float64Array;
  readonly chars: Float64Array;
  readonly linked: Float64Array;
  readonly prose: Float64Array;
  /** Number of the parts around and at it, by part. */
  readonly parts: Readonly<Record<PagePart, Uint8Array>>;
  /** Elements of lists, tables, figures and quotations around and at it. */
  readonly inList: Uint8Array;
  readonly inTable: Uint8Array;
  readonly inFigure: Uint8Array;
  readonly inQuote: Uint8Array;
  /** The smallest scope with most of the page's prose, and whether each scope is inside it. */
  readonly main: number;
  readonly inMain: Uint8Array;
  /** For a scope outside of it: how many steps up its way and main's part; 0 inside. */
  readonly stepsToMain: Int32Array;
  /** Same for all scopes that have the same tags and names up to three elements out. */
  readonly path: Int32Array;
}

/** The main scope holds this share of the page's prose. */
const MAIN_SHARE = 0.55;
const MAX_COUNT = 255;
const LISTS = new Set(['ul', 'ol', 'dl', 'menu', 'dir']);
const QUOTES = new Set(['blockquote']);

/** Reads the tree of a page once: scopes come after the ones around them, so that a pass each way is enough. */
export function readTree({ scopes, blocks }: PageHints, page: Page): Tree {
  const size = scopes.length;
  const column = () => new Float64Array(size);
  const [lines, chars, linked, prose] = [column(), column(), column(), column()];
  page.lines.forEach(({ element }, line) => {
    const { scope } = blocks[element ?? 0]!;
    if (scope < 0) return;
    lines[scope]!++;
    chars[scope]! += page.scan.chars[line]!;
    linked[scope]! += page.scan.chars[line]! * page.lines[line]!.layout!.linked;
    prose[scope]! += page.proseWords[line]!;
  });
  for (let at = size - 1; at >= 0; at--) {
    const { parent } = scopes[at]!;
    if (parent < 0) continue;
    for (const sums of [lines, chars, linked, prose]) sums[parent]! += sums[at]!;
  }
  const counts = () => new Uint8Array(size);
  const parts = Object.fromEntries(PAGE_PARTS.map((part) => [part, counts()])) as Record<
    PagePart,
    Uint8Array
  >;
  const [inList, inTable, inFigure, inQuote] = [counts(), counts(), counts(), counts()];
  const depth = new Int32Array(size);
  const path = new Int32Array(size);
  const grow = (column: Uint8Array, at: number, parent: number, isOne: boolean): void => {
    column[at] = Math.min(MAX_COUNT, (parent < 0 ? 0 : column[parent]!) + (isOne ? 1 : 0));
  };
  for (let at = 0; at < size; at++) {
    const { parent, tag, part } = scopes[at]!;
    depth[at] = parent < 0 ? 0 : depth[parent]! + 1;
    for (const name of PAGE_PARTS) grow(parts[name], at, parent, part === name);
    grow(inList, at, parent, LISTS.has(tag));
    grow(inTable, at, parent, tag === 'table');
    grow(inFigure, at, parent, tag === 'figure');
    grow(inQuote, at, parent, QUOTES.has(tag));
    path[at] = pathOf(scopes, at);
  }
  const main = findMain(prose, scopes);
  const { inside, steps } = placeToMain(scopes, main);
  return {
    depth,
    lines,
    chars,
    linked,
    prose,
    parts,
    inList,
    inTable,
    inFigure,
    inQuote,
    main,
    inMain: inside,
    stepsToMain: steps,
    path,
  };
}

/** The deepest scope that still holds most of all prose; -1 where none does. */
function findMain(prose: Float64Array, scopes: PageHints['scopes']): number {
  let total = 0;
  for (let at = 0; at < prose.length; at++) if (scopes[at]!.parent < 0) total += prose[at]!;
  const wanted = total * MAIN_SHARE;
  let main = -1;
  // Two scopes side by side cannot both have more than half, so the last one found is the deepest.
  for (let at = 0; at < prose.length; at++) if (wanted > 0 && prose[at]! >= wanted) main = at;
  return main;
}

function placeToMain(scopes: PageHints['scopes'], main: number): { inside: Uint8Array; steps: Int32Array } {
  const inside = new Uint8Array(scopes.length);
  const steps = new Int32Array(scopes.length).fill(-1);
  for (let at = main, up = 0; at >= 0; at = scopes[at]!.parent, up++) steps[at] = up;
  for (let at = 0; at < scopes.length; at++) {
    const { parent } = scopes[at]!;
    if (at === main || (parent >= 0 && inside[parent])) inside[at] = 1;
    if (steps[at]! < 0) steps[at] = parent < 0 ? MAX_COUNT : steps[parent]!;
  }
  return { inside, steps };
}

const PATH_STEPS = 3;

function pathOf(scopes: PageHints['scopes'], from: number): number {
  let hash = 17;
  for (let at = from, step = 0; at >= 0 && step < PATH_STEPS; at = scopes[at]!.parent, step++) {
    const { tag, words } = scopes[at]!;
    for (let letter = 0; letter < tag.length; letter++) hash = Math.imul(hash, 31) + tag.charCodeAt(letter);
    hash = Math.imul(hash, 31) + (words[0] ?? 0);
  }
  return hash;
}
