import { constants, openSync, statSync } from 'node:fs';

export function isPipe(path: string): boolean {
  return statSync(path).isFIFO();
}

/**
 * The bytes of a pipe that has a name, such as bash gives for `<(command)`. Neither a writer that has not come yet nor
 * one that says nothing holds a thread of Node, for then no signal could end the run.
 */
export async function* readPipe(path: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const { Socket } = await import('node:net');
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  yield* new Socket({ fd, readable: true, writable: false, signal });
}
