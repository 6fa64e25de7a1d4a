import data from './months.json' with { type: 'json' };

const MONTHS: ReadonlyMap<string, number> = new Map(
  data.months.flatMap((names, at) => names.map((name): [string, number] => [name, at + 1])),
);

const YEAR = '(?<year>(?:19|20)\\d{2})';
const DAY = '(?<day>\\d{1,2})';
/** The first that fits decides. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<!\\d)${YEAR}[-./](?<month>\\d{1,2})[-./]${DAY}(?!\\d)`, 'u'),
  new RegExp(`(?<!\\d)${YEAR}\\s?[年년]\\s?(?<month>\\d{1,2})\\s?[月월]\\s?${DAY}\\s?[日일]`, 'u'),
  new RegExp(`(?<!\\d)${DAY}\\.\\s?(?<month>\\d{1,2})\\.\\s?${YEAR}(?!\\d)`, 'u'),
  new RegExp(
    `(?<!\\d)${DAY}(?:st|nd|rd|th|er)?[.º]?[\\s-]+(?:de\\s+|of\\s+)?(?<name>\\p{L}[\\p{L}\\p{M}]{1,14})[.,]?[\\s-]+(?:de\\s+|del\\s+)?${YEAR}(?!\\d)`,
    'u',
  ),
  new RegExp(`(?<name>\\p{L}[\\p{L}\\p{M}]{1,14})\\.?\\s+${DAY}(?:st|nd|rd|th)?,?\\s+${YEAR}(?!\\d)`, 'u'),
];
/** 3/4/2020 is the third of April or the fourth of March: only where one of the two cannot be a month it is read. */
const SLASHED = new RegExp(`(?<!\\d)(?<a>\\d{1,2})/(?<b>\\d{1,2})/${YEAR}(?!\\d)`, 'u');

/** The first date in a text as ISO 8601 ("19 Sep 2016" → "2016-09-19"); null where there is none, or two readings. */
export function findDate(text: string): string | null {
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (!groups) continue;
    const month = groups.name ? MONTHS.get(groups.name.toLowerCase()) : Number(groups.month);
    const date = month === undefined ? null : isoOf(Number(groups.year), month, Number(groups.day));
    if (date) return date;
  }
  const slashed = SLASHED.exec(text)?.groups;
  if (!slashed) return null;
  const [first, second, year] = [Number(slashed.a), Number(slashed.b), Number(slashed.year)];
  if (first > 12) return isoOf(year, second, first);
  return second > 12 || first === second ? isoOf(year, first, second) : null;
}

function isoOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
