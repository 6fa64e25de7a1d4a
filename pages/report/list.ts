import type { ReportSummary } from '../../src/core/render/report/report-data.js';
import { button, element, find } from '../shared/dom.js';
import { count, number, percent, shareOf } from '../shared/format.js';
import type { ReportData } from './data.js';
import { removedLines, table, totalsByReason } from './overview.js';

const ORDERS: Readonly<Record<string, (a: ReportSummary, b: ReportSummary) => number>> = {
  'least certain first': (a, b) => a.certainty - b.certainty,
  'most removed first': (a, b) =>
    shareOf(b.before - b.after, b.before) - shareOf(a.before - a.after, a.before),
  'by name': (a, b) => (a.name < b.name ? -1 : 1),
};
/** Rows that are shown at a time: thousands would freeze the page. */
const PAGE = 100;
const SEARCH_DELAY = 150;
/** A search that takes longer stops for what else the page has to do. */
const MAX_BREATHLESS_MS = 40;

/** The list of documents with its search and filters. */
export class DocumentList {
  readonly #data: ReportData;
  readonly #open: (index: number) => void;
  #found: readonly number[] = [];
  #shown = PAGE;
  /** Grows with every change of a filter, so that a search which is overtaken stops. */
  #turn = 0;

  constructor(data: ReportData, open: (index: number) => void) {
    this.#data = data;
    this.#open = open;
    fill('reason', ['', ...totalsByReason(data.summaries).map(([reason]) => reason)], 'any reason');
    fill('site', ['', ...[...new Set(data.summaries.map(({ site }) => site))].sort()], 'all sites');
    fill('order', Object.keys(ORDERS));
    let timer = 0;
    find('search').addEventListener('input', () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => this.update(), SEARCH_DELAY);
    });
    for (const id of ['reason', 'site', 'order']) find(id).addEventListener('change', () => this.update());
    find('filters').addEventListener('submit', (event) => event.preventDefault());
  }

  /** Sets filters from elsewhere, such as a click on a bar of the chart. */
  choose({ reason = '', site = '' }: { readonly reason?: string; readonly site?: string }): void {
    find<HTMLSelectElement>('reason').value = reason;
    find<HTMLSelectElement>('site').value = site;
    void this.update();
    find('documents-title').scrollIntoView();
  }

  /** The document `step` places after this one, as the list is filtered and ordered now. */
  neighbour(index: number, step: 1 | -1): number | undefined {
    const at = this.#found.indexOf(index);
    return this.#found[at < 0 ? 0 : at + step];
  }

  async update(): Promise<void> {
    const turn = ++this.#turn;
    const { summaries } = this.#data;
    const [reason, site, order] = ['reason', 'site', 'order'].map((id) => find<HTMLSelectElement>(id).value);
    const compare = ORDERS[order!] ?? (() => 0);
    const fitting = summaries
      .map((_, index) => index)
      .filter((index) => !site || summaries[index]!.site === site)
      .filter((index) => !reason || reason in summaries[index]!.removed)
      .sort((a, b) => compare(summaries[a]!, summaries[b]!) || a - b);
    const query = find<HTMLInputElement>('search').value.trim().toLowerCase();
    const found = query === '' ? fitting : await this.#search(fitting, query, turn);
    if (turn !== this.#turn) return;
    this.#found = found;
    this.#shown = PAGE;
    find('found').textContent = count(found.length, 'document');
    this.#show();
  }

  /**
   * Names and titles first; the texts are unpacked only for the others, in the order in which they are packed: in
   * any other each would be unpacked again and again. The page is let breathe in between.
   */
  async #search(indices: readonly number[], query: string, turn: number): Promise<number[]> {
    const found = new Set<number>();
    let breath = performance.now();
    const inOrder = [...indices].sort((a, b) => a - b);
    for (const [done, index] of inOrder.entries()) {
      if (performance.now() - breath > MAX_BREATHLESS_MS) {
        find('found').textContent = `searching … ${percent(done / inOrder.length)}`;
        await new Promise((resolve) => setTimeout(resolve));
        breath = performance.now();
      }
      if (turn !== this.#turn) return [];
      const { name, title, error } = this.#data.summaries[index]!;
      const head = `${name}\n${title ?? ''}\n${error ?? ''}`.toLowerCase();
      if (head.includes(query) || (await this.#textIncludes(index, query))) found.add(index);
    }
    return indices.filter((index) => found.has(index));
  }

  async #textIncludes(index: number, query: string): Promise<boolean> {
    const lines = await this.#data.linesOf(index);
    return lines.some((line) => (typeof line === 'string' ? line : line.text).toLowerCase().includes(query));
  }

  #show(): void {
    const rows = this.#found.slice(0, this.#shown).map((index) => this.#row(index));
    const rest = this.#found.length - rows.length;
    const more = button(`Show ${number(Math.min(PAGE, rest))} more`, () => this.#showMore(), {
      class: 'button',
      id: 'more',
    });
    const heads = ['Document', 'Removed', 'Certainty', 'Reasons'];
    find('documents').replaceChildren(
      ...(rows.length > 0 ? [table('', heads, rows)] : [element('p', {}, 'No document fits.')]),
      ...(rest > 0 ? [more] : []),
    );
  }

  #showMore(): void {
    this.#shown += PAGE;
    this.#show();
  }

  #row(index: number): HTMLElement {
    const summary = this.#data.summaries[index]!;
    const { name, title, error, before, after, certainty, removed } = summary;
    const share = percent(shareOf(before - after, before));
    const reasons = Object.entries(removed)
      .sort(([, [a]], [, [b]]) => b - a)
      .map(([reason, [lines]]) => `${reason} ${lines}`);
    const open = button(title ?? name, () => this.#open(index), { 'data-document': index });
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, open, title ? element('div', { class: 'faint' }, name) : null),
      element(
        'td',
        { class: 'number' },
        error === undefined ? `${count(removedLines(summary), 'line')}, ${share}` : 'failed',
      ),
      element(
        'td',
        { class: 'number' },
        error === undefined && removedLines(summary) > 0 ? certainty.toFixed(2) : '',
      ),
      element('td', error === undefined ? {} : { class: 'failed' }, error ?? reasons.join(', ')),
    );
  }
}

function fill(id: string, values: readonly string[], all = ''): void {
  find(id).append(...values.map((value) => element('option', { value }, value === '' ? all : value)));
}
