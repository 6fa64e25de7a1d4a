import type { ReportLine, ReportSummary } from '../../src/core/render/report/report-data.js';
import { button, element, find } from '../shared/dom.js';
import { percent, shareOf } from '../shared/format.js';
import { cellsOf, explain } from '../shared/lines.js';
import type { Marks } from './marks.js';
import type { Mark } from './rules-file.js';

/** One document, before and after side by side, line by line. */
export class DocumentView {
  readonly #marks: Marks;
  readonly #go: (step: 1 | -1 | 0) => void;

  /** @param go to the next or the last document, or back to the list */
  constructor(marks: Marks, go: (step: 1 | -1 | 0) => void) {
    this.#marks = marks;
    this.#go = go;
  }

  show(summary: ReportSummary, lines: readonly ReportLine[]): void {
    const { name, title, before, after, error, notices } = summary;
    const share = percent(shareOf(before - after, before));
    const why = element(
      'p',
      { id: 'why', class: 'why', role: 'status' },
      error ?? `${share} removed. ${notices.join('. ')}`,
    );
    const head = element(
      'div',
      { class: 'bar-top' },
      button('← All documents', () => this.#go(0), { class: 'button' }),
      ' ',
      button('Previous', () => this.#go(-1), { class: 'button' }),
      ' ',
      button('Next', () => this.#go(1), { class: 'button' }),
      ' ',
      element('h2', { tabindex: -1, id: 'document-title' }, title ?? name),
      title ? element('span', { class: 'faint' }, ` ${name}`) : null,
      why,
    );
    const cells = lines.flatMap((line) => this.#cells(line, summary, why));
    const grid = element(
      'div',
      { class: 'lines', id: 'lines' },
      element('div', { class: 'head' }, 'Before'),
      element('div', { class: 'head' }, 'After'),
      ...cells,
    );
    find('document').replaceChildren(head, grid);
    find('document-title').focus();
  }

  /** Moves to the next change, or the one before; with `any` to the next line, changed or not. */
  step(step: 1 | -1, any = false): void {
    const selector = any ? '#lines .before' : '#lines .change';
    const cells = [...document.querySelectorAll<HTMLElement>(selector)];
    const active = document.activeElement;
    const after = (cell: HTMLElement): boolean =>
      !active?.classList.contains('before') ||
      (active.compareDocumentPosition(cell) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const next = step > 0 ? cells.find(after) : cells.findLast((cell) => cell !== active && !after(cell));
    next?.focus();
    next?.scrollIntoView({ block: 'center' });
  }

  #cells(line: ReportLine, { site }: ReportSummary, why: HTMLElement): HTMLElement[] {
    const { text, removal } = typeof line === 'string' ? { text: line, removal: undefined } : line;
    const [cell, after] = cellsOf(line);
    const told = explain(line);
    cell.setAttribute('title', told);
    for (const event of ['focus', 'mouseenter']) {
      cell.addEventListener(event, () => {
        why.textContent = told;
      });
    }
    this.#markable(cell, { action: removal ? 'keep' : 'drop', text, site, label: removal?.label ?? 'body' });
    return [cell, after];
  }

  #markable(cell: HTMLElement, mark: Mark): void {
    cell.setAttribute('role', 'button');
    const show = (): void => {
      const marked = this.#marks.has(mark);
      cell.classList.toggle('wrong', marked);
      cell.setAttribute('aria-pressed', String(marked));
    };
    const toggle = (): void => {
      this.#marks.toggle(mark);
      show();
    };
    cell.addEventListener('click', toggle);
    cell.addEventListener('keydown', ({ key }) => {
      if (key === 'm' || key === 'Enter') toggle();
    });
    show();
  }
}
