import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameDocument, frameLine } from '../../../src/core/formats/records.js';

const joined = (text: string) =>
  frameDocument(text)
    .map(({ before, json, after }) => before + json + after)
    .join('');

describe('frameDocument', () => {
  test.each([
    ['an object', ' {"text":"a"}\n', 1],
    ['a list', '[\n {"text":"a"},\n {"text":"b"} ]\n', 2],
    ['a list in a list', '[[{"text":"]"}],{"a":[{}]}]\n', 2],
    ['numbers among objects', '[1 , {"text":"a"},null]\n', 3],
  ])('cuts %s so that the pieces give it again', (_name, text, length) => {
    expect(frameDocument(text)).toHaveLength(length);
    expect(joined(text)).toBe(text);
  });

  test('says where a record stands', () => {
    expect(frameDocument('[{},{}]').map(({ place }) => place)).toEqual(['[0]', '[1]']);
  });

  test.each([
    ['no JSON', '{"text":'],
    ['an empty list', '[]'],
    ['a string', '"a"'],
  ])('refuses %s', (_name, text) => {
    expect(() => frameDocument(text)).toThrow(expect.objectContaining({ code: 'BAD_RECORD' }));
  });

  test('gives every list again', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), fc.nat(3), (values, indent) => {
        const text = `${JSON.stringify(values, null, indent)}\n`;
        expect(joined(text)).toBe(text);
        expect(frameDocument(text).map(({ json }) => JSON.parse(json))).toEqual(JSON.parse(text));
      }),
    );
  });
});

test('frameLine keeps the spaces around a record', () => {
  expect(frameLine(' {"text":"a"}\r', 7)).toEqual({
    json: '{"text":"a"}',
    before: ' ',
    after: '\r\n',
    place: ':7',
  });
});
