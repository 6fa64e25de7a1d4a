import { reportDocument } from '../../src/core/render/report/report-data.js';
import { type Cleaner, createCleaner, type Regime } from '../../src/library.js';
import { element, find } from '../shared/dom.js';
import { count, percent, shareOf } from '../shared/format.js';
import { cellsOf, explain } from '../shared/lines.js';
import { ARTICLE, PAGE } from './examples.js';

/** The page cleans as one types, this long after the last key. */
const DELAY = 150;

const input = find<HTMLTextAreaElement>('input');
const regime = find<HTMLSelectElement>('regime');
const names = find<HTMLInputElement>('names');
/** One for each choice of options; making one takes longer than cleaning. */
const cleaners = new Map<string, Cleaner>();
let clean = '';

function cleanerFor(): Cleaner {
  const key = `${regime.value} ${names.checked}`;
  const known = cleaners.get(key);
  if (known) return known;
  const made = createCleaner({
    regime: (regime.value || undefined) as Regime | undefined,
    names: names.checked,
  });
  cleaners.set(key, made);
  return made;
}

function update(): void {
  const { result, lines } = cleanerFor().explain(input.value);
  clean = result.text;
  const { summary, lines: shown } = reportDocument({ name: '', site: '' }, result, lines);
  find('summary').textContent = [
    `${count(result.removed.length, 'line')} removed, ${percent(shareOf(summary.before - summary.after, summary.before))} of the text`,
    count(result.edits.length, 'edit'),
    ...(result.language ? [result.language] : []),
  ].join(' · ');
  tell(result.notices.map(({ why }) => why).join('. '));
  const cells = shown.flatMap((line) => {
    const [before, after] = cellsOf(line);
    for (const event of ['focus', 'mouseenter']) before.addEventListener(event, () => tell(explain(line)));
    return [before, after];
  });
  find('lines').replaceChildren(
    element('div', { class: 'head' }, 'Before'),
    element('div', { class: 'head' }, 'After'),
    ...cells,
  );
}

function tell(text: string): void {
  find('why').textContent = text;
}

function show(text: string): void {
  input.value = text;
  update();
}

let timer = 0;
input.addEventListener('input', () => {
  window.clearTimeout(timer);
  timer = window.setTimeout(update, DELAY);
});
regime.addEventListener('change', update);
names.addEventListener('change', update);
find('example').addEventListener('click', () => show(ARTICLE));
find('dump').addEventListener('click', () => show(PAGE));
find('copy').addEventListener(
  'click',
  () => void navigator.clipboard.writeText(clean).then(() => tell('Copied.')),
);
show(ARTICLE);
