/** Ends of sentences in the scripts we know, with quotation marks, in French behind a space, and brackets after them. */
const SENTENCE_END = /[.!?…。！？｡؟۔।॥։።](?:\s?["'”’“»«›‹)\]】」』）*])*$/u;
/** What a match of it ends with: told without a search of the whole line. */
const MARK = /[.!?…。！？｡؟۔।॥։።]/u;
const MARK_AFTER = /["'”’“»«›‹)\]】」』）*]/u;
const CLOSED_END = /["”’»」』）)\]]$/u;
const OPENING_QUOTE = /^[-–—\s]*["“„«‹「『‘'”]/u;

/** Does the line end as a sentence ends? */
export function endsSentence(text: string): boolean {
  const last = text.charAt(text.length - 1);
  return MARK.test(last) || (MARK_AFTER.test(last) && SENTENCE_END.test(text));
}

/** Does it end with a quotation mark or a bracket, perhaps without a full stop? */
export function endsClosed(text: string): boolean {
  return CLOSED_END.test(text);
}

export function opensWithQuote(text: string): boolean {
  return OPENING_QUOTE.test(text);
}

export function startsLower(text: string): boolean {
  return /^\p{Ll}/u.test(text);
}

/** Is the character a capital letter? Told by its small form: a class of letters would cost a millisecond to parse. */
export function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

/** Share of capitals among the letters that have case, 0 to 1; 0 where none has. */
export function capitalShare(text: string): number {
  let capitals = 0;
  let small = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) small++;
    else if (code >= 65 && code <= 90) capitals++;
    else if (code > 127) {
      const letter = text[at]!;
      if (letter !== letter.toLowerCase()) capitals++;
      else if (letter !== letter.toUpperCase()) small++;
    }
  }
  return capitals === 0 ? 0 : capitals / (capitals + small);
}
