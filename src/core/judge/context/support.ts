import type { Reason } from '../../article.js';
import { type ContextRule, sureReason } from './rule.js';

/** What is only likely becomes sure beside residue that is sure, or beside a likeness of its own kind. */
export const supported: ContextRule = {
  name: 'beside-residue',
  why: 'stands beside another line of the page, and looks like one itself',
  confidence: 0.87,
  find: ({ lines }) => {
    const found = new Map<number, Reason>();
    lines.forEach((line, at) => {
      const { verdict } = line;
      if (verdict === undefined || sureReason(line) || verdict.confidence < 0.5) return;
      if (verdict.label === 'headline' || verdict.label === 'subhead' || verdict.label === 'body') return;
      const twins = [at - 1, at + 1].some(
        (next) => sureReason(lines[next]) !== undefined || lines[next]?.verdict?.label === verdict.label,
      );
      if (twins) found.set(at, verdict.label);
    });
    return found;
  },
};
