import type { Pattern } from './patterns.js';

/**
 * All patterns that are put together by `new RegExp` in a folder while the work goes on. The modules have to be loaded
 * by the work itself, because most patterns are built when their module is.
 */
export async function patternsBuiltBy(folder: string, work: () => Promise<void>): Promise<Pattern[]> {
  const built = new Map<string, Pattern>();
  const original = globalThis.RegExp;
  const from = new original(`/(${folder}/[^:?)]+\\.ts)`);
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string, string?], self) {
      const pattern: RegExp = Reflect.construct(target, args, self);
      const file = from.exec(new Error().stack?.split('\n')[2] ?? '')?.[1];
      if (file)
        built.set(`${file} ${pattern}`, { place: file, source: pattern.source, flags: pattern.flags });
      return pattern;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = original;
  }
  return [...built.values()];
}
