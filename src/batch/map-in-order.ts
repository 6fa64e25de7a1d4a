/** How much may be under way at once. */
export interface Bounds<T> {
  /** Items at most. */
  readonly width: number;
  /** Weight of all items at most; one item may always be under way, whatever it weighs. */
  readonly weight: number;
  readonly weigh: (item: T) => number;
  /** No new items are taken once it is aborted; those under way are finished. */
  readonly signal?: AbortSignal;
}

/**
 * Works on several items at once and gives the results in the order of the items, each as soon as it and all
 * before it are done. Where the reader of the results is slow, so are the items taken: nothing piles up.
 */
export async function* mapInOrder<T, U>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<U>,
  { width, weight, weigh, signal }: Bounds<T>,
): AsyncGenerator<U> {
  const source = items[Symbol.asyncIterator]();
  const queue: { readonly weight: number; readonly result: Promise<U> }[] = [];
  let load = 0;
  let ended = false;
  let taking: Promise<void> | undefined;
  const take = async (): Promise<void> => {
    const { done, value } = await source.next();
    taking = undefined;
    if (done) ended = true;
    else {
      const result = work(value);
      result.catch(() => {}); // it is reported when its turn comes
      queue.push({ weight: weigh(value), result });
      load += queue.at(-1)!.weight;
    }
  };
  try {
    for (;;) {
      ended ||= signal?.aborted ?? false;
      const hasRoom = queue.length === 0 || (queue.length < width && load < weight);
      if (!ended && hasRoom) taking ??= take();
      const head = queue[0];
      if (!head && ended) return;
      await Promise.race([taking, head?.result].filter((promise) => promise !== undefined));
      if (head && (await isSettled(head.result))) {
        queue.shift();
        load -= head.weight;
        yield await head.result;
      }
    }
  } finally {
    // An input that waits for more would never return.
    const returned = source.return?.();
    if (taking) returned?.catch(() => {});
    else await returned;
  }
}

async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const pending = {};
  return (
    (await Promise.race([promise, pending]).then(
      (value) => value,
      () => undefined,
    )) !== pending
  );
}
