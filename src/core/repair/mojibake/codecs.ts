import { type SingleByteName, singleByteTable } from '../../text/single-byte.js';

/** A single-byte encoding that UTF-8 was read in by mistake. */
export interface Codec {
  readonly name: SingleByteName;
  /** Code unit → byte from 80 to FF; 0 where the encoding does not have the character. */
  readonly byteOf: Uint8Array;
  /** Windows programs put U+FFFD or `?` where a byte has no character. */
  readonly losesBytes: boolean;
  /** The punctuation mark that `E2 80` and a lost byte stood for; U+FFFD where it may be several. */
  readonly lostMark: string;
  /** Leading bytes that a run in a mixed line may begin with; all where undefined. */
  readonly mixedLeads?: readonly number[];
  /** A no-break space may have become a plain one; in Mac text a dash and a space would look like that. */
  readonly losesNoBreakSpaces: boolean;
}

/** In the order of ftfy: the likelier mistake first. */
const NAMES: readonly SingleByteName[] = [
  'ISO-8859-1',
  'windows-1252',
  'windows-1251',
  'windows-1250',
  'windows-1253',
  'windows-1254',
  'windows-1257',
  'ISO-8859-2',
  'Macintosh',
  'cp437',
];

/**
 * In these two the leading bytes of many scripts are marks that stand for themselves, such as » and À. In a
 * line that is mixed, only Latin letters and punctuation are read, whose heads are √, ¬, ‚, ├, ┬, Γ.
 */
const DOS_AND_MAC: readonly SingleByteName[] = ['Macintosh', 'cp437'];
const LATIN_LEADS: readonly number[] = [0xc2, 0xc3, 0xc4, 0xc5, 0xe2];

let codecs: readonly Codec[] | undefined;

/** The encodings to try, made when the first bad line comes. */
export function codecsInOrder(): readonly Codec[] {
  codecs ??= NAMES.map((name) => ({
    name,
    byteOf: invert(singleByteTable(name)),
    losesBytes: name.startsWith('windows-'),
    lostMark: findLostMark(singleByteTable(name)),
    losesNoBreakSpaces: name !== 'Macintosh',
    mixedLeads: DOS_AND_MAC.includes(name) ? LATIN_LEADS : undefined,
  }));
  return codecs;
}

/**
 * A byte is lost where the encoding has no character for it: in windows-1252 that are 81, 8D, 8F, 90 and 9D,
 * and of these only 9D ends a mark that articles use, the closing quotation mark E2 80 9D.
 */
function findLostMark(table: string): string {
  const lost = [...'–—‘’“”…'].filter((mark) => isControl(table.charCodeAt(mark.charCodeAt(0) & 0x3f)));
  return lost.length === 1 ? lost[0]! : '\ufffd';
}

const isControl = (code: number): boolean => code >= 0x80 && code <= 0x9f;

function invert(table: string): Uint8Array {
  const byteOf = new Uint8Array(0x10000);
  for (let at = 0; at < table.length; at++) byteOf[table.charCodeAt(at)] = 0x80 + at;
  return byteOf;
}
