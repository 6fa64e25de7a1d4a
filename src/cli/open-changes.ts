import { ChangeSink } from './change-sink.js';
import type { Flags } from './flags.js';
import { Pager } from './pager.js';
import type { Reporter } from './reporter.js';
import { ResultStream } from './result-stream.js';
import { loadStyle, wantsColor } from './style.js';

/** What takes the outcomes of a run with `--check` or `--diff`. */
export async function openChanges(
  flags: Flags,
  process: NodeJS.Process,
  reporter: Reporter,
): Promise<ChangeSink> {
  const { stdout, env } = process;
  const isTerminal = stdout.isTTY === true;
  return new ChangeSink({
    diff: flags.diff === true,
    out: isTerminal ? new Pager(process) : new ResultStream(stdout),
    isTerminal,
    style: await loadStyle(wantsColor(flags.color, env, isTerminal)),
    fail: (account) => reporter.take(account),
    note: (text) => reporter.note(text),
  });
}
