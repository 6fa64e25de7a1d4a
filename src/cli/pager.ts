import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** As git sets them: quit if it fits on one screen, let colours through, leave the text on the screen. */
const DEFAULTS = { PAGER: 'less', LESS: 'FRX', LV: '-c' };
/** What a shell answers when there is no such program, or when it is none that can be run. */
const NOT_RUN: readonly unknown[] = [126, 127];
const ROWS = 24;

/** Standard output of a terminal: what does not fit on one screen goes through `$PAGER`. */
export class Pager {
  readonly #process: NodeJS.Process;
  readonly #command: string;
  /** What has not been printed yet; with a pager, what it would be lost with if there is no such program. */
  #held = '';
  #child: ChildProcess | undefined;
  #exit: Promise<unknown[]> | undefined;
  #isClosed = false;

  constructor(process: NodeJS.Process) {
    this.#process = process;
    this.#command = process.env.PAGER ?? DEFAULTS.PAGER;
  }

  /** @throws `EPIPE` once the reader has left the pager */
  async write(text: string): Promise<void> {
    const { stdout, env } = this.#process;
    if (this.#command === '' || this.#command === 'cat') {
      stdout.write(text);
      return;
    }
    if (!this.#child) {
      this.#held += text;
      if (this.#held.split('\n').length > (stdout.rows || ROWS)) this.#open({ ...DEFAULTS, ...env });
      return;
    }
    if (this.#isClosed) throw Object.assign(new Error('the pager was closed'), { code: 'EPIPE' });
    if (!this.#child.stdin!.write(text)) await Promise.race([once(this.#child.stdin!, 'drain'), this.#exit]);
  }

  /** Prints the rest and waits until the reader has left the pager. */
  async end(): Promise<void> {
    const { stdout } = this.#process;
    if (!this.#child) {
      stdout.write(this.#held);
      return;
    }
    this.#child.stdin!.end();
    const [code] = (await this.#exit)!;
    this.#process.off('SIGINT', ignore);
    if (NOT_RUN.includes(code)) stdout.write(this.#held);
  }

  #open(env: NodeJS.ProcessEnv): void {
    // Ctrl-C is for the pager, which may go back to its prompt; without it the terminal would be left in disorder.
    this.#process.on('SIGINT', ignore);
    this.#child = spawn(this.#command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env });
    this.#exit = once(this.#child, 'exit').finally(() => {
      this.#isClosed = true;
    });
    this.#child.stdin!.on('error', () => {
      this.#isClosed = true;
    });
    this.#child.stdin!.write(this.#held);
  }
}

function ignore(): void {}
