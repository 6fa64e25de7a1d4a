import type { Replacement } from '../text/traced.js';
import { startsSentence } from './context.js';
import { takesAn, useOf } from './english.js';
import type { Gazetteer } from './gazetteer.js';
import { isCapital } from './line-text.js';
import type { Change } from './plan.js';

/** A change with its grammar: article, possessive and full stop follow the new name. */
export function replace({ mention, after, why }: Change, words: Gazetteer): Replacement {
  const { line, first, last, row } = mention;
  const { text, tokens } = line;
  let { start, end } = mention;
  let name = after;
  const before = first > 0 && text.slice(tokens.ends[first - 1]!, start) === ' ' ? first - 1 : -1;
  const word = before >= 0 ? tokens.words[before]! : '';
  if (row.type === 'country') {
    const noun = useOf(line, first, last, end, words) !== 'modifier';
    if (noun && word === 'the' && !row.article) start = tokens.starts[before]!;
    else if (noun && row.article && after === row.name && lacksArticle(before, word, mention, words))
      name = `${startsSentence(line, first) ? 'The' : 'the'} ${after}`;
  }
  if ((word === 'a' || word === 'an') && takesAn(after) !== (word === 'an')) {
    const capital = isCapital(text, tokens.starts[before]!);
    start = tokens.starts[before]!;
    name = `${capital ? 'A' : 'a'}${takesAn(after) ? 'n' : ''} ${after}`;
  }
  const owner = /^['’]s(?![\p{L}\p{N}])/u.exec(text.slice(end, end + 3));
  if (owner && name.endsWith('s')) {
    name += owner[0][0];
    end += 2;
  } else if (name.endsWith('.') && text[end] === '.' && text[end + 1] !== '.') end++;
  else if (text[end - 1] === '.' && !name.endsWith('.') && endsSentence(text, end)) name += '.';
  return { start, end, after: name, mark: { reason: 'name', rule: `name/${row.type}`, why } };
}

/** The article went with a formal name or was lost: "in USA". */
function lacksArticle(before: number, word: string, mention: Change['mention'], words: Gazetteer): boolean {
  if (before < 0)
    return (
      startsSentence(mention.line, mention.first) || /,\s$/.test(mention.line.text.slice(0, mention.start))
    );
  return words.list('before-noun').has(word);
}

function endsSentence(text: string, end: number): boolean {
  return /^["'”’»)\]]*(?:\s+["'“‘«(]?\p{Lu}|\s*$)/u.test(text.slice(end, end + 8));
}
