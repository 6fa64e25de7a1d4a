import type { LineRule } from '../rule.js';

/** Every rule, in the order in which they are asked; the most confident verdict wins, then the first. */
export const LINE_RULES: readonly LineRule[] = [];
