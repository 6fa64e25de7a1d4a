import type { Totals } from '../batch/totals.js';

/** Shorter runs need none. */
const DELAY_MS = 1000;
const INTERVAL_MS = 250;
const CLEAR_LINE = '\r\u001b[K';
const BAR_COLUMNS = 20;

/** `0:05`, `12:34`, `3:04:05`. */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/**
 * One line about a run: documents, rate, failures, and where the files are counted, how much is done and the
 * time left.
 *
 * @param done files that are done
 * @param seconds since the start
 */
export function progressLine(totals: Totals, done: number, files: number, seconds: number): string {
  const failed = totals.failedFiles + totals.failedRecords;
  const parts = [`${totals.documents} documents`, `${Math.round(totals.documents / seconds)}/s`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (files < 2 || done === 0) return parts.join('  ');
  const share = Math.min(1, done / files);
  const full = Math.floor(share * BAR_COLUMNS);
  const bar = `[${'#'.repeat(full)}${'.'.repeat(BAR_COLUMNS - full)}] ${Math.floor(share * 100)}%`;
  return [bar, ...parts, `${clockTime((seconds / share) * (1 - share))} left`].join('  ');
}

/** A line on a terminal that tells how far a run has come, from its second second on. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #totals: () => Totals;
  readonly #files: number;
  readonly #start = performance.now();
  readonly #timer: NodeJS.Timeout;
  #done = 0;
  #path: string | undefined;

  constructor(stream: NodeJS.WriteStream, totals: () => Totals, files: number) {
    this.#stream = stream;
    this.#totals = totals;
    this.#files = files;
    this.#timer = setInterval(() => this.#draw(), INTERVAL_MS).unref();
  }

  /** A document of this file is done, and so are all files before it. */
  take(path: string): void {
    if (this.#path !== undefined && path !== this.#path) this.#done++;
    this.#path = path;
  }

  /** Makes room for a message. */
  clear(): void {
    this.#stream.write(CLEAR_LINE);
  }

  end(): void {
    clearInterval(this.#timer);
    this.clear();
  }

  #draw(): void {
    const milliseconds = performance.now() - this.#start;
    if (milliseconds < DELAY_MS) return;
    const totals = this.#totals();
    const line = progressLine(totals, this.#done + totals.unchanged, this.#files, milliseconds / 1000);
    this.#stream.write(CLEAR_LINE + line.slice(0, (this.#stream.columns || 80) - 1));
  }
}
