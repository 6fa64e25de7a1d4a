import { EXIT, type ExitCode } from './exit-codes.js';

const CODES = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated } as const;
type Signal = keyof typeof CODES;

/** Watches for Ctrl-C and `kill`, so that the document in hand is finished and nothing is left half written. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** What to exit with; undefined as long as nobody interrupts. */
  readonly code: ExitCode | undefined;
  /** Stops watching. */
  end(): void;
}

/** @param stop called once when the first signal comes, to let go of an input that may never end */
export function watchSignals(process: NodeJS.Process, stop: () => void): Interruption {
  const controller = new AbortController();
  let code: ExitCode | undefined;
  const onSignal = (signal: Signal): void => {
    // Who asks twice does not want to wait.
    if (code !== undefined) process.exit(CODES[signal]);
    code = CODES[signal];
    controller.abort();
    stop();
  };
  for (const signal of Object.keys(CODES)) process.on(signal, onSignal);
  return {
    signal: controller.signal,
    get code() {
      return code;
    },
    end: () => {
      for (const signal of Object.keys(CODES)) process.off(signal, onSignal);
    },
  };
}
