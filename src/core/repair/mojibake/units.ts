import type { Codec } from './codecs.js';

/** One character of UTF-8 that stands in a text as two to four characters of a single-byte encoding. */
export interface Unit {
  /** Offset of the character after the last one that belongs to it. */
  readonly end: number;
  /** The character it stands for; U+FFFD where a byte was lost on the way. */
  readonly text: string;
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const LOST = 0x1a;
const QUESTION_MARK = 0x3f;

/** The unit that begins at `start`, read with one codec; undefined where none does. Steps of ftfy. */
export function readUnit(text: string, start: number, codec: Codec): Unit | undefined {
  const lead = leadAt(text, start, codec);
  const length = lengthFor(lead);
  if (length === 0) return undefined;
  const tail = readTail(text, start, length, codec);
  const end = Math.min(start + length, text.length);
  if (tail.length !== length - 1) return undefined;
  if (tail.every(isContinuation)) return decode(text, lead, tail, end, codec);
  if (codec.losesNoBreakSpaces && hasLostNoBreakSpace(lead, tail)) {
    if (lead === 0xc3) return readAGrave(text, end);
    const restored = tail.map((byte) => (byte === SPACE ? NO_BREAK_SPACE : byte));
    return decode(text, lead, restored, end, codec);
  }
  if (!codec.losesBytes || !hasLostByte(lead, tail)) return undefined;
  return { end, text: lead === 0xe2 && tail[0] === 0x80 ? codec.lostMark : '\ufffd' };
}

/**
 * C2 80 and a third byte: in a text set in capitals `Â` is `â`, and E2 80 the head of all quotation marks.
 * Before another leading byte C2 80 is half of something misread twice.
 */
function leadAt(text: string, start: number, codec: Codec): number {
  const lead = codec.byteOf[text.charCodeAt(start)]!;
  if (lead !== 0xc2 || codec.byteOf[text.charCodeAt(start + 1)] !== 0x80) return lead;
  return isContinuation(codec.byteOf[text.charCodeAt(start + 2)] ?? 0) ? 0xe2 : lead;
}

function lengthFor(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** The bytes after the leading one. A no-break space that ends a line was often trimmed: it counts as a space. */
function readTail(text: string, start: number, length: number, codec: Codec): number[] {
  const tail: number[] = [];
  const end = start + length;
  for (let at = start + 1; at < end && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === QUESTION_MARK) tail.push(code);
    else tail.push(code === 0xfffd ? LOST : codec.byteOf[code]!);
  }
  if (end === text.length + 1) tail.push(SPACE);
  return tail;
}

function decode(
  text: string,
  lead: number,
  tail: readonly number[],
  end: number,
  codec: Codec,
): Unit | undefined {
  const code = tail.reduce((value, byte) => (value << 6) | (byte & 0x3f), lead & (0x7f >> (tail.length + 1)));
  const smallest = tail.length === 1 ? 0x80 : tail.length === 2 ? 0x800 : 0x10000;
  if (code < smallest || code > 0x10ffff) return undefined;
  if (code < 0xd800 || code > 0xdfff) return { end, text: String.fromCodePoint(code) };
  return code < 0xdc00 ? readLowSurrogate(text, code, end, codec) : undefined;
}

/** CESU-8 writes each half of a surrogate pair as three bytes; some databases still do. */
function readLowSurrogate(text: string, high: number, start: number, codec: Codec): Unit | undefined {
  const byteAt = (offset: number): number => codec.byteOf[text.charCodeAt(start + offset)] ?? 0;
  const isLow = byteAt(0) === 0xed && byteAt(1) >= 0xb0 && byteAt(1) <= 0xbf && isContinuation(byteAt(2));
  if (!isLow) return undefined;
  const low = 0xd000 | ((byteAt(1) & 0x3f) << 6) | (byteAt(2) & 0x3f);
  return { end: start + 3, text: String.fromCharCode(high, low) };
}

/** Leading bytes before a lost no-break space that give a likely character: no-break space, à, Š, Π, Р, ٠. */
const LEADS_OF_TWO: readonly number[] = [0xc2, 0xc3, 0xc5, 0xce, 0xd0, 0xd9];

/**
 * Is the space in a sequence a no-break space that a program made plain? Not where a rare script would come
 * out, such as those under E0 A0 and E1 A0.
 */
function hasLostNoBreakSpace(lead: number, tail: readonly number[]): boolean {
  if (tail.length === 1) return tail[0] === SPACE && LEADS_OF_TWO.includes(lead);
  const others = tail.filter((byte) => byte !== SPACE);
  if (others.length !== tail.length - 1 || !others.every(isContinuation)) return false;
  if (tail.length === 3) return lead === 0xf0;
  if (others[0] === 0x85 || others[0] === NO_BREAK_SPACE) return false;
  return tail[0] === SPACE ? lead === 0xe2 || lead === 0xe3 : lead <= 0xe3;
}

/**
 * `Ã` and one space is most often the word "à" with its own space gone: "Ã la mode". The Portuguese
 * contractions "às", "àquele", "àquela", "àquilo" take no space.
 */
const NO_WORD_OF_ITS_OWN = /$| |quele|quela|quilo|s /y;

function readAGrave(text: string, end: number): Unit {
  NO_WORD_OF_ITS_OWN.lastIndex = end;
  return { end, text: NO_WORD_OF_ITS_OWN.test(text) ? 'à' : 'à ' };
}

/** A sequence some bytes of which became U+FFFD, or one of them `?`. */
function hasLostByte(lead: number, tail: readonly number[]): boolean {
  if (!tail.every((byte) => isContinuation(byte) || byte === LOST || byte === QUESTION_MARK)) return false;
  const questions = tail.filter((byte) => byte === QUESTION_MARK).length;
  return tail.length === 1 && questions === 1 ? lead <= 0xc3 : questions <= 1;
}

const isContinuation = (byte: number): boolean => byte >= 0x80 && byte <= 0xbf;
