import type { ReportSummary } from '../../src/core/render/report/report-data.js';
import { bar, button, element, find } from '../shared/dom.js';
import { count, number, percent, shareOf } from '../shared/format.js';

/** Totals, removals by reason as a chart, and sites compared. */
export function showOverview(
  documents: readonly ReportSummary[],
  choose: (filter: { readonly reason?: string; readonly site?: string }) => void,
): void {
  const before = sum(documents, (document) => document.before);
  const failed = documents.filter(({ error }) => error !== undefined).length;
  const removed = documents.reduce((total, document) => total + removedUnits(document), 0);
  find('totals').textContent = [
    count(documents.length, 'document'),
    `${percent(shareOf(removed, before))} of the text removed`,
    count(sum(documents, removedLines), 'line'),
    count(
      sum(documents, ({ edits }) => edits),
      'edit',
    ),
    ...(failed > 0 ? [`${number(failed)} failed`] : []),
  ].join(' · ');
  find('reasons').append(reasonTable(documents, (reason) => choose({ reason })));
  find('sites').append(siteTable(documents, (site) => choose({ site })));
}

export function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

export function removedLines({ removed }: ReportSummary): number {
  return sum(Object.values(removed), ([lines]) => lines);
}

function removedUnits({ removed }: ReportSummary): number {
  return sum(Object.values(removed), ([, units]) => units);
}

/** Reason → lines and characters removed in all documents, the largest first. */
export function totalsByReason(documents: readonly ReportSummary[]): [string, number, number][] {
  const totals = new Map<string, [number, number]>();
  for (const { removed } of documents) {
    for (const [reason, [lines, units]] of Object.entries(removed)) {
      const [moreLines, moreUnits] = totals.get(reason) ?? [0, 0];
      totals.set(reason, [lines + moreLines, units + moreUnits]);
    }
  }
  return [...totals]
    .map(([reason, [lines, units]]): [string, number, number] => [reason, lines, units])
    .sort((a, b) => b[2] - a[2]);
}

function reasonTable(documents: readonly ReportSummary[], choose: (reason: string) => void): HTMLElement {
  const totals = totalsByReason(documents);
  if (totals.length === 0) return element('p', {}, 'Nothing.');
  const all = sum(totals, ([, , units]) => units);
  const most = totals[0]![2];
  const rows = totals.map(([reason, lines, units]) =>
    element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        button(reason, () => choose(reason)),
      ),
      element('td', { class: 'number' }, number(lines)),
      element('td', { class: 'number' }, percent(shareOf(units, all))),
      element('td', { class: 'bar' }, bar(shareOf(units, most))),
    ),
  );
  return table(
    'Choose a reason to see the documents where it was found.',
    ['Reason', 'Lines', 'Of what left', ''],
    rows,
  );
}

const MAX_SITES = 200;

function siteTable(documents: readonly ReportSummary[], choose: (site: string) => void): HTMLElement {
  const sites = [...Map.groupBy(documents, ({ site }) => site)]
    .map(([site, members]) => ({
      site,
      documents: members.length,
      share: shareOf(
        sum(members, removedUnits),
        sum(members, ({ before }) => before),
      ),
      top: totalsByReason(members)[0]?.[0] ?? '',
    }))
    .sort((a, b) => b.share - a.share);
  const rows = sites.slice(0, MAX_SITES).map(({ site, documents: members, share, top }) =>
    element(
      'tr',
      {},
      element(
        'th',
        { scope: 'row' },
        button(site, () => choose(site)),
      ),
      element('td', { class: 'number' }, number(members)),
      element('td', { class: 'number' }, percent(share)),
      element('td', {}, top),
    ),
  );
  const rest = sites.length > MAX_SITES ? ` The first ${MAX_SITES} of ${number(sites.length)}.` : '';
  return table(`By the share of text removed.${rest}`, ['Site', 'Documents', 'Removed', 'Mostly'], rows);
}

export function table(caption: string, heads: readonly string[], rows: readonly HTMLElement[]): HTMLElement {
  return element(
    'table',
    {},
    element('caption', {}, caption),
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...heads.map((head, at) =>
          head
            ? element('th', { scope: 'col', class: at > 0 && at < 3 ? 'number' : undefined }, head)
            : element('td'),
        ),
      ),
    ),
    element('tbody', {}, ...rows),
  );
}
