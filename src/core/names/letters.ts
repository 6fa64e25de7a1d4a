const MARKS = /\p{M}/gu;
const NOT_LETTERS = /[^\p{L}\p{N}]/gu;
const NOT_ASCII = /[^\0-\x7f]/;

/** Lower case without accents: "Érdoğan" → "erdogan". Letters that do not divide (ø, ł, ß) are written out. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[øłđßæœıþð]/g, (letter) => WRITTEN_OUT[letter]!);
}

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/** Only letters and digits, folded: what spelling variants share. */
export function lettersOf(text: string): string {
  return foldLetters(text).replace(NOT_LETTERS, '').replace(MARKS, '');
}

/** The letters of a name with their accents. */
export function bareLetters(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** With straight apostrophes, plain spaces and composed letters: how they are set is no matter of names. */
export function plainOf(text: string): string {
  return text.normalize('NFC').replaceAll('’', "'").replaceAll('\u00a0', ' ');
}

/** Words of a name, folded, possessive and dots gone. */
export function wordsOf(name: string): string[] {
  return foldLetters(name)
    .replace(/['’]s$/, '')
    .replace(/(?<=\p{L})['’.](?=\p{L})/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/**
 * Number of letters to add, drop, replace or exchange with the next one to make `a` into `b`, up to
 * `limit`; more than that gives `limit + 1`. Optimal string alignment distance.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = above;
    above = row;
  }
  return above[b.length]!;
}

const SOUND =
  /schtsch|shch|chtch|szcz|tsch|tch|sch|dsch|dzh|sh|sz|cz|zh|ts|tz|(?<!^)ch|c(?=[eiy])|[sz]|ck|kh|gh|^ch|[kgqc]|x|dh|d|th|t|ph|[vwf]|b|p|l|m|n|r|^h/g;
const SOUND_OF: Readonly<Record<string, string>> = {
  ck: 'K',
  kh: 'K',
  gh: 'K',
  k: 'K',
  g: 'K',
  q: 'K',
  x: 'KS',
  dh: 'D',
  d: 'D',
  th: 'T',
  t: 'T',
  ph: 'V',
  v: 'V',
  w: 'V',
  f: 'V',
  b: 'B',
  p: 'P',
  l: 'L',
  m: 'M',
  n: 'N',
  r: 'R',
  h: 'H',
};

/**
 * The consonants of a word, coarse enough that its transliterations fall together: Gaddafi, Qaddafi and
 * Khadafy are KDV; Gorbachev and Gorbatschow KRBSV. A vowel counts only where it begins the word, all
 * alike. Only for names whose other words agree, because unlike names fall together too.
 */
export function soundsOf(word: string): string {
  const folded = foldLetters(word);
  let sounds = /^[aeiouyj]/.test(folded) ? 'A' : '';
  for (const { 0: sound, index } of folded.matchAll(SOUND)) {
    const letters = SOUND_OF[sound] ?? (isHard(folded, sound, index) ? 'K' : 'S');
    if (!sounds.endsWith(letters)) sounds += letters;
  }
  return sounds;
}

/** "c" before other vowels than e, i and y, and "ch" at the start, are hard; everything else hisses. */
function isHard(word: string, sound: string, at: number): boolean {
  if (sound === 'ch') return at === 0;
  return sound === 'c' && !/[eiy]/.test(word[at + 1] ?? '');
}
