/** What the command tells its caller; printed by `--help`. */
export const EXIT = {
  fine: 0,
  /** A file could not be read or written; the others were done. */
  failed: 1,
  /** An option or a combination of them that makes no sense; nothing was done. */
  wrongUse: 2,
  interrupted: 130,
  terminated: 143,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
