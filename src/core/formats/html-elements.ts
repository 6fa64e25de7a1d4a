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

/** What no reader sees as text of the page. */
export const UNSEEN = set(
  'applet audio button canvas datalist iframe map noembed noframes noscript object script select style svg ' +
    'template textarea title video',
);

export const CELLS = set('td th');

/** Parts of a page around its article, each a bit, so that a place can be in several. */
export const PART_BITS = {
  nav: 1,
  header: 2,
  footer: 4,
  aside: 8,
  form: 16,
  dialog: 32,
  hidden: 64,
} as const;
export type Part = keyof typeof PART_BITS;
export const PARTS = Object.keys(PART_BITS) as Part[];

const PART_OF_ELEMENT: Readonly<Record<string, Part>> = {
  aside: 'aside',
  dialog: 'dialog',
  footer: 'footer',
  form: 'form',
  header: 'header',
  menu: 'nav',
  nav: 'nav',
  search: 'form',
};
const PART_OF_ROLE: Readonly<Record<string, Part>> = {
  alertdialog: 'dialog',
  banner: 'header',
  complementary: 'aside',
  contentinfo: 'footer',
  dialog: 'dialog',
  menu: 'nav',
  menubar: 'nav',
  navigation: 'nav',
  search: 'form',
};

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** The attributes that decide whether an element is seen, and what it is. */
export type Attributes = Readonly<Record<string, string>>;

export function partOf(name: string, attributes: Attributes): Part | undefined {
  const { hidden, style, role } = attributes;
  if (hidden !== undefined || attributes['aria-hidden'] === 'true') return 'hidden';
  if (style !== undefined && HIDING_STYLE.test(style)) return 'hidden';
  return PART_OF_ELEMENT[name] ?? (role === undefined ? undefined : PART_OF_ROLE[role.toLowerCase()]);
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
