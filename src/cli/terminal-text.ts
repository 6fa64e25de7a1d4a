const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\p{Emoji_Presentation}]$/u;
const ZERO_WIDTH = /^[\p{M}\u200b-\u200f\ufe00-\ufe0f]$/u;
/** Characters that would move the cursor, change colours or turn the line around. */
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** Text from anywhere, safe to print: control characters become pictures of themselves. */
export function printable(text: string): string {
  return text.replace(CONTROL, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\ufffd';
  });
}

function columnsOf(character: string): number {
  return WIDE.test(character) ? 2 : ZERO_WIDTH.test(character) ? 0 : 1;
}

/** The beginning of a text that fits into so many columns, printable, with … where it is cut. */
export function clip(text: string, columns: number): string {
  let used = 0;
  let out = '';
  for (const character of text) {
    used += columnsOf(character);
    if (used > columns) return `${out.slice(0, -1)}…`;
    out += printable(character);
  }
  return out;
}

/** Fills up with spaces to so many columns. */
export function pad(text: string, columns: number): string {
  let used = 0;
  for (const character of text) used += columnsOf(character);
  return text + ' '.repeat(Math.max(0, columns - used));
}
