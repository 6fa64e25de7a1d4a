import type { Entity, Mention as EntityMention, Line } from '../article.js';
import { spanOf } from '../text/traced.js';
import { groupBy, type Mention, mostFrequent } from './place.js';

/** Every entity with its canonical form, how often and in which forms it stands, and each place. */
export function entitiesOf(mentions: readonly Mention[], kept: readonly Line[]): Entity[] {
  return [...groupBy(mentions, ({ row }) => row.key).values()].map((group): Entity => {
    const { row, native } = group[0]!;
    const forms = new Map<string, number>();
    const places: EntityMention[] = [];
    for (const { line, start, end, surface } of group) {
      forms.set(surface, (forms.get(surface) ?? 0) + 1);
      places.push({ span: spanOf(kept[line.id]!.traced, start, end), surface });
    }
    const holds = native || row.type === 'person';
    return {
      name: holds ? row.name : mostFrequent(group.map(({ surface }) => surface)),
      type: row.type,
      id: row.id,
      wikidata: row.wikidata,
      count: group.length,
      forms: Object.fromEntries(forms),
      mentions: places,
    };
  });
}
