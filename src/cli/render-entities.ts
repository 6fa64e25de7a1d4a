import type { Cleaned } from '../batch/outcome.js';
import type { Entity } from '../core/article.js';
import { renderHeader } from '../core/render/text.js';
import { toJsonLine } from '../core/text/json-line.js';
import { printable } from './terminal-text.js';

const COLUMNS = ['count', 'type', 'id', 'name', 'forms'] as const;

/**
 * A table with a line for each entity, cells divided by tabs, most mentioned first. `id` holds the ISO code
 * and the Wikidata item, `forms` the surface forms with their number.
 */
export function renderEntities(
  entities: readonly Entity[],
  header: { readonly name: string; readonly isFirst: boolean } | null,
): string {
  const sorted = [...entities].sort((a, b) => b.count - a.count);
  const rows = sorted.map(({ count, type, id, wikidata, name, forms }) => {
    const ids = [id, wikidata].filter((one) => one !== null).join(' ');
    return [String(count), type, ids || '-', name, formsOf(forms)].map(printable).join('\t');
  });
  const table = `${[COLUMNS.join('\t'), ...rows].join('\n')}\n`;
  return header ? renderHeader(header.name, header.isFirst) + table : table;
}

function formsOf(forms: Entity['forms']): string {
  return Object.entries(forms)
    .sort(([, a], [, b]) => b - a)
    .map(([form, count]) => `${form} (${count})`)
    .join(' | ');
}

/** One line of JSON: the name of the text, or the id of the record, and its entities as `names` of a result. */
export function renderEntitiesAsJson({ name, record, result }: Cleaned): string {
  const entities = toJsonLine({ names: result.names }).slice(1);
  return record ? `{"id":${record.id},${entities}\n` : `{"name":${toJsonLine(name)},${entities}\n`;
}
