import type { Article, Entity, Mention as EntityMention, Line, Step } from '../article.js';
import type { Lexicon } from '../lexicon.js';
import type { Options } from '../options.js';
import { selectLines } from '../select.js';
import { type Replacement, replaceTraced, spanOf } from '../text/traced.js';
import { replace } from './apply.js';
import { inAddress, inTitleOfWork, isSpokenAbout } from './context.js';
import { insideName } from './english.js';
import { planModified } from './english-country.js';
import { Gazetteer, type NamesData } from './gazetteer.js';
import { type LineText, readLine } from './line-text.js';
import { findMentions, type Mention } from './mentions.js';
import { type Change, planEntity } from './plan.js';
import { findRuns, findVariants } from './unknown.js';

/** Gives every entity one name: finds the names of the lines that stay, and decides and makes the changes. */
export function names(lexicon: Lexicon, data: NamesData, options: Options): Step {
  const parts = new Map<string, Gazetteer>();
  const partOf = (language: string): Gazetteer => {
    let part = parts.get(language);
    if (!part) {
      part = new Gazetteer(data[language] ?? '{"rows":[],"heads":{},"words":{}}');
      parts.set(language, part);
    }
    return part;
  };
  return (article: Article): Article => {
    const { kept } = selectLines(article, options);
    const language = article.metadata.language?.split('-')[0] ?? 'und';
    const words = partOf(language);
    const lines = kept.map((line) => readLine(line, lexicon));
    const mentions = lines.flatMap((line) => findMentions(line, [words], words.list('particle')));
    const free = mentions.filter((mention) => !isGuarded(mention, words));
    const replacements = new Map<LineText, Replacement[]>();
    const add = (line: LineText, replacement: Replacement): void => {
      const list = replacements.get(line);
      if (list) list.push(replacement);
      else replacements.set(line, [replacement]);
    };
    for (const group of groupBy(free, ({ row }) => row.key).values()) {
      const changes: Change[] = group[0]!.row.modifier ? planModified(group, words) : planEntity(group);
      for (const change of changes) add(change.mention.line, replace(change, words));
    }
    const taken = new Map<LineText, Set<number>>();
    for (const { line, first, last } of mentions) {
      const set = taken.get(line) ?? new Set();
      for (let at = first; at < last; at++) set.add(at);
      taken.set(line, set);
    }
    const runs = lines.flatMap((line) =>
      findRuns(line, (at) => taken.get(line)?.has(at) ?? false, words.list('joiner')),
    );
    for (const { place, after } of findVariants(runs, words)) {
      add(place.line, {
        start: place.start,
        end: place.end,
        after,
        mark: { reason: 'name', rule: 'name/variant', why: `another spelling of ${after}` },
      });
    }
    const changed = new Map<Line, Line>();
    lines.forEach((line, at) => {
      const list = replacements.get(line);
      if (!list) return;
      list.sort((a, b) => a.start - b.start);
      changed.set(kept[at]!, { ...kept[at]!, traced: replaceTraced(kept[at]!.traced, list) });
    });
    return {
      ...article,
      lines: article.lines.map((line) => changed.get(line) ?? line),
      names: entitiesOf(mentions, lines, kept),
    };
  };
}

function isGuarded(mention: Mention, words: Gazetteer): boolean {
  const { line, start, end, first } = mention;
  if (line.capitals || inAddress(line.text, start, end) || inTitleOfWork(line, start, end)) return true;
  if (isSpokenAbout(line, first, words)) return true;
  return mention.row.type === 'country' && insideName(line, mention, words, line.titleCase);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function entitiesOf(
  mentions: readonly Mention[],
  lines: readonly LineText[],
  kept: readonly Line[],
): Entity[] {
  return [...groupBy(mentions, ({ row }) => row.key).values()].map((group): Entity => {
    const { row } = group[0]!;
    return {
      name: row.name,
      type: row.type,
      id: row.iso,
      mentions: group.map(({ line, start, end, surface }): EntityMention => {
        return { span: spanOf(kept[lines.indexOf(line)]!.traced, start, end), surface };
      }),
    };
  });
}
