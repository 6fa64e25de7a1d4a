/** A word, or a part of one that something was glued to: "SportWeather" is two. */
export interface Token {
  /** In small letters, so that copies in other case are equal. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{N}+|\p{Lu}?(?:\p{Ll}\p{M}*)+|(?:\p{Lu}(?!\p{Ll}))+|\p{Lu}|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{Lo}\p{Lt}\p{Lm}\p{M}])+/gu;

/** The words of a text in order; a character each in scripts without spaces. Linear in the length of the text. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    key: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
