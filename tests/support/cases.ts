import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cleaner, Finding, Options } from '../../src/index.js';

/** A folder a case; CONTRIBUTING.md says what is in it. Relative to the project's root. */
export const CASES = 'fixtures/articles';

/** Some fields of a finding, such as `{"kind": "removal", "reason": "share", "text": "Share this"}`. */
export type FindingRow = Partial<Record<'kind' | 'reason' | 'rule' | 'text' | 'before' | 'after', string>>;

export interface ArticleCase {
  readonly name: string;
  readonly input: string;
  /** Null where nobody has accepted an output yet. */
  readonly expected: string | null;
  /** Every removal and edit in order of place; null where the case does not ask. */
  readonly findings: readonly FindingRow[] | null;
  readonly options: Partial<Options>;
  /** Why the case is not met yet; null for a case that must be met. */
  readonly knownFailure: string | null;
}

/** What `case.json` may hold. `origin` says where the text comes from, when it is not our own. */
interface CaseFile {
  readonly options?: Partial<Options>;
  readonly note?: string;
  readonly origin?: string;
  readonly expect?: 'fail';
  readonly why?: string;
}
const CASE_FIELDS = ['options', 'note', 'origin', 'expect', 'why'];

/** @throws Error for a `case.json` with a field that is not known, or a known failure without a reason. */
export function readCase(name: string, root = CASES): ArticleCase {
  const read = (file: string): string | null => {
    const path = join(root, name, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };
  const input = read('input.txt');
  if (input === null) throw new Error(`${root}/${name} has no input.txt.`);
  const about: CaseFile = JSON.parse(read('case.json') ?? '{}');
  const unknown = Object.keys(about).filter((field) => !CASE_FIELDS.includes(field));
  if (unknown.length > 0) throw new Error(`${root}/${name}/case.json: unknown field ${unknown.join(', ')}.`);
  return {
    name,
    input,
    expected: read('expected.txt'),
    findings: JSON.parse(read('findings.json') ?? 'null'),
    options: about.options ?? {},
    knownFailure: knownFailureOf(about, `${root}/${name}/case.json`),
  };
}

/** The reason of a known failure. @throws Error where `expect` is not "fail" or no reason is given. */
export function knownFailureOf(about: { expect?: string; why?: string }, where: string): string | null {
  if (about.expect === undefined) return null;
  if (about.expect !== 'fail') throw new Error(`${where}: "expect" can only be "fail".`);
  if (!about.why) throw new Error(`${where}: a known failure says why.`);
  return about.why;
}

export function readCases(root = CASES): ArticleCase[] {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map((folder) => readCase(folder.name, root)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Cleans the input of a case. `text` ends as a file does, with a line end, unless it is empty. */
export function runCase(
  { input, options }: ArticleCase,
  createCleaner: (options: Partial<Options>) => Cleaner,
): { text: string; findings: Finding[] } {
  const { text, removed, edits } = createCleaner(options).clean(input);
  const findings = [...removed, ...edits].sort((a, b) => a.span.start - b.span.start);
  return { text: text === '' ? '' : `${text}\n`, findings };
}

/** What `findings.json` keeps of a finding. */
export function findingRow(finding: Finding): FindingRow {
  const { kind, rule } = finding;
  if (finding.kind === 'removal') return { kind, reason: finding.reason, rule, text: finding.text };
  if (finding.kind === 'edit') {
    return { kind, reason: finding.reason, rule, before: finding.before, after: finding.after };
  }
  return { kind, rule };
}
