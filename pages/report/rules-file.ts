import { formatRule } from '../../src/core/user-rules/rules-file.js';

/** A line that a person judged otherwise than the program. */
export interface Mark {
  readonly action: 'keep' | 'drop';
  readonly text: string;
  readonly site: string;
  /** What the program took it for. */
  readonly label: string;
}

/** The marks as a file for `--rules`. They hold wherever the line stands, because lines of a site move about. */
export function rulesFile(marks: readonly Mark[]): string {
  return marks.map(({ action, text }) => formatRule(action, text)).join('');
}
