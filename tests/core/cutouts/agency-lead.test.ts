import { expect, test } from 'vitest';
import { cleanerFor } from '../../support/cleaners.js';

/** What is left of a first paragraph; the lead that goes stands before the bar. */
function cut(paragraph: string): string {
  const source = `Harbour reopens\n\n${paragraph}\n\n${'The boats were sold on Monday. '.repeat(3)}`;
  const { edits } = cleanerFor({ names: false, regime: 'residue' }).clean(source);
  return edits.map(({ before }) => before.trim()).join(' | ');
}

test.each([
  ['新华社福州9月28日电（记者王林）', '港口今天重新开放，市长对记者说，第一批船已经离港。'],
  ['中新网厦门5月3日电 (记者 李明)', '港口今天重新开放，市长对记者说，第一批船已经离港。'],
  ['本报讯（记者 张三）', '港口昨天上午重新开放，市长对记者说，第一批船已经离港。'],
  ['（中央社記者王小明台北15日電）', '港口今天重新開放，市長對記者說，第一批船已經離港。'],
  ['【大纪元2024年05月03日讯】（大纪元记者李明综合报道）', '港口昨天重新开放，第一批船已经离港。'],
  ['［東京　１５日　ロイター］ -', '港は15日に再開し、最初の船が出港したと市長が明らかにした。'],
  ['【北京時事】', '港は15日に再開し、最初の船が出港したと市長が明らかにした。'],
  ['(부산=연합뉴스) 홍길동 기자 =', '항구가 15일 다시 문을 열었고 첫 배가 떠났다고 시장이 밝혔다.'],
  ['МУРМАНСК, 3 мая — РИА Новости.', 'Порт снова открылся, первые суда уже вышли в море.'],
  ['КИЕВ, 5 мая - РИА Новости, Иван Петров.', 'Порт снова открылся, первые суда уже вышли в море.'],
  ['МУРМАНСК, 3 мая. /ТАСС/.', 'Порт снова открылся, первые суда уже вышли в море.'],
  ['Мурманск. 3 мая. INTERFAX.RU -', 'Порт снова открылся, первые суда уже вышли в море.'],
  [
    'القاهرة 3 مايو (رويترز) -',
    'أعيد فتح الميناء يوم الثلاثاء وغادرت أول سفينة كما قال رئيس البلدية للصحفيين.',
  ],
  ['New Delhi, May 3 (PTI)', 'The port opened again on Tuesday and the first ship has left, the mayor said.'],
  [
    'नई दिल्ली, 3 मई (भाषा)',
    'बंदरगाह मंगलवार को फिर से खुल गया और पहला जहाज रवाना हो गया, महापौर ने यह जानकारी दी।',
  ],
])('%s', (lead, sentence) => {
  expect(cut(`${lead}${/[\p{L}\p{N}.=)-]$/u.test(lead) ? ' ' : ''}${sentence}`)).toBe(lead);
});

test.each([
  '他5月3日电话通知了所有人，港口今天重新开放，第一批船已经离港。',
  '5月3日电影节开幕，港口今天重新开放，市长对记者说，第一批船已经离港。',
  '【独家】港口今天重新开放，市长对记者说，第一批船已经离港，第二批明天走。',
  '（前編）港は15日に再開し、最初の船が出港したと市長が明らかにした。',
  'Москва. Третьего мая порт снова открылся, первые суда уже вышли в море.',
  'On May 3 (Friday) The Harbour Herald wrote that the port would open again soon.',
  'Bristol, May 3 (Friday) Doors open at seven, and the first ship leaves at nine sharp.',
])('stays: %s', (paragraph) => {
  expect(cut(paragraph)).toBe('');
});
