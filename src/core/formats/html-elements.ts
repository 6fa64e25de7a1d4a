import type { PagePart } from '../page-hints.js';

function set(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** Elements that begin and end a paragraph of their own. */
export const BLOCKS = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol p pre search ' +
    'section summary table tbody tfoot thead tr ul',
);

/** Lists and tables; their items and rows follow one another without a blank line between. */
export const GROUPS = set('dir dl menu ol table ul');
export const TIGHT_BLOCKS = set('dd dt li tr');
export const HEADINGS = set('h1 h2 h3 h4 h5 h6');
export const CELLS = set('td th');
export const BOLD = set('b strong');

/** What no reader sees as text of the page. */
export const UNSEEN = set(
  'applet audio button canvas datalist iframe map noembed noframes noscript object script select style svg ' +
    'template textarea title video',
);

/** Elements of a whole page; a piece of one has none of them. */
export const PAGE_TAGS = set('body head html main meta nav title');

const PART_OF_ELEMENT: Readonly<Record<string, PagePart>> = {
  article: 'article',
  aside: 'aside',
  dialog: 'dialog',
  footer: 'footer',
  form: 'form',
  header: 'header',
  main: 'main',
  menu: 'nav',
  nav: 'nav',
  search: 'form',
};
const PART_OF_ROLE: Readonly<Record<string, PagePart>> = {
  alertdialog: 'dialog',
  article: 'article',
  banner: 'header',
  complementary: 'aside',
  contentinfo: 'footer',
  dialog: 'dialog',
  main: 'main',
  menu: 'nav',
  menubar: 'nav',
  navigation: 'nav',
  search: 'form',
};

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Attributes of an element by their names in small letters, those that are asked for. */
export type Attributes = Readonly<Record<string, string>>;

/** A part of a page that a server sent late (React): a script puts it in its place and shows it. */
const STREAMED = /^S:[0-9a-f]+$/;

/** Does the page say that readers do not see this element? */
export function isHidden({ hidden, style, 'aria-hidden': aria, id }: Attributes): boolean {
  if (hidden !== undefined && id !== undefined && STREAMED.test(id)) return false;
  return hidden !== undefined || aria === 'true' || (style !== undefined && HIDING_STYLE.test(style));
}

export function partOf(name: string, { role }: Attributes): PagePart | undefined {
  return (role === undefined ? undefined : PART_OF_ROLE[role.toLowerCase()]) ?? PART_OF_ELEMENT[name];
}

/** Does an open element end, without an end tag, where the next one begins? As HTML has it for paragraphs, items and cells. */
export function endsBefore(open: string, next: string): boolean {
  switch (open) {
    case 'p':
      return BLOCKS.has(next);
    case 'li':
      return next === 'li';
    case 'dd':
    case 'dt':
      return next === 'dd' || next === 'dt';
    case 'td':
    case 'th':
      return CELLS.has(next) || next === 'tr' || next === 'tbody';
    case 'tr':
      return next === 'tr' || next === 'tbody';
    default:
      return false;
  }
}
