import { describe, expect, test } from 'vitest';
import type { Label } from '../../src/core/article.js';
import { CleanArticleError } from '../../src/core/errors.js';
import { DEFAULT_OPTIONS, resolveOptions, type Strictness } from '../../src/core/options.js';

describe('options', () => {
  test('have defaults', () => {
    expect(resolveOptions()).toEqual(DEFAULT_OPTIONS);
    expect(resolveOptions({ names: false })).toEqual({ ...DEFAULT_OPTIONS, names: false });
  });

  test.each(['keep', 'drop'])('refuse a label that is not there, in %s', (field) => {
    const given = { [field]: ['captions' as Label] };
    expect(() => resolveOptions(given)).toThrow(CleanArticleError);
    expect(() => resolveOptions(given)).toThrow('There is no label "captions"');
  });

  test('refuse a strictness that is not there', () => {
    expect(() => resolveOptions({ strictness: 'harsh' as Strictness })).toThrow('no strictness "harsh"');
  });

  test('say which labels there are, with a code that programs can read', () => {
    try {
      resolveOptions({ drop: ['advert' as Label] });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ name: 'CleanArticleError', code: 'BAD_OPTION' });
      expect((error as Error).message).toContain('caption-credit');
    }
  });
});
