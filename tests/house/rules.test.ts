import { describe, expect, test } from 'vitest';
import { REASONS } from '../../src/core/article.js';
import { LINE_RULES } from '../../src/core/judge/rules/index.js';
import { labelsOf, matchesSomewhere } from '../support/rule-cases.js';

test('rule ids are unique, and begin with the reason they give', () => {
  const ids = LINE_RULES.map((rule) => rule.id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  for (const { id, label } of LINE_RULES) {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(id.split('/')[0]).toBe(label);
    expect(REASONS).toContain(label);
  }
});

describe.each(LINE_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('says why in one phrase and how sure it is', () => {
    expect(rule.why).toMatch(/^\p{Ll}.*[^.]$/u);
    expect(rule.confidence).toBeGreaterThan(0);
    expect(rule.confidence).toBeLessThanOrEqual(1);
  });

  test('has examples of both kinds', () => {
    expect(rule.examples.hits.length).toBeGreaterThan(0);
    expect(rule.examples.misses.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.hits)('takes: %s', (example) => {
    expect(matchesSomewhere(rule, example)).toBe(true);
    expect(labelsOf(example)).toContain(rule.label);
  });

  test.each(rule.examples.misses)('leaves: %s', (example) => {
    expect(matchesSomewhere(rule, example)).toBe(false);
  });
});
