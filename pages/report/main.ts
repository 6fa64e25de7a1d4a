import { find } from '../shared/dom.js';
import { readData } from './data.js';
import { DocumentView } from './document-view.js';
import { DocumentList } from './list.js';
import { Marks } from './marks.js';
import { showOverview } from './overview.js';

/** The report: an overview, and a document when one is opened. The address keeps which one. */
async function start(): Promise<void> {
  const data = await readData();
  let open: number | undefined;
  const view = new DocumentView(new Marks(), (step) => go(step));
  const list = new DocumentList(data, (index) => visit(index));

  const visit = (index: number | undefined): void => {
    location.hash = index === undefined ? '' : `#${index + 1}`;
  };
  const go = (step: 1 | -1 | 0): void => {
    if (open === undefined) return;
    visit(step === 0 ? undefined : (list.neighbour(open, step) ?? open));
  };
  const show = async (): Promise<void> => {
    const last = open;
    const number = Number(location.hash.slice(1));
    open = data.summaries[number - 1] === undefined ? undefined : number - 1;
    find('overview').hidden = open !== undefined;
    find('document').hidden = open === undefined;
    if (open !== undefined) view.show(data.summaries[open]!, await data.linesOf(open));
    else document.querySelector<HTMLElement>(`[data-document="${last}"]`)?.focus();
  };

  showOverview(data.summaries, (filter) => list.choose(filter));
  await list.update();
  window.addEventListener('hashchange', () => void show());
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') go(0);
    if (isTyping) return;
    if (event.key.startsWith('Arrow') && open !== undefined) event.preventDefault();
    if (event.key === 'j') view.step(1);
    else if (event.key === 'k') view.step(-1);
    else if (event.key === 'ArrowDown' && open !== undefined) view.step(1, true);
    else if (event.key === 'ArrowUp' && open !== undefined) view.step(-1, true);
    else if (event.key === 'n') go(1);
    else if (event.key === 'p') go(-1);
    else if (event.key === '/' && open === undefined) {
      event.preventDefault();
      find('search').focus();
    }
  });
  await show();
}

void start();
