import assert from 'node:assert/strict';
import { explainDocument } from '../src/cli/explain/document.js';
import { loadStyle } from '../src/cli/style.js';
import { CleanArticleError } from '../src/core/errors.js';
import { UnifiedDiff } from '../src/core/render/diff/unified-diff.js';
import { createCleaner, formatKnown, parseKnown, parseRulesFile } from '../src/library.js';
import { expectPromisesKept } from '../tests/support/promises.js';
import { applyDiff } from './apply-diff.js';

const cleaner = createCleaner();
const gentle = createCleaner({ strictness: 'gentle' });
const strict = createCleaner({ strictness: 'strict' });
const markdown = createCleaner({ markdown: true });
const plain = await loadStyle(false);

/** All but the line end: what would reach a terminal raw. */
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Runs it; only the errors that are made for users may come out. */
function unlessRefused<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    assert(error instanceof CleanArticleError, String(error));
    return undefined;
  }
}

/** What reads the files of users, and what renders a text. */
export const TEXT_TARGETS: Readonly<Record<string, (text: string) => void>> = {
  gentle: (text) => expectPromisesKept(gentle, text),
  strict: (text) => expectPromisesKept(strict, text),
  'rules-file': (text) => {
    const rules = unlessRefused(() => parseRulesFile(text, 'rules.txt'));
    if (rules && rules.length > 0) expectPromisesKept(createCleaner({ rules }), text);
  },
  'known-file': (text) => {
    const known = unlessRefused(() => parseKnown(text));
    if (!known) return;
    const file = [...formatKnown(known)].join('');
    assert.equal([...formatKnown(parseKnown(file))].join(''), file, 'a file that was written is read again');
  },
  markdown: (text) => {
    const { markdown: written } = markdown.clean(text);
    assert.equal(typeof written, 'string');
  },
  explain: (text) => {
    const shown = explainDocument(text.slice(0, 40), text, cleaner.clean(text), plain, 80);
    assert(!CONTROLS.test(shown), `raw control character ${JSON.stringify(CONTROLS.exec(shown))}`);
  },
  diff: (text) => {
    const after = `${cleaner.clean(text).text}\n`;
    const diff = new UnifiedDiff('a.txt');
    assert.equal(applyDiff(text, diff.add(text, after) + diff.end()), after, 'the diff gives the clean text');
  },
};
