import { expect, test } from 'vitest';
import { readAhead } from '../../src/batch/read-ahead.js';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) yield number;
}

test('keeps the order and never has more open than it may', async () => {
  let open = 0;
  let most = 0;
  const results: number[] = [];
  const opened = readAhead(
    numbers(20),
    4,
    async (number) => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, number % 3));
      return number;
    },
    async () => {},
  );
  for await (const number of opened) {
    results.push(number);
    open--;
  }
  expect(results).toEqual(Array.from({ length: 20 }, (_, number) => number));
  expect(most).toBeLessThanOrEqual(4);
});

test('closes what is not wanted any more', async () => {
  const closed: number[] = [];
  const opened = readAhead(
    numbers(20),
    4,
    async (number) => number,
    async (number) => void closed.push(number),
  );
  for await (const number of opened) if (number === 1) break;
  expect(closed).toEqual([2, 3, 4]);
});
