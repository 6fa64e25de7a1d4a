import { clean, HEADLINE, PROSE, SENTENCE, sizes } from './parts.js';

const TAILS = [
  ...[
    'Share this story',
    'Share on Facebook',
    'Read more: https://example.org/a',
    '© 2014 Harbour Media Inc.',
    'Related: The boats are sold',
  ],
  ...[
    'Watch the video below',
    'Source: Reuters',
    'Summer Harbour contributed to this article.',
    'Photo: Ann Quay',
    '(AP Photo/Ann Quay)',
  ],
  ...[
    'Sign up for our newsletter',
    'MORE',
    'Advertisement',
    'Click here to share this with all of your friends and everyone else who lives along the old river and its quays',
  ],
  ...[
    '(dpa)',
    '[BBC]',
    '(Con información de Efe)',
    '(Reuters).',
    '(ab/cd)',
    '(see above)',
    '(X)',
    '（新华社）',
  ],
];
export const BOUNDARIES = ['. ', '.', '.—', '.” ', '! ', '… ', ' ', ', '];

/** What is glued behind the last sentence of a paragraph. */
export function* tails(): Generator<string> {
  for (const tail of TAILS) {
    const found = BOUNDARIES.map((gap) => {
      const line = `${SENTENCE.slice(0, -1)}${gap}${tail}`;
      return [clean([HEADLINE, line, PROSE]), clean([HEADLINE, PROSE, line])].map(sizes).join('/');
    });
    yield `  ${tail.slice(0, 44).padEnd(44)} ${found.join(' ')}`;
  }
}

const LABELS = ['Story highlights', 'Highlights', 'Key points', 'Image caption', 'Summary'];

/** Labels of boxes that are glued in front of a sentence. */
export function* heads(): Generator<string> {
  for (const label of LABELS) {
    const found = [' ', ': ', ' – ', '', ' “', ' t'].flatMap((gap) =>
      [3, 4, 5, 17].map((words) =>
        sizes(clean([HEADLINE, `${label}${gap}${SENTENCE.split(' ').slice(0, words).join(' ')}`, PROSE])),
      ),
    );
    yield `  ${label.padEnd(44)} ${found.join(' ')}`;
  }
}
