/** A line that a person judged otherwise than the program. */
export interface Mark {
  readonly action: 'keep' | 'drop';
  readonly text: string;
  readonly site: string;
  /** What the program took it for. */
  readonly label: string;
}

/** The marks as a file for `--rules`. */
export function rulesFile(marks: readonly Mark[]): string {
  return marks.map(({ action, text }) => `${action} ${text}\n`).join('');
}
