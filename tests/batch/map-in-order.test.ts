import { describe, expect, test } from 'vitest';
import { mapInOrder } from '../../src/batch/map-in-order.js';

async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 0; number < count; number++) yield number;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('mapInOrder', () => {
  test('keeps the order, and never has more under way than it may', async () => {
    let open = 0;
    let most = 0;
    const work = async (number: number) => {
      most = Math.max(most, ++open);
      await pause((number * 7) % 5);
      open--;
      return number;
    };
    const results = await collect(mapInOrder(numbers(30), work, { width: 4, weight: 100, weigh: () => 1 }));
    expect(results).toEqual(Array.from({ length: 30 }, (_, number) => number));
    expect(most).toBe(4);
  });

  test('takes what is heavy alone', async () => {
    const under = new Set<number>();
    const together: number[] = [];
    const work = async (number: number) => {
      under.add(number);
      together.push([...under].reduce((sum, weight) => sum + weight, 0));
      await pause(1);
      under.delete(number);
    };
    await collect(mapInOrder(numbers(12), work, { width: 9, weight: 10, weigh: (number) => number }));
    expect(Math.max(...together)).toBeLessThanOrEqual(21);
  });

  test('gives a result before the next item comes', async () => {
    let answer: (() => void) | undefined;
    async function* conversation(): AsyncGenerator<string> {
      yield 'question';
      await new Promise<void>((resolve) => {
        answer = resolve;
      });
      yield 'thanks';
    }
    const results: string[] = [];
    const bounds = { width: 4, weight: 100, weigh: () => 1 };
    for await (const result of mapInOrder(conversation(), async (item) => item, bounds)) {
      results.push(result);
      answer?.();
    }
    expect(results).toEqual(['question', 'thanks']);
  });

  test('takes no more when it is stopped, and finishes what is under way', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const results: number[] = [];
    const bounds = { width: 3, weight: 100, weigh: () => 1, signal };
    for await (const number of mapInOrder(numbers(100), async (item) => item, bounds)) {
      results.push(number);
      if (number === 5) controller.abort();
    }
    expect(results.slice(0, 6)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(results.length).toBeLessThan(10);
  });

  test('passes on what fails, in its turn', async () => {
    const work = async (number: number) => {
      if (number === 2) throw new Error('two');
      return number;
    };
    const results: number[] = [];
    const run = async () => {
      const bounds = { width: 9, weight: 100, weigh: () => 1 };
      for await (const number of mapInOrder(numbers(9), work, bounds)) results.push(number);
    };
    await expect(run()).rejects.toThrow('two');
    expect(results).toEqual([0, 1]);
  });
});
