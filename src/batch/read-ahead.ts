/**
 * Opens the next few items while the first is being worked on; gives them in order.
 *
 * @param width how many are open at most, the one in hand included
 * @param close lets go of an item that was opened and is not wanted any more
 */
export async function* readAhead<T, U>(
  items: AsyncIterable<T>,
  width: number,
  open: (item: T) => Promise<U>,
  close: (opened: U) => Promise<void>,
): AsyncGenerator<U> {
  const queue: Promise<U>[] = [];
  try {
    for await (const item of items) {
      const opened = open(item);
      opened.catch(() => {}); // it is reported when its turn comes
      queue.push(opened);
      if (queue.length >= width) yield await queue.shift()!;
    }
    while (queue.length > 0) yield await queue.shift()!;
  } finally {
    await Promise.all(queue.map((opened) => opened.then(close, () => {})));
  }
}
