import type { LineView } from '../../text/view.js';
import { hitIn, isSpeech, nearEnd, opening, proseFollows } from '../ask.js';
import type { LineRule } from '../rule.js';

const MAX_BIO_WORDS = 90;
const ROLE =
  /\b(?:reporter|correspondent|writer|columnist|journalist|editor|contributor|blogger|author|producer|freelancer?|anchor|professor|fellow|director|staff)\b/iu;

/** A name, not "The mayor", stands in front of what it is said to be. */
function isNamed(before: string): boolean {
  const words = before
    .replace(/\([^)]{0,200}\)|^\W+/gu, '')
    .trim()
    .split(/\s+/u);
  const name = words[0] === 'The' ? words.slice(1) : words;
  return (
    name.length > 0 && name.every((word) => /^["“]?\p{Lu}|^(?:de|la|van|von|of|and|for|al)$/u.test(word))
  );
}

const ORGANISATION =
  /\b(?:independent|non-?profit|nonpartisan|award-winning|leading)\b.{0,80}\b(?:news|organi[sz]ation|agency|institute|network|publication|website|foundation|charity|think tank)\b/iu;

const TO_WRITER =
  /(?:can be (?:reached|contacted|emailed)|(?:[.!]|you can) (?:reach|contact|email) (?:him|her|them)) (?:at|on|via|by)\b/iu;

/** "Ann Quay covers boats. You can reach her at …": behind a name, what the writer does and where to write to. */
function isWayToWriter({ text }: LineView): boolean {
  return (
    TO_WRITER.test(text) &&
    /^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.'’-]*){1,3} \p{Ll}/u.test(text) &&
    (ROLE.test(text) || /\S@\S/u.test(text))
  );
}

/** "Name is a reporter at …" under the story. */
export const authorBox: LineRule = {
  id: 'author-bio/box',
  label: 'author-bio',
  why: 'tells who the author is',
  confidence: 0.9,
  examples: {
    hits: [
      'Hadas Harbour is a senior reporter for the Herald.',
      'Über den Autor: Ralf Hafen ist Biologe und schreibt über Fische.',
      'Ann Quay can be reached at ann@herald.example or 555-0134.',
      'Ann Quay covers boats for the Herald. Before that she was a reporter in Leeds. You can reach her at ann@herald.example.',
    ],
    misses: ['The mayor is a former reporter, and she knows how a deadline feels.'],
  },
  matches: (view, at, doc) => {
    if (at === 0 || !nearEnd(at, doc, 5) || isSpeech(view) || view.wordCount > MAX_BIO_WORDS) return false;
    if (
      opening(view, 'author-bio') !== undefined &&
      view.wordCount <= 40 &&
      /^(?:about|follow|contact|e-?mail|reach)/iu.test(view.text)
    )
      return true;
    if (isWayToWriter(view)) return true;
    const label = opening(view, 'author-label');
    if (label !== undefined && /^\s?[:：]\s?\S/u.test(view.text.slice(label.end))) return true;
    const hit = hitIn(view, 'author-bio');
    if (hit === undefined || hit.first > 6 || !isNamed(view.text.slice(0, hit.start))) return false;
    if (
      /^is an?\b/iu.test(view.text.slice(hit.start)) &&
      ORGANISATION.test(view.text.slice(hit.start, hit.start + 200))
    )
      return true;
    const role = ROLE.test(view.text.slice(0, hit.end + 40));
    return role && !proseFollowsBio(at, doc);
  },
};

/** Only other lines of the box, such as a second paragraph of it, may follow. */
function proseFollowsBio(at: number, doc: Parameters<LineRule['matches']>[2]): boolean {
  return proseFollows(at, doc) && !nearEnd(at, doc, 3);
}

/** So many lines behind a star are a list. */
const MIN_LIST_ITEMS = 3;

function isStarred(view: LineView): boolean {
  return view.text.startsWith('*');
}

/** "*Name, partner at the firm": who the expert or the guest author is, as a footnote. */
export const authorFootnote: LineRule = {
  id: 'author-bio/footnote',
  label: 'author-bio',
  why: 'tells in a footnote who someone is',
  confidence: 0.87,
  examples: {
    hits: ['*Ana Quay, partner at the firm and professor of tax law'],
    misses: ['* one thing', '*Prices may change.'],
  },
  matches: (view, at, doc) =>
    at > 0 &&
    nearEnd(at, doc, 5) &&
    !proseFollowsBio(at, doc) &&
    view.wordCount <= 50 &&
    isStarred(view) &&
    doc.count(isStarred) < MIN_LIST_ITEMS &&
    /^\*\s?\p{Lu}\p{Ll}+(?: (?:de |da |do |von |van |al-)?\p{Lu}[\p{L}.'-]+){1,4},? (?:\p{Ll}|é\b)/u.test(
      view.text,
    ),
};

export const authorRules = [authorBox, authorFootnote];
