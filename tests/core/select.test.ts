import { describe, expect, test } from 'vitest';
import type { Article, Label, Line } from '../../src/core/article.js';
import { type Options, resolveOptions } from '../../src/core/options.js';
import { SURE, selectLines } from '../../src/core/select.js';
import { trace } from '../../src/core/text/traced.js';

function line(label?: Label, confidence = 1): Line {
  const bare = { number: 1, block: 0, traced: trace('a line') };
  return label ? { ...bare, verdict: { label, rule: `${label}/test`, why: 'a test', confidence } } : bare;
}

function stays(one: Line, given: Partial<Options> = {}): boolean {
  const article = { lines: [one, line()] } as unknown as Article;
  return selectLines(article, resolveOptions(given)).kept.includes(one);
}

const unsure = line('share', 0.5);
const decided: Line = { ...unsure, verdict: { ...unsure.verdict!, decided: true } };

describe('a line stays', () => {
  test.each<[string, Line, Partial<Options>, boolean]>([
    ['without a verdict', line(), {}, true],
    ['as content, however sure', line('subhead'), {}, true],
    ['as residue nobody is sure of', line('share', SURE - 0.01), {}, true],
    ['not as sure residue', line('share', SURE), {}, false],
    ['as residue that is not beyond doubt', line('share', SURE), { strictness: 'gentle' }, true],
    ['not as residue beyond doubt', line('share', 0.95), { strictness: 'gentle' }, false],
    ['not as residue that another step has decided', decided, {}, false],
    ['as residue that is to be kept', line('share'), { keep: ['share'] }, true],
    ['not as other residue', line('share'), { keep: ['ad'] }, false],
    ['with everything kept', line('share'), { keep: 'all', drop: ['share'] }, true],
    ['not as content that is to go', line('subhead'), { drop: ['subhead'] }, false],
    ['not as unsure residue that is to go', line('share', 0.1), { drop: ['share'] }, false],
    ['when it is to be kept and to go', line('share'), { keep: ['share'], drop: ['share'] }, true],
  ])('%s', (_, one, options, expected) => expect(stays(one, options)).toBe(expected));
});

test('kept and removed lines are all lines, in order', () => {
  const lines = [line(), line('share'), line('headline'), line('ad', 0.5)];
  const { kept, removed } = selectLines({ lines } as unknown as Article, resolveOptions());
  expect(kept).toEqual([lines[0], lines[2], lines[3]]);
  expect(removed).toEqual([lines[1]]);
});

test('an article is never emptied: where every line is residue, all stay', () => {
  const lines = [line('share'), line('ad')];
  const { kept, removed, spared } = selectLines({ lines } as unknown as Article, resolveOptions());
  expect({ kept, removed, spared }).toEqual({ kept: lines, removed: [], spared: true });
});
