/** A corpus like scraped articles with residue, made from a seed: the same bytes on every machine. */

/** Mulberry32, by Tommy Ettinger (public domain): numbers in [0, 1) from a 32-bit seed. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Parts of sentences, our own; one of each column makes a sentence. */
const SENTENCES = {
  en: [
    [
      'The council',
      'A spokesman for the port',
      'Her brother',
      'The oldest shipyard on the bay',
      'Nobody in the village',
    ],
    [
      'said on Monday',
      'had known since the spring',
      'denied in a letter',
      'told the court',
      'would not believe',
    ],
    [
      'that the wall would be rebuilt',
      'that 340 people had signed',
      'how little the storm had left',
      'that the ferry would sail again',
    ],
    [
      'before the end of the year.',
      'although the region pays only a third of it.',
      'after three summers of work.',
      '“and not a day earlier”.',
    ],
  ],
  de: [
    ['Der Stadtrat', 'Die älteste Werft an der Bucht', 'Eine Sprecherin des Hafens', 'Niemand im Dorf'],
    ['teilte am Montag mit,', 'bestritt vor Gericht,', 'wusste schon im Frühjahr,'],
    [
      'dass die Mauer neu gebaut wird',
      'dass 340 Menschen unterschrieben haben',
      'dass die Fähre wieder fährt',
    ],
    ['und zwar noch in diesem Jahr.', 'obwohl das Land nur ein Drittel zahlt.', 'nach drei Sommern Arbeit.'],
  ],
  es: [
    [
      'El ayuntamiento',
      'El astillero más antiguo de la bahía',
      'Nadie en el pueblo',
      'La portavoz del puerto',
    ],
    ['dijo el lunes', 'negó ante el juez', 'sabía desde la primavera'],
    ['que el muro se reconstruirá', 'que 340 personas habían firmado', 'que el barco volvería a salir'],
    ['antes de fin de año.', 'aunque la región solo paga un tercio.', 'tras tres veranos de obras.'],
  ],
};
const HEADLINES = {
  en: [
    'Harbour wall to be rebuilt',
    'Ferry stops for the winter',
    'Shipyard lays off a third of its workers',
  ],
  de: ['Mauer am alten Hafen wird neu gebaut', 'Fähre fährt im Winter nicht', 'Werft entlässt ein Drittel'],
  es: [
    'El muro del puerto se reconstruirá',
    'El barco no sale en invierno',
    'El astillero despide a un tercio',
  ],
};
const RESIDUE = [
  'Share this:',
  'FacebookTwitter12Pinterest3Email',
  'MORE: Island school loses its only teacher',
  'Sign up for our newsletter',
  'Photo: Jonas Weber / Harbour Herald',
  'Lesen Sie auch: Warum Sauerteig so lange braucht',
  'Te puede interesar: El faro que nadie quiso apagar',
  'Story continues below advertisement',
  'Leave a comment',
  'Copyright 2019 Harbour Herald. All rights reserved.',
  'Latest News',
];

function article(random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const many = (least, most, make) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, make);
  const language = pick(['en', 'en', 'de', 'es']);
  const sentence = () => SENTENCES[language].map(pick).join(' ');
  const headline = pick(HEADLINES[language]);
  const body = many(6, 24, () => (random() < 0.15 ? pick(RESIDUE) : many(1, 5, sentence).join(' ')));
  return [headline, ...(random() < 0.3 ? [headline] : []), ...body, ...many(0, 4, () => pick(RESIDUE))].join(
    '\n\n',
  );
}

const MENU = [
  'Home',
  'News',
  'Sport',
  'Weather',
  'Culture',
  'Jobs',
  'Subscribe',
  'Log in',
  'Contact',
  'Privacy policy',
];

/** A whole page around an article, as text: menu above, links and footer below. */
function page(random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const links = Array.from({ length: 12 }, () => pick(HEADLINES[pick(['en', 'de', 'es'])]));
  const below = ['Most read', ...links, ...RESIDUE, 'Newsletter', ...MENU, '© 2019 Harbour Media'];
  return [...MENU, article(random), ...below].join('\n');
}

/** The same page as HTML. */
function html(random) {
  const lines = page(random)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  const blocks = lines.map((line) =>
    line.length > 60 ? `<p>${line}</p>` : `<li class="link"><a href="/story/${line.length}">${line}</a></li>`,
  );
  return `<!DOCTYPE html>\n<html><head><title>${lines[MENU.length]}</title></head><body>\n${blocks.join('\n')}\n</body></html>`;
}

const KINDS = { article, page, html };

/** Articles without end; the same seed gives the same ones. */
export function* articles(seed = 1) {
  const random = randomFrom(seed);
  for (;;) yield article(random);
}

/**
 * JSON Lines with `id` and `text` (`html` for pages as HTML), one document a line.
 *
 * @param {number} size bytes at least, in UTF-8
 * @param {number} seed
 * @param {keyof typeof KINDS} kind articles with residue, whole pages as text, or pages as HTML
 */
export function corpus(size, seed = 1, kind = 'article') {
  const random = randomFrom(seed);
  const lines = [];
  let bytes = 0;
  while (bytes < size) {
    const key = kind === 'html' ? 'html' : 'text';
    const line = `${JSON.stringify({ id: `a${lines.length + 1}`, [key]: KINDS[kind](random) })}\n`;
    bytes += Buffer.byteLength(line);
    lines.push(line);
  }
  return lines.join('');
}
