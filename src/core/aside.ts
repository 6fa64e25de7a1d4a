import type { Article, Line, Step } from './article.js';

/**
 * Takes lines out of a judgement and puts them back as they are: nothing looks at them, changes them, or judges others
 * by them.
 *
 * @param aside lines of the article, with the verdicts that they are to have; in the order of the text
 */
export function without(aside: readonly Line[], article: Article, step: Step): Article {
  if (aside.length === 0) return step(article);
  const places = new Set(aside.map(placeOf));
  const done = step({ ...article, lines: article.lines.filter((line) => !places.has(placeOf(line))) });
  return { ...done, lines: merge(done.lines, aside) };
}

/** Grows from line to line, and from part to part of one. */
export function placeOf({ number, layout }: Line): number {
  return number + (layout ? layout.part / (layout.parts + 1) : 0);
}

/** Both in the order of the text; a headline that was put first stays first. */
export function merge(lines: readonly Line[], aside: readonly Line[]): Line[] {
  const isMoved = lines.length > 1 && placeOf(lines[0]!) > placeOf(lines[1]!);
  const merged: Line[] = isMoved ? [lines[0]!] : [];
  let next = 0;
  for (const line of isMoved ? lines.slice(1) : lines) {
    while (next < aside.length && placeOf(aside[next]!) < placeOf(line)) merged.push(aside[next++]!);
    merged.push(line);
  }
  return [...merged, ...aside.slice(next)];
}
