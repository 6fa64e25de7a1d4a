import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  errorRecord,
  type RecordKeys,
  readRecord,
  type SourceRecord,
  withoutText,
  withText,
} from '../../../src/core/formats/record.js';

function read(json: string, keys?: RecordKeys): SourceRecord {
  const record = readRecord(json, keys);
  if (!('json' in record)) throw new Error(record.message);
  return record;
}

describe('withText', () => {
  const cases: readonly [name: string, json: string, out: string, keys?: RecordKeys][] = [
    ['changes the text and nothing else', '{"id":1,"text":"a","n":1.0}', '{"id":1,"text":"NEW","n":1.0}'],
    [
      'keeps large numbers',
      '{"n":12345678901234567890,"text":"a"}',
      '{"n":12345678901234567890,"text":"NEW"}',
    ],
    ['keeps spaces and order', '{ "z" : [ 1 ] , "text" : "a" }', '{ "z" : [ 1 ] , "text" : "NEW" }'],
    ['keeps escapes of other fields', '{"t":"\\u00e9\\/","text":"a"}', '{"t":"\\u00e9\\/","text":"NEW"}'],
    ['finds content', '{"content":"a"}', '{"content":"NEW"}'],
    ['finds body', '{"body":"a","meta":{"text":"x"}}', '{"body":"NEW","meta":{"text":"x"}}'],
    ['prefers a field that holds text', '{"text":"","content":"a"}', '{"text":"","content":"NEW"}'],
    [
      'takes the field it is told',
      '{"text":"a","story":"b"}',
      '{"text":"a","story":"NEW"}',
      { textKey: 'story' },
    ],
    ['keeps the page beside the text', '{"html":"<p>a</p>"}', '{"html":"<p>a</p>","text":"NEW"}'],
    ['reads a key with an escape', '{"t\\u0065xt":"a"}', '{"t\\u0065xt":"NEW"}'],
    [
      'changes the last of two equal keys, as parsers read it',
      '{"text":"a","text":"b"}',
      '{"text":"a","text":"NEW"}',
    ],
    ['is not misled by braces in strings', '{"a":"}\\"{","text":"x\\\\"}', '{"a":"}\\"{","text":"NEW"}'],
    [
      'escapes what some take for line ends',
      '{"a":"\u2028\u0085","text":"b"}',
      '{"a":"\\u2028\\u0085","text":"NEW"}',
    ],
  ];
  test.each(cases)('%s', (_name, json, out, keys) => {
    expect(withText(read(json, keys), 'NEW')).toBe(out);
  });

  test('leaves an empty or absent text as it is', () => {
    for (const json of ['{"text":null}', '{"text":""}']) expect(withText(read(json), '')).toBe(json);
  });

  test('gives one line of JSON whatever is in the record', () => {
    const values = fc.dictionary(fc.string(), fc.jsonValue());
    fc.assert(
      fc.property(values, fc.string(), fc.string(), (fields, before, after) => {
        const wanted = { ...fields, text: `${before}.` };
        const line = withText(read(JSON.stringify(wanted), { textKey: 'text' }), after);
        expect(line).not.toMatch(/[\n\r\u0085\u2028\u2029]/);
        expect(JSON.parse(line)).toEqual(JSON.parse(JSON.stringify({ ...wanted, text: after })));
      }),
    );
  });
});

describe('readRecord', () => {
  test.each<[string, string, RecordKeys | undefined, string, string]>([
    ['no JSON', '{bad}', undefined, 'null', 'not valid JSON'],
    ['a list', '[1]', undefined, 'null', 'not a JSON object'],
    ['null', 'null', undefined, 'null', 'not a JSON object'],
    ['a number for a text', '{"id":"x","text":5}', undefined, '"x"', 'field "text" is no string'],
    [
      'no text',
      '{"_id": 10000000000000000001 }',
      undefined,
      '10000000000000000001',
      'no field "text", "content", "body", "html"; name the one with the text with --text-key',
    ],
    ['not the field it is told', '{"text":"a"}', { textKey: 'story' }, 'null', 'no field "story"'],
  ])('refuses %s', (_name, json, keys, id, message) => {
    expect(readRecord(json, keys)).toEqual({ id, message });
  });

  test('reads id, title and text', () => {
    const record = read('{"url":"u","title":"T","content":"a"}', { idKey: 'url' });
    expect(record).toMatchObject({ id: '"u"', title: 'T', text: 'a', html: false, target: 'content' });
  });

  test('sees a page in a field', () => {
    expect(read('{"content":"<p>a</p><p>b</p>"}').html).toBe(true);
    expect(read('{"content":"a <b>b</b>"}').html).toBe(false);
  });

  test('takes any string without throwing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (json) => void readRecord(json)));
  });
});

test('withoutText gives the other fields on one line', () => {
  expect(withoutText(read('{\n "id": 1.0,\n "text": "a",\n "b": [ "x  y", 2 ]\n}'))).toBe(
    '{"id":1.0,"b":["x  y",2]}',
  );
});

test('errorRecord names the id as the reader knows it', () => {
  expect(errorRecord({ id: '"a"', message: 'no "text"' }, 'url')).toBe('{"url":"a","error":"no \\"text\\""}');
});
