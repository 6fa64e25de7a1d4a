import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { editedLine, HALVES, joinRecord, LABELS_FILE, labelsOf } from '../../bench/residue-set.mjs';

describe('an edited line', () => {
  test.each([
    ['a dateline cut', 'ALBA (Reuters) - Boats sail.', { cut: [[0, 17]] }, 'Boats sail.'],
    ['an end cut, and the blank before it', 'Boats sail. Share this', { cut: [[12, 22]] }, 'Boats sail.'],
    [
      'two cuts',
      'Now: boats sail [video] today.',
      {
        cut: [
          [0, 5],
          [16, 24],
        ],
      },
      'boats sail today.',
    ],
    ['a split', 'Boats sail The boats sail today.', { split: [10] }, 'Boats sail\n\nThe boats sail today.'],
    ['a cut and a split', 'Boats | A.B. The sea.', { cut: [[5, 12]], split: [12] }, 'Boats\n\nThe sea.'],
    ['a split where nothing is left before', 'X The sea.', { cut: [[0, 1]], split: [2] }, 'The sea.'],
    ['offsets in code points', '🚢🚢 The sea.', { cut: [[0, 3]] }, 'The sea.'],
    ['the whole line given', 'Boats sails', { after: ' Boats sail ' }, 'Boats sail'],
  ])('%s', (_, line, edit, expected) => {
    expect(editedLine(line, edit as Parameters<typeof editedLine>[1])).toBe(expected);
  });
});

describe('a record', () => {
  const text = 'Boats sail | Herald\n\n Share this \n\nThe sea was calm.\n';
  const about = { id: 'x1', site: 'herald.example', lang: 'en', half: 'learn', headline: true };
  const nothing = { byline: null, date: null, location: null };
  const labels = [
    { n: 1, label: 'edit', reason: 'other', cut: [[10, 19]] },
    { n: 3, label: 'drop', reason: 'share' },
  ];

  test('joins labels and text', () => {
    expect(joinRecord({ ...about, ...nothing, lines: labels }, text)).toEqual({
      id: 'x1',
      site: 'herald.example',
      lang: 'en',
      ...nothing,
      input: text,
      gold: 'Boats sail\n\nThe sea was calm.',
      title: 'Boats sail',
      lines: [
        { n: 1, text: 'Boats sail | Herald', label: 'edit', reason: 'other', after: 'Boats sail' },
        { n: 3, text: ' Share this ', label: 'drop', reason: 'share' },
        { n: 5, text: 'The sea was calm.', label: 'keep' },
      ],
      note: '',
    });
  });

  test('has no title where the text has no headline', () => {
    const record = joinRecord({ ...about, ...nothing, headline: false, lines: labels }, text);
    expect(record.title).toBe('');
  });

  test.each([
    ['a blank line', { n: 2, label: 'drop', reason: 'share' }, 'x1: no line 2'],
    ['a line after the last', { n: 9, label: 'drop', reason: 'share' }, 'x1: no line 9'],
    ['an edit that changes nothing', { n: 5, label: 'edit', reason: 'other', cut: [] }, 'changes nothing'],
  ])('refuses a label on %s', (_, label, message) => {
    expect(() => joinRecord({ ...about, ...nothing, lines: [label] }, text)).toThrow(message);
  });
});

describe('the labels', () => {
  const file = readFileSync(LABELS_FILE, 'utf8');
  const sitesOf = (half: string) =>
    new Set(labelsOf(half, file).map((line: string) => String(JSON.parse(line).site ?? '').toLowerCase()));

  test('belong to one part each', () => {
    const parts = HALVES.map((half) => labelsOf(half, file).length);
    expect(parts.reduce((all, count) => all + count)).toBe(file.trim().split('\n').length);
    expect(Math.min(...parts)).toBeGreaterThan(100);
  });

  test.each([
    ['check', 'learn'],
    ['unread', 'learn'],
    ['unread', 'check'],
  ])('%s and %s have no site in common', (one, other) => {
    const others = sitesOf(other);
    expect([...sitesOf(one)].filter((site) => site !== '' && others.has(site))).toEqual([]);
  });
});
