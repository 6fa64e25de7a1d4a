/** Ends of sentences in the scripts we know, with quotation marks and brackets after them. */
const SENTENCE_END = /[.!?…。！？｡؟۔।॥։።]["'”’»«›)\]】」』）*]*$/u;
const CLOSED_END = /["”’»」』）)\]]$/u;
const OPENING_QUOTE = /^[-–—\s]*["“„«‹「『‘'”]/u;

/** Does the line end as a sentence ends? */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
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

/** Share of capitals among the letters that have case, 0 to 1; 0 where none has. */
export function capitalShare(text: string): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals === 0 ? 0 : capitals / (capitals + small);
}
