import { describe, expect, test } from 'vitest';
import { looksBinary } from '../../../src/core/decode/binary.js';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const hex = (value: string): Uint8Array =>
  Uint8Array.from(value.match(/../g)!, (pair) => Number.parseInt(pair, 16));

/** Noise that is the same in every run (a linear congruential generator). */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

describe('looksBinary', () => {
  test.each([
    ['89504e470d0a1a0a0000000d', 'PNG image'],
    ['ffd8ffe000104a464946', 'JPEG image'],
    ['474946383961', 'GIF image'],
    ['524946460011223357454250', 'WebP image'],
    ['255044462d312e37', 'PDF document'],
    ['504b030414000600', 'ZIP archive, or a DOCX, XLSX, ODT or EPUB document'],
    ['1f8b0800000000', 'gzip archive'],
    ['28b52ffd0458', 'zstd archive'],
    ['7f454c460201', 'ELF program'],
    ['d0cf11e0a1b11ae1', 'Microsoft Office document of before 2007'],
    ['0000001866747970', 'MP4 video'],
    [`${'61'.repeat(257)}757374617200`, 'tar archive'],
  ])('%s is a %s', (bytes, kind) => expect(looksBinary(hex(bytes))?.kind).toBe(kind));

  test.each<[string, Uint8Array]>([
    ['noise', noise(4096)],
    ['a file of zeros', new Uint8Array(1000)],
    ['records with NULs', text('name\0\0\0\0value\0\0\0\0'.repeat(20))],
  ])('%s is binary data', (_, bytes) => expect(looksBinary(bytes)?.kind).toBe('binary data'));

  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['ASCII', text('PAR1 is a level. BZh is not a word; Rar! they cried.\n')],
    ['UTF-8', text('Grüße aus 東京 😀')],
    ['windows-1252', hex('636166e92091a192')],
    ['Shift_JIS', hex('93fa967b8cea82cc95b68fcd')],
    ['UTF-16LE with a mark', hex('fffe610062006300')],
    ['UTF-16LE without a mark', hex('41002000700061006700650020006f0066002000740065007800740021000a00')],
    ['colours of a terminal', text('\x1b[31mred\x1b[0m \x1b[32mgreen\x1b[0m\n'.repeat(9))],
    ['one NUL in a text', text(`A long line of text with one slip.\0 ${'And more. '.repeat(20)}`)],
    ['tabs, form feeds, backspaces', text('a\tb\fc\x08d\r\n'.repeat(9))],
  ])('%s is text', (_, bytes) => expect(looksBinary(bytes)).toBeNull());
});
