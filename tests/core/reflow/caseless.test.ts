import { describe, expect, it } from 'vitest';
import { gapOf, goesOn } from '../../../src/core/reflow/caseless.js';

const PAGE = '港の桟橋の再建について、港町の町議会は火曜日に話し合った。';

/** Two lines, and the sentence they are where one goes on in the other. */
const cases: readonly (readonly [name: string, before: string, after: string, joined: string | null])[] = [
  ['a particle after a link', '港町の町議会', 'は火曜日に決めた。', '港町の町議会は火曜日に決めた。'],
  ['a particle of two characters', '新しい桟橋', 'について話し合った。', '新しい桟橋について話し合った。'],
  ['a link after a particle', '町議会は古い', '桟橋を', null],
  ['a link after an object', '町議会は古い桟橋を', '再建する', '町議会は古い桟橋を再建する'],
  ['a list with commas', '北浜町、', '南浜町、', '北浜町、南浜町、'],
  ['a mark that opens no line', '（2019年', '）に建てられた。', '（2019年）に建てられた。'],
  ['a sentence that does not end', '桟橋は古い。町は新しい', '桟橋', '桟橋は古い。町は新しい桟橋'],
  ['words together elsewhere', '桟橋', '再建には四年かかると町議会は見ている。', null],
  [
    'the same of two characters each',
    '議題は桟橋の再',
    '建について、町の人々と話し合うことだ。',
    '議題は桟橋の再建について、町の人々と話し合うことだ。',
  ],
  ['a heading', '桟橋の歴史', '桟橋は百年前に建てられた。', null],
  ['a word that begins like a particle', '港の案内', 'はじめての方へ', null],
  ['entries of a menu', 'ニュース', 'スポーツ', null],
  ['a Chinese particle', '港务局', '的报告说，码头将重建。', '港务局的报告说，码头将重建。'],
  ['a Chinese word that begins like it', '码头', '的士站', null],
  ['a Korean particle', '항만청', '은 부두를 다시 짓기로 했다.', '항만청은 부두를 다시 짓기로 했다.'],
  ['a Korean sentence that does not end', '부두는 낡았다. 시는', '새 부두', '부두는 낡았다. 시는 새 부두'],
  ['Korean headings', '부두의 역사', '이 부두는 백 년 전에 지어졌다.', null],
  ['a Thai preposition', 'สภาเมืองจะสร้างท่าเรือของ', 'เมืองใหม่', 'สภาเมืองจะสร้างท่าเรือของเมืองใหม่'],
];

describe('goesOn', () => {
  it.each(cases)('%s', (_name, before, after, joined) => {
    const goes = goesOn(before, after, PAGE);
    expect(goes ? before + gapOf(before, after) + after : null).toBe(joined);
  });
});
