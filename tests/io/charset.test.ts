import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeFile } from '../../src/io/charset.js';

const STORIES = {
  German:
    'Die Brücke über den Fluss ist seit gestern gesperrt. Die Stadt prüft die Pfeiler, und für die Busse gilt ein neuer Fahrplan. Größere Schäden schließt der Sprecher aus.',
  French:
    'Le pont est fermé depuis hier. La ville vérifie les piliers, et les autobus ont déjà un nouvel horaire. « Rien de grave », a répété le porte-parole à la presse.',
  Polish:
    'Most jest zamknięty od wczoraj. Miasto sprawdza filary, a autobusy mają już nowy rozkład jazdy. Rzecznik powiedział, że większych szkód nie było, ale zdjęcia są złe.',
  Russian:
    'Мост закрыт со вчерашнего дня. Город проверяет опоры, а у автобусов уже новое расписание. Больших повреждений нет, сказал представитель мэрии журналистам вечером.',
  Japanese:
    '橋は昨日から通行止めになっています。市は橋脚を調べており、バスには新しい時刻表があります。大きな被害はないと広報担当者は述べました。',
  Chinese:
    '大桥从昨天起封闭。市政府正在检查桥墩，公共汽车已经有了新的时刻表。发言人说没有大的损坏，但是照片很糟糕。',
  Korean:
    '다리는 어제부터 통제되고 있습니다. 시는 교각을 점검하고 있으며 버스에는 새 시간표가 있습니다. 큰 피해는 없다고 대변인이 말했습니다.',
} as const;

describe('decodeFile', () => {
  test.each<[keyof typeof STORIES, string]>([
    ['German', 'windows-1252'],
    ['French', 'windows-1252'],
    ['Polish', 'windows-1250'],
    ['Polish', 'iso-8859-2'],
    ['Russian', 'windows-1251'],
    ['Russian', 'koi8-r'],
    ['Japanese', 'shift_jis'],
    ['Japanese', 'euc-jp'],
    ['Chinese', 'gb18030'],
    ['Korean', 'euc-kr'],
  ])('%s in %s is detected, with a notice', async (language, encoding) => {
    const decoded = await decodeFile(iconv.encode(STORIES[language], encoding));
    expect(decoded.text).toBe(STORIES[language]);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.findings.map((found) => found.rule)).toEqual(['decode/guessed-encoding']);
  });

  test('Japanese in seven bits', async () => {
    const bytes = Uint8Array.from('1b2442467c4b5c1b28420a'.match(/../g)!, (pair) =>
      Number.parseInt(pair, 16),
    );
    expect(await decodeFile(bytes)).toMatchObject({ text: '日本\n', encoding: 'iso-2022-jp' });
  });

  test('a declared encoding that browsers do not have', async () => {
    const bytes = iconv.encode('Größe ├─┤', 'cp437');
    expect(await decodeFile(bytes, 'cp437')).toEqual({ text: 'Größe ├─┤', encoding: 'cp437', findings: [] });
  });

  test('UTF-8', async () => {
    const decoded = await decodeFile(new TextEncoder().encode(STORIES.Polish));
    expect(decoded).toEqual({ text: STORIES.Polish, encoding: 'utf-8', findings: [] });
  });
});
