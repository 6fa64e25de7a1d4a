import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WEB_CHARSETS } from '../../../src/core/decode/charsets.js';
import { decodeBytes } from '../../../src/core/decode/decode.js';

/** Bytes from parts: text as UTF-8, numbers as they are. */
function bytes(...parts: (string | number[])[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

function utf32(text: string, littleEndian: boolean): Uint8Array {
  const characters = [...text];
  const view = new DataView(new ArrayBuffer(characters.length * 4));
  characters.forEach((character, at) => {
    view.setUint32(at * 4, character.codePointAt(0)!, littleEndian);
  });
  return new Uint8Array(view.buffer);
}

const CHINESE = '今天天气很好，孩子们去公园放风筝。\n晚上全家一起吃饭。\n';
const JAPANESE = 'きょうはいいてんきです。こどもたちは、うみへいきました。\nフェリーは港にいます。\n';
const HINDI = 'आज मौसम अच्छा है।\nबच्चे पार्क में पतंग उड़ाने गए।\n';
const RUSSIAN = 'Порт закрыт.\nСуда стоят на рейде и ждут погоды.\n';
const LATIN = 'Two ferries were late.\nNobody was hurt – says the harbour master.\n';

describe('Unicode', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['nothing', bytes(), '', 'utf-8'],
    ['ASCII', bytes('plain'), 'plain', 'utf-8'],
    ['UTF-8', bytes('naïve – 日本 😀'), 'naïve – 日本 😀', 'utf-8'],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'é'), 'é', 'utf-8'],
    ['a second mark is text', bytes('\ufeff\ufeffé'), '\ufeffé', 'utf-8'],
    ['UTF-16LE with a mark', bytes([0xff, 0xfe], [...utf16('é', true)]), 'é', 'utf-16le'],
    ['UTF-16BE with a mark', bytes([0xfe, 0xff], [...utf16('é', false)]), 'é', 'utf-16be'],
    ['UTF-32LE with a mark', bytes([0xff, 0xfe, 0, 0], [...utf32('é😀', true)]), 'é😀', 'utf-32le'],
    ['UTF-32BE with a mark', bytes([0, 0, 0xfe, 0xff], [...utf32('é😀', false)]), 'é😀', 'utf-32be'],
    ['UTF-16LE, Latin', utf16(LATIN, true), LATIN, 'utf-16le'],
    ['UTF-16BE, Latin', utf16(LATIN, false), LATIN, 'utf-16be'],
    [
      'commands to a terminal',
      bytes('The wall \x1b]0;title\x07 and the gate'),
      'The wall \x1b]0;title\x07 and the gate',
      'utf-8',
    ],
    ['UTF-16LE, Japanese', utf16(JAPANESE, true), JAPANESE, 'utf-16le'],
    ['UTF-16BE, Hindi', utf16(HINDI, false), HINDI, 'utf-16be'],
    ['UTF-16LE, Russian', utf16(RUSSIAN, true), RUSSIAN, 'utf-16le'],
    ['UTF-16LE, Chinese', utf16(CHINESE, true), CHINESE, 'utf-16le'],
    ['UTF-16BE, Chinese', utf16(CHINESE, false), CHINESE, 'utf-16be'],
    ['UTF-32LE without a mark', utf32(LATIN, true), LATIN, 'utf-32le'],
    ['UTF-32BE without a mark', utf32(CHINESE, false), CHINESE, 'utf-32be'],
  ])('%s', (_, input, text, encoding) => {
    expect(decodeBytes(input)).toEqual({ text, encoding, findings: [] });
  });

  test.each<[string, string]>([
    ['ASCII', 'Theboat\0 is in\0 the port.\n'],
    ['French', 'Très bon\0 café\0 à la mer, dit Zoë'],
  ])('%s with NULs, all at even places, is no UTF-16', (_, text) => {
    const { text: decoded, encoding, findings } = decodeBytes(bytes(text));
    expect([decoded, encoding]).toEqual([text, 'utf-8']);
    expect(findings.map(({ why }) => why)).toEqual(['NUL characters in the text: 2']);
  });

  test('valid UTF-8 is believed before a declaration', () => {
    expect(decodeBytes(bytes('é'), 'windows-1252')).toMatchObject({ text: 'é', encoding: 'utf-8' });
  });
});

describe('UTF-8 with broken bytes', () => {
  const because = (input: Uint8Array): string[] => decodeBytes(input).findings.map((found) => found.why);

  test('a few bad bytes do not make mojibake of the rest', () => {
    const decoded = decodeBytes(bytes('“Très bien”, ', [0x92], ' said Zoë. Ça va.'));
    expect(decoded).toMatchObject({
      text: '“Très bien”, \ufffd said Zoë. Ça va.',
      encoding: 'utf-8',
      findings: [
        {
          kind: 'notice',
          rule: 'decode/invalid-bytes',
          why: '1 place is not valid utf-8 and cannot be read; U+FFFD stands there',
          span: { start: 13, end: 14 },
        },
      ],
    });
  });

  test('several places are counted', () => {
    expect(because(bytes('éééé', [0x92], 'éééé', [0xff, 0xff], 'éé'))).toEqual([
      '2 places are not valid utf-8 and cannot be read; U+FFFD stands there',
    ]);
  });

  test('a file that is cut off inside a character', () => {
    expect(decodeBytes(bytes('All in ASCII, but for the last mark ', [0xe2, 0x80]))).toMatchObject({
      text: 'All in ASCII, but for the last mark \ufffd',
      encoding: 'utf-8',
    });
  });

  test('one bad byte in ASCII is windows-1252', () => {
    expect(decodeBytes(bytes('It', [0x92], 's late.'))).toMatchObject({
      text: 'It’s late.',
      encoding: 'windows-1252',
    });
  });

  test('U+FFFD that the file spells is told from broken bytes', () => {
    expect(because(bytes('one \ufffd'))).toEqual(['1 character had been lost before; U+FFFD stands there']);
    expect(because(bytes('ééé\ufffdééé\ufffdé', [0xff], 'é'))).toEqual([
      '1 place is not valid utf-8 and cannot be read; U+FFFD stands there',
      '2 characters had been lost before; U+FFFD stands there',
    ]);
  });

  test('NULs are counted', () => {
    expect(because(bytes('a\0b\0 and quite some text behind it'))).toEqual(['NUL characters in the text: 2']);
  });
});

describe('encodings before Unicode', () => {
  const cafe = bytes('caf', [0xe9], ' ', [0x93], 'ol', [0xe9, 0x94], ' ', [0x80, 0x9f, 0x81]);

  test('windows-1252 is the last resort, with its quotation marks and a notice', () => {
    const decoded = decodeBytes(cafe);
    expect(decoded).toMatchObject({ text: 'café “olé” €Ÿ\x81', encoding: 'windows-1252' });
    expect(decoded.findings).toEqual([
      {
        kind: 'notice',
        rule: 'decode/guessed-encoding',
        why: 'not valid UTF-8, and no encoding is declared; read as windows-1252, which is a guess',
        span: { start: 0, end: 0 },
      },
    ]);
  });

  test.each(['windows-1252', 'ISO-8859-1', 'latin1', 'cp1252', ' Windows-1252 '])(
    'declared as %s',
    (label) => {
      const decoded = decodeBytes(cafe, label);
      expect(decoded).toMatchObject({ text: 'café “olé” €Ÿ\x81', findings: [] });
    },
  );

  test.each<[string, string, number[], string]>([
    ['windows-1251', 'windows-1251', [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2], 'Привет'],
    ['KOI8-R', 'koi8-r', [0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4], 'Привет'],
    ['Shift_JIS', 'shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['gb2312', 'gbk', [0xc4, 0xe3, 0xba, 0xc3], '你好'],
  ])('declared as %s', (label, encoding, input, text) => {
    expect(decodeBytes(Uint8Array.from(input), label)).toEqual({ text, encoding, findings: [] });
  });

  test.each([
    ['a meta element', '<html><head><meta charset="windows-1251">'],
    ['the older meta element', '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'],
    ['an XML declaration', '<?xml version="1.0" encoding="windows-1251"?>'],
  ])('%s names the encoding', (_, head) => {
    const decoded = decodeBytes(bytes(head, [0xcf, 0xf0]));
    expect(decoded).toMatchObject({ text: `${head}Пр`, encoding: 'windows-1251', findings: [] });
  });

  test('a declaration that cannot be true is not believed', () => {
    const decoded = decodeBytes(bytes('<meta charset=utf-16>', [0xe9]));
    expect(decoded).toMatchObject({ text: '<meta charset=utf-16>é', encoding: 'windows-1252' });
  });

  test('a label that does not exist is named in the notice', () => {
    expect(decodeBytes(bytes('caf', [0xe9]), 'klingon').findings[0]?.why).toBe(
      'not valid UTF-8, and not klingon, although declared so; read as windows-1252, which is a guess',
    );
  });

  test('bytes that do not fit the declaration', () => {
    expect(decodeBytes(bytes('caf', [0xe9], ' ol', [0xe9]), 'shift_jis').encoding).toBe('windows-1252');
  });

  test('the detection sees the part where the language shows', () => {
    const samples: Uint8Array[] = [];
    const detect = (sample: Uint8Array): string => {
      samples.push(sample);
      return 'windows-1251';
    };
    const decoded = decodeBytes(bytes('a'.repeat(500_000), [0xcf, 0xf0]), undefined, {
      ...WEB_CHARSETS,
      detect,
    });
    expect(decoded.text.endsWith('Пр')).toBe(true);
    expect(samples[0]!.length).toBeLessThan(0x10001);
    expect(samples[0]!.includes(0xcf)).toBe(true);
  });

  test('a detected encoding that nothing can decode gives way to windows-1252', () => {
    const detect = (): string => 'ISO-2022-CN';
    expect(decodeBytes(cafe, undefined, { ...WEB_CHARSETS, detect }).encoding).toBe('windows-1252');
  });
});

describe('whatever comes', () => {
  test('any bytes and any label give a text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.option(fc.string()), (input, label) => {
        const { text, findings } = decodeBytes(input, label ?? undefined);
        expect(typeof text).toBe('string');
        for (const { span } of findings) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('UTF-8 comes back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff'));
        expect(decodeBytes(new TextEncoder().encode(text)).text).toBe(text);
      }),
    );
  });

  test('windows-1252 comes back with every character', () => {
    const table = [
      ...decodeBytes(
        Uint8Array.from({ length: 256 }, (_, at) => at),
        'windows-1252',
      ).text,
    ];
    expect(new Set(table).size).toBe(256);
    expect(table.slice(0x91, 0x98).join('')).toBe('‘’“”•–—');
  });
});
