/** What the tests need of vitest, without its time to start: they are collected, and run until one fails. */
import assert from 'node:assert/strict';

interface Test {
  readonly name: string;
  readonly run: () => unknown;
}

const tests: Test[] = [];
let around: readonly string[] = [];

type Row = readonly unknown[];
const asRow = (row: unknown): Row => (Array.isArray(row) ? row : [row]);
const titleOf = (title: string, row: Row): string => {
  let at = 0;
  return title.replace(/%[sdj]/g, () => String(row[at++]));
};

function each(define: (title: string, work: (...row: Row) => unknown) => void) {
  return (rows: readonly unknown[]) =>
    (title: string, ...rest: readonly unknown[]): void => {
      const work = rest.at(-1) as (...row: Row) => unknown;
      for (const row of rows.map(asRow)) define(titleOf(title, row), () => work(...row));
    };
}

function addTest(name: string, ...rest: readonly unknown[]): void {
  tests.push({ name: [...around, name].join(' > '), run: rest.at(-1) as () => unknown });
}

function group(name: string, work: () => unknown): void {
  const outer = around;
  around = [...outer, name];
  work();
  around = outer;
}

const skip = (): void => {};
export const test = Object.assign(addTest, {
  each: each(addTest),
  skipIf: (no: boolean) => (no ? skip : addTest),
});
export const describe = Object.assign(group, { each: each(group) });
export const vi = {};

/** Is everything that is wanted there? More may be. */
function includes(found: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return Object.is(found, wanted);
  if (typeof found !== 'object' || found === null) return false;
  if (Array.isArray(wanted) && (found as unknown[]).length !== wanted.length) return false;
  return Object.entries(wanted).every(([key, value]) =>
    includes((found as Record<string, unknown>)[key], value),
  );
}

const equals = (found: unknown, wanted: unknown): boolean => {
  try {
    assert.deepEqual(JSON.parse(JSON.stringify([found])), JSON.parse(JSON.stringify([wanted])));
    return true;
  } catch {
    return false;
  }
};

function throws(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch {
    return true;
  }
}

type Found = never;
const MATCHERS: Readonly<Record<string, (found: Found, wanted: never) => boolean>> = {
  toBe: (found, wanted) => Object.is(found, wanted),
  toEqual: equals,
  toStrictEqual: equals,
  toMatchObject: includes,
  toHaveLength: (found: string, wanted: number) => found.length === wanted,
  toContain: (found: readonly unknown[] | string, wanted: string) => found.includes(wanted),
  toMatch: (found: string, wanted: RegExp | string) =>
    typeof wanted === 'string' ? found.includes(wanted) : wanted.test(found),
  toBeDefined: (found) => found !== undefined,
  toBeUndefined: (found) => found === undefined,
  toBeNull: (found) => found === null,
  toThrow: throws,
  toBeGreaterThan: (found: number, wanted: number) => found > wanted,
  toBeLessThan: (found: number, wanted: number) => found < wanted,
  toBeGreaterThanOrEqual: (found: number, wanted: number) => found >= wanted,
  toBeLessThanOrEqual: (found: number, wanted: number) => found <= wanted,
};

export function expect(found: unknown) {
  const matchers = (holds: boolean) =>
    Object.fromEntries(
      Object.entries(MATCHERS).map(([name, matches]) => [
        name,
        (wanted?: unknown) => assert(matches(found as never, wanted as never) === holds, name),
      ]),
    );
  return { ...matchers(true), not: matchers(false) };
}

/** Runs the tests whose names match, and all others where they are wanted too; says the first that failed. */
export async function firstFailure(first: RegExp | undefined, others: boolean): Promise<string | undefined> {
  const isFirst = (one: Test): boolean => first?.test(one.name) ?? true;
  const rest = others ? tests.filter((one) => !isFirst(one)) : [];
  for (const one of [...tests.filter(isFirst), ...rest]) {
    try {
      await one.run();
    } catch {
      return one.name;
    }
  }
  return undefined;
}
