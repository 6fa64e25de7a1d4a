import fc from 'fast-check';

/** Lines of every kind that a scraped text may hold, all of them our own. */
const LINES = [
  'The council met for three hours on Monday and heard from eleven people who live along the river.',
  'A second meeting is planned for the spring, when the engineers will have finished their report.',
  '“We will miss the noise,” said the harbour master, who has run the pier since 1998.',
  'Der Stadtrat hat am Montag beschlossen, die Mauer am alten Hafen neu zu bauen.',
  'Los pescadores volvieron a salir el martes, cuatro días después del temporal.',
  'Лампа работает сама с 1994 года, но смотрительница осталась.',
  '这盏灯从1994年起就自动运行，但她一直留下来记录天气。',
  'يعمل المصباح وحده منذ عام 1994، لكنها بقيت لتسجل أحوال الطقس.',
  'Harbour wall to be rebuilt',
  'HARBOUR WALL TO BE REBUILT',
  'Harbour wall to be rebuilt – Harbour Herald',
  'Harbour wall to be rebuilt The council met for three hours on Monday and heard from eleven people.',
  'PORT ALBA (Reuters) - The oldest shipyard on the bay will let 340 people go, its owners said.',
  'The delegates of the Russian Federation met some USA officials in the U.K. on Friday, they said.',
  'MORE: Island school loses its only teacher',
  'Related Articles',
  'Share this:',
  'FacebookTwitter12Pinterest3Email',
  'Sign up for our newsletter',
  'Photo: Jonas Weber / Harbour Herald',
  'By Paul Sorensen | March 3, 2019 9:14 am',
  'Home > News > Local',
  'Copyright 2019 Harbour Herald. All rights reserved.',
  'Lesen Sie auch: Warum Sauerteig so lange braucht',
  'Latest News',
  'Advertisement',
  'Caf&eacute; owners &amp; bakers ask for cheaper night buses',
  'â€œWe start at two,â€\u009d said MÃ¼ller, who bakes for eleven cafÃ©s.',
  'zero\u200bwidth, soft\u00adhyphen, no\u00a0break, e\u0301 and \u202eturned\u202c',
  '1. Mix flour and water.',
  'TV Almstad – SG Lindau 28:24',
  'return text.split(" ").length;',
  '***',
  '| a | b | c |',
  '- ',
  '\u200b',
  '',
];
const BREAKS = ['\n', '\n', '\n\n', '\n\n', '\n\n\n', ' ', '\n  ', '\t', '\u2028', '\f'];

/** Texts made like scraped articles: known lines in any order, now and then with noise between them. */
export function scrapedText(): fc.Arbitrary<string> {
  const line = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...LINES) },
    { weight: 1, arbitrary: anyString(40) },
  );
  const part = fc.tuple(line, fc.constantFrom(...BREAKS)).map(([text, end]) => text + end);
  return fc.array(part, { maxLength: 25 }).map((parts) => parts.join(''));
}

/** Any string at all: halves of surrogate pairs, control characters, marks without a letter. */
export function anyString(maxLength = 300): fc.Arbitrary<string> {
  const unit = fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((n) => String.fromCharCode(n)) },
    { weight: 2, arbitrary: fc.constantFrom('\n', '\r', '\r\n', ' ', '\u00a0', '\u0085', '\ufeff', '&') },
  );
  return fc.array(unit, { maxLength }).map((parts) => parts.join(''));
}
