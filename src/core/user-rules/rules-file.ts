import { CONTENT_LABELS, type Label, REASONS } from '../article.js';
import { CleanArticleError } from '../errors.js';
import type { UserRule } from '../options.js';
import { escapeText, partsOf } from './pattern.js';

/** What ends the head of a rule: `drop newsletter on herald.example: Sign up for *`. */
const END_OF_HEAD = /:(?=\s|$)/;

/**
 * Rules of a user, one a line:
 *
 *     # Comments and blank lines are skipped.
 *     drop newsletter: Sign up for * in your inbox
 *     drop related-link on herald.example: More from the Herald
 *     keep: Advertisement rates rose by a third
 *
 * `keep` or `drop`; for what is dropped the reason, `other` without one, and for what is kept what it is, `body`
 * without it; the site, all without one; behind the colon the whole line, where `*` stands for any characters.
 *
 * @param file name of the file, for messages
 * @throws {CleanArticleError} `BAD_RULES` with file and line for each rule that cannot be read
 */
export function parseRulesFile(text: string, file: string): UserRule[] {
  const problems: string[] = [];
  const rules: UserRule[] = [];
  for (const [at, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    const place = `${file}:${at + 1}`;
    const rule = parseRule(line.trim(), place);
    if (typeof rule === 'string') problems.push(`${place}: ${rule}`);
    else rules.push(rule);
  }
  if (problems.length > 0) throw new CleanArticleError('BAD_RULES', problems.join('\n'));
  return rules;
}

/** The rule, or what is wrong with it. */
function parseRule(line: string, place: string): UserRule | string {
  const end = line.search(END_OF_HEAD);
  const [action, ...words] = line.slice(0, Math.max(0, end)).trim().split(/\s+/);
  if (action !== 'keep' && action !== 'drop') {
    return 'a rule begins with keep or drop, and a colon stands before the text: "drop newsletter: Sign up for *"';
  }
  const on = words.indexOf('on');
  const [label, ...rest] = on < 0 ? words : words.slice(0, on);
  const site = on < 0 ? undefined : words.slice(on + 1).join(' ');
  if (rest.length > 0 || site === '') {
    return `"${words.join(' ')}" is not understood; between ${action} and the colon stand one label, and "on" with a site`;
  }
  const text = line.slice(end + 1).trim();
  if (text.trim() === '')
    return 'there is no text behind the colon; write the line, with * for any characters';
  if (action === 'drop' && partsOf(text).every((part) => part.trim() === '')) {
    return 'this would drop every line; write some of its words';
  }
  const labels: readonly string[] = action === 'drop' ? REASONS : CONTENT_LABELS;
  if (label !== undefined && !labels.includes(label)) {
    return `${action} takes no "${label}"; it takes ${labels.join(', ')}`;
  }
  const fallback = action === 'drop' ? 'other' : 'body';
  return { action, label: (label ?? fallback) as Label, text, place, ...(site ? { site } : {}) };
}

/** A line of a text as the rule that keeps or drops it, wherever it stands; `label` as `parseRulesFile` takes it. */
export function formatRule(action: UserRule['action'], text: string, label?: string): string {
  const labels: readonly string[] = action === 'drop' ? REASONS : CONTENT_LABELS;
  const named = label !== undefined && labels.includes(label) && label !== 'body' && label !== 'other';
  return `${action}${named ? ` ${label}` : ''}: ${escapeText(text.replace(/\s+/gu, ' ').trim())}\n`;
}
