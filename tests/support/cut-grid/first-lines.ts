import { clean, HEADLINE, PROSE, sizes, WORDS } from './parts.js';

export const DIVIDERS = [' – ', ' | ', ' - ', ' -- ', ': ', ' :: ', ' · ', '- ', ' |'];
const SITES = [
  ...[
    'City Herald',
    'Quay',
    'quay.com',
    'WalkWithHer',
    'ALERTA NACIONAL',
    'The Post of the Old Harbour Town',
    'Harbour News',
    'boats',
  ],
  ...[
    'Who Pays?',
    'News of the World',
    'The Quay Post and the Old Harbour Town of Gdynia Herald',
    'EU',
    '',
    '|',
    '- |',
    'quay.net',
  ],
];

/** Names of sites behind a headline. */
export function* siteNames(): Generator<string> {
  for (const site of SITES) {
    for (const headline of [HEADLINE, 'Boats sold', 'THREE OLD BOATS SOLD', 'Three Old Boats Sold']) {
      const found = DIVIDERS.map((divider) => sizes(clean([`${headline}${divider}${site}`, PROSE])));
      yield `  ${`${headline} / ${site}`.padEnd(60)} ${found.join(' ')}`;
    }
  }
}

/** First lines that may be no headline: their length and how they end. */
export function* firstLines(): Generator<string> {
  const words = (count: number): string =>
    Array.from({ length: count }, (_, at) => WORDS[at % WORDS.length]).join(' ');
  const isTitle = (parts: readonly string[]): string => (clean(parts).title === null ? '.' : '+');
  for (const end of ['', '.', '.”', ':', ',', ';', '?', '。']) {
    const found = Array.from({ length: 50 }, (_, at) => isTitle([words(at + 1) + end, PROSE]));
    const again = Array.from({ length: 8 }, (_, at) => {
      const between = Array.from({ length: at }, () => PROSE);
      return isTitle([`${words(8)}${end}`, ...between, `${words(8)}${end}`, PROSE]);
    });
    yield `  ${end.padEnd(4)} ${found.join('')} ${again.join('')}`;
  }
  yield `  long ${[20, 25, 26, 27, 30].map((count) => isTitle([Array.from({ length: count }, () => 'quaysides').join(' '), PROSE])).join('')}`;
  yield `  alone ${isTitle([HEADLINE])}`;
}
