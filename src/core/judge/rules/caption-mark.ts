import { isSpeech } from '../ask.js';
import type { LineRule } from '../rule.js';

const MAX_CAPTION_WORDS = 80;

/** What stands where in a picture, and when an agency took it. */
const OPENS_CAPTION = new RegExp(
  [
    /(?:Pictured|Above|Left|Right|Inset|En la imagen|Na foto|Im Bild)(?: \p{L}+)?:\s/u,
    /Pictured(?:,| (?:at|in|on|from|here|right|left|above|below|with|together|is|are)(?!\p{L}))/u,
    /\(?(?:L-R|L to R|From left(?: to right)?|Left to right|De izquierda a derecha|Von links(?: nach rechts)?|V\.l\.n\.r\.?|De gauche à droite|Da sinistra|Da esquerda(?: para a direita)?)\)?[:,]\s/u,
    /In (?:this|an?) [^.]{0,60}(?:file photo|file picture|handout photo|photo (?:provided|released|taken) by|image (?:provided|released|taken) by)(?!\p{L})/u,
  ]
    .map(({ source }) => `^${source}`)
    .join('|'),
  'u',
);
/** "Ann Quay (left) and Marco Vallejo (right) on the wall." */
const SIDE = {
  left: /\((?:left|L|l|izquierda|izq\.?|links|à gauche)\)/u,
  right: /\((?:right|R|r|derecha|der\.?|rechts|à droite)\)/u,
};
const MAX_SIDED_WORDS = 60;

/** "… | AP Photo/M. Evans", "(left)", "Pictured: …": marks that only captions have. */
export const captionMark: LineRule = {
  id: 'caption-credit/mark',
  label: 'caption-credit',
  why: 'has the marks of a caption',
  confidence: 0.9,
  examples: {
    hits: [
      'The governor greets residents at a gathering in Camden, N.J. | AP Photo/Mel Evans',
      'Another one: in November Lin (pictured, left) gave a man (right) $100',
      'Pictured: the harbour wall',
      'Pictured from left, are the divers Ann Quay and Marco Vallejo, from the harbour.',
      'From left: the mayor, her deputy and the diver.',
      'In this March 3, 2014, file photo, boats lie in the harbour.',
      'Ann Quay (left) and Marco Vallejo (right) have worked on the wall since May.',
    ],
    misses: [
      'Pictured this way, the wall is a stage.',
      'From left field came a second offer.',
      'He turned (left) and was gone.',
      'Options: yes | no | AP style',
    ],
  },
  matches: (view) => {
    const { text } = view;
    if (view.wordCount > MAX_CAPTION_WORDS) return false;
    const pipe =
      /\s\|\s(?:Getty|AP(?: Photo)?(?=\/|$)|REUTERS|Reuters|AFP|EPA|Shutterstock|[\p{Lu}][\p{L}.]+ [\p{Lu}][\p{L}.]+\/[\p{Lu}][\p{L} ]+)\b/u;
    if (text.includes('|') && pipe.test(text) && view.wordCount >= 4) return true;
    if (OPENS_CAPTION.test(text) && !isSpeech(view)) return true;
    if (!text.includes('(')) return false;
    if (SIDE.left.test(text) && SIDE.right.test(text) && view.wordCount <= MAX_SIDED_WORDS) return true;
    return (
      /\((?:pictured|left|right)(?:,? (?:left|right|above|below|centre|center|with [^)]{1,40}))?\)/iu.test(
        text,
      ) && !view.endsSentence
    );
  },
};
