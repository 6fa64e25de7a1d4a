import type { UserRule } from '../options.js';
import { foldText, matchesParts, partsOf } from './pattern.js';

/** Finds the rule for a line: the first that fits. */
export type RuleMatcher = (texts: readonly string[], site: string | undefined) => UserRule | undefined;

interface Pattern {
  readonly index: number;
  readonly parts: readonly string[];
}

/**
 * Prepares rules. Plain texts are looked up, however many there are; patterns are tried one by one, each in a
 * single walk over the line.
 *
 * @param variants other forms of a rule's text that mean the same, such as the repaired one
 */
export function createMatcher(
  rules: readonly UserRule[],
  variants: (text: string) => readonly string[],
): RuleMatcher {
  const plain = new Map<string, number[]>();
  const patterns: Pattern[] = [];
  rules.forEach(({ text }, index) => {
    for (const form of new Set([text, ...variants(text)])) {
      const parts = partsOf(form);
      if (parts.length > 1) {
        patterns.push({ index, parts: partsOf(foldText(form)) });
        continue;
      }
      const key = foldText(parts[0]!);
      plain.set(key, [...(plain.get(key) ?? []), index]);
    }
  });
  return (texts, site) => {
    const folded = [...new Set(texts.map(foldText))];
    const fits = (index: number): boolean => isFrom(site, rules[index]!.site);
    const found = folded.flatMap((text) => (plain.get(text) ?? []).filter(fits));
    const pattern = patterns.find(
      ({ index, parts }) => fits(index) && folded.some((text) => matchesParts(parts, text)),
    );
    if (pattern) found.push(pattern.index);
    return found.length > 0 ? rules[Math.min(...found)] : undefined;
  };
}

/** Is a text of this site meant? `herald.example` means `www.herald.example` too. */
function isFrom(site: string | undefined, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  const [own, other] = [(site ?? '').toLowerCase(), wanted.toLowerCase()];
  return own === other || own.endsWith(`.${other}`);
}
