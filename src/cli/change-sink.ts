import type { Account } from '../batch/account.js';
import type { Piece } from '../batch/job.js';
import { UnifiedDiff } from '../core/render/diff/unified-diff.js';
import { lacksLineEnd } from '../io/last-byte.js';
import { STDIN_PATH } from '../io/read.js';
import type { Sink } from './sink.js';
import type { Style } from './style.js';
import { printable, printableLines } from './terminal-text.js';

/** Standard output, or what shows it. */
export interface Out {
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

export interface ChangeSinkOptions {
  /** Print a unified diff of each file; else the names of those that would change. */
  readonly diff: boolean;
  readonly out: Out;
  readonly isTerminal: boolean;
  readonly style: Style;
  /** Called for a file that cannot be compared. */
  readonly fail: (account: Account) => void;
  /** Says something beside the results. */
  readonly note: (text: string) => void;
}

/** Writes nothing but says what `--write` would do: the files that would change, or the changes themselves. */
export class ChangeSink implements Sink {
  readonly #options: ChangeSinkOptions;
  #file: FileChanges | undefined;
  #files = 0;
  #changed = 0;

  constructor(options: ChangeSinkOptions) {
    this.#options = options;
  }

  /** Would any file change? */
  get foundWork(): boolean {
    return this.#changed > 0;
  }

  async take({ account, text = '' }: Piece): Promise<void> {
    const { path, name, original, recoded } = account;
    if (this.#file?.path !== path) await this.#endFile();
    if (original === undefined) return; // it failed as a whole
    if (account.ok && account.format === 'html') {
      const message = 'a page, and what comes out is text, so they cannot be compared; use --explain';
      this.#options.fail({ ok: false, name, path, isRecord: false, code: 'OUTPUT_CLASH', message });
      return;
    }
    this.#file ??= new FileChanges(path);
    if (recoded) this.#file.isRecoded = true;
    await this.#print(this.#file.add(original, text));
  }

  async close(whole: boolean): Promise<void> {
    await this.#endFile();
    const { out, diff, note } = this.#options;
    await out.end();
    if (diff || !whole) return;
    const clean =
      this.#files === 1 ? 'the file is clean already' : `all ${this.#files} files are clean already`;
    note(this.foundWork ? `${this.#changed} of ${this.#files} files would change` : clean);
  }

  async #endFile(): Promise<void> {
    const file = this.#file;
    if (!file) return;
    this.#file = undefined;
    await this.#print(await file.end());
    const { diff, isTerminal, out, note } = this.#options;
    this.#files++;
    if (!file.hasChanged && !file.isRecoded) return;
    this.#changed++;
    if (!diff) await out.write(`${isTerminal ? printable(file.name) : file.name}\n`);
    else if (file.isRecoded)
      note(`${file.name}: is not plain UTF-8 and would become so; the diff shows its text only`);
  }

  async #print(text: string): Promise<void> {
    const { diff, isTerminal, out, style } = this.#options;
    if (!diff || text === '') return;
    const safe = isTerminal ? printableLines(text) : text;
    await out.write(safe.replace(/^.+$/gm, (line) => paintLine(line, style)));
  }
}

function paintLine(line: string, style: Style): string {
  if (/^(?:---|\+\+\+) /.test(line)) return style.title(line);
  if (line.startsWith('@@')) return style.edited(line);
  if (line.startsWith('-')) return style.removed(line);
  return line.startsWith('+') ? style.added(line) : line;
}

/** What would become of one file. Parts wait until they end with a line, and the last one for the end. */
class FileChanges {
  readonly path: string;
  readonly name: string;
  isRecoded = false;
  hasChanged = false;
  readonly #diff: UnifiedDiff;
  #before = '';
  #after = '';

  constructor(path: string) {
    this.path = path;
    this.name = path === STDIN_PATH ? 'stdin' : path;
    this.#diff = new UnifiedDiff(this.name.replace(/^(?:\.?\/)+/, ''));
  }

  add(before: string, after: string): string {
    const done = this.#before.endsWith('\n') && this.#after.endsWith('\n') ? this.#flush() : '';
    this.#before += before;
    this.#after += after;
    return done;
  }

  /** The last record of a file is read as if a line end stood behind it. */
  async end(): Promise<string> {
    if (this.#before.endsWith('\n') && (await lacksLineEnd(this.path)))
      this.#before = this.#before.slice(0, -1);
    return this.#flush() + this.#diff.end();
  }

  #flush(): string {
    const [before, after] = [this.#before, this.#after];
    this.#before = '';
    this.#after = '';
    if (before !== after) this.hasChanged = true;
    return this.#diff.add(before, after);
  }
}
