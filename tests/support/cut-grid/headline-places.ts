import { FORMS } from '../line-forms.js';
import { clean, HEADLINE, PROSE, SENTENCE, sizes } from './parts.js';

const HEADLINES = [
  HEADLINE,
  'Boats sold',
  'Old boats sold',
  'Three old boats sold',
  'Five men and 12 boats leave the harbour of Gdynia for the last time in May',
  'The Harbour of the Party',
  'The old harbour of Gdynia is shut.',
  '“The quay is ours”',
  '港口今天关闭',
];

/** Copies of a headline, in all forms, one to six lines below it. */
export function* copies(): Generator<string> {
  for (const headline of HEADLINES) {
    yield `  ${headline}`;
    for (const distance of [1, 2, 3, 4, 5, 6]) {
      const found = [...FORMS, truncated, changed].map((form) => {
        const between = Array.from({ length: distance - 1 }, () => PROSE);
        const { removed, edits } = clean([headline, ...between, form(headline), PROSE]);
        const repeat = removed.find(({ reason }) => reason === 'headline-repeat');
        if (repeat) return repeat.rule.split('/')[1]![0];
        return edits.some(({ reason }) => reason.startsWith('headline'))
          ? 'G'
          : removed.length > 0
            ? 'x'
            : '.';
      });
      yield `    ${distance} ${found.join('')}`;
    }
  }
}

const truncated = (text: string): string => `${text.split(' ').slice(0, 5).join(' ')} …`;
const changed = (text: string): string => text.replace(/[aeiou]/, 'y');

/** A headline in front of a paragraph, over two lines, below residue, and with the name of a site. */
export function* placed(): Generator<string> {
  for (const headline of HEADLINES) {
    const glued = [' ', '. ', ': ', ' – ', '\u201d ', ', '].flatMap((gap) =>
      [
        SENTENCE,
        'Boats were sold to a yard.',
        'Boats go.',
        `“${SENTENCE}`,
        'and so on it went for all of the old boats',
      ].map((rest) => sizes(clean([headline, `${headline}${gap}${rest}`, PROSE]))),
    );
    const words = headline.split(' ');
    const broken = words.slice(1).map((_, at) => {
      const [first, second] = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
      return [`${second}. ${SENTENCE}`, `${second} ${SENTENCE}`, `${second}. and so`].map((rest) =>
        sizes(clean([`${first}\n${rest}`, PROSE])),
      );
    });
    const depth = Array.from({ length: 9 }, (_, count) => {
      const { title } = clean([...Array.from({ length: count }, () => 'Advertisement'), headline, PROSE]);
      return title === null ? '.' : title === headline ? '+' : '?';
    });
    yield `  ${headline}`;
    yield `    glued  ${glued.join(' ')}`;
    yield `    broken ${broken.flat().join(' ')}`;
    yield `    depth  ${depth.join('')}`;
  }
}
