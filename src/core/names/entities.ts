import type { Entity, Mention as EntityMention, Line } from '../article.js';
import { spanOf } from '../text/traced.js';
import { groupBy, type Mention, mostFrequent } from './place.js';

/** Every entity with its canonical form, how often and in which forms it stands, and each place. */
export function entitiesOf(mentions: readonly Mention[], kept: readonly Line[]): Entity[] {
  return [...groupBy(mentions, ({ row }) => row.key).values()].map((group): Entity => {
    const { row, native } = group[0]!;
    const surfaces = group.map(({ surface }) => surface);
    const holds = native || row.type === 'person';
    return {
      name: holds ? row.name : mostFrequent(surfaces),
      type: row.type,
      id: row.id,
      wikidata: row.wikidata,
      count: group.length,
      forms: Object.fromEntries(
        [...groupBy(surfaces, (surface) => surface)].map(([text, all]) => [text, all.length]),
      ),
      mentions: group.map(({ line, start, end, surface }): EntityMention => {
        return { span: spanOf(kept[line.id]!.traced, start, end), surface };
      }),
    };
  });
}
