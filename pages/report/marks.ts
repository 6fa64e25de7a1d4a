import { button, element, find } from '../shared/dom.js';
import { count } from '../shared/format.js';
import { type Mark, rulesFile } from './rules-file.js';

/** The marks that a person makes on lines; exported, they are a file for `--rules`. */
export class Marks {
  readonly #marks = new Map<string, Mark>();

  constructor() {
    this.#show();
  }

  has(mark: Mark): boolean {
    return this.#marks.has(keyOf(mark));
  }

  /** Sets the mark, or takes it back. */
  toggle(mark: Mark): void {
    const key = keyOf(mark);
    if (!this.#marks.delete(key)) this.#marks.set(key, mark);
    this.#show();
  }

  #show(): void {
    const marks = [...this.#marks.values()];
    find('marks').hidden = marks.length === 0;
    find('marks').replaceChildren(
      element(
        'p',
        {},
        `${count(marks.length, 'line')} marked. `,
        button('Save as rules', () => save(rulesFile(marks)), { class: 'button', id: 'save-rules' }),
        ' for ',
        element('code', {}, '--rules'),
        ':',
      ),
      element('pre', { id: 'rules' }, rulesFile(marks)),
    );
  }
}

function keyOf({ action, text, site }: Mark): string {
  return JSON.stringify([action, text, site]);
}

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  element('a', { href: url, download: 'article-rules.txt' }).click();
  URL.revokeObjectURL(url);
}
