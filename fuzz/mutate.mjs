/** Changes of an input, as AFL and libFuzzer make them, and some that know what a scraped text is made of. */

/** A generator of numbers from a seed (mulberry32), so that a run can be repeated. */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, pick: (items) => items[below(items.length)] };
}

const PIECES = [
  '\n', '\r', '\r\n', '\u2028', '\u0085', '\f', '\0', '\t', ' ', '\u00a0', '\u200b', '\u00ad', '\ufeff', '\ufffd',
  '\u202e', '\u0301', '\u0336'.repeat(9), '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', '\u{1f1fa}\u{1f1f8}', '\ud83d',
  '"', '“', '”', '«', "'", '’', '(', ')', '[', ']', '{', '}', '<', '>', '&', '&amp;', '&#0;', '&#x110000;', '&lt;b&gt;',
  '|', '»', '·', '•', '- ', '– ', '* ', '# ', '> ', '1. ', '…', '...', ':', ';', '@', '#', '/', '\\', '$&', '$1', '%s',
  'â€œ', 'Ã©', 'ï»¿', 'Â ', 'ã\u0081\u0082', 'Ñ€Ð°', 'http://a.b/c?d=e&f', 'www.a.com', 'a@b.cd', '12:30', 'Jan. 1, 2019',
  'By Ann Quay', 'Photo: ', 'Share this', 'Latest News', 'READ MORE: ', '(Reuters) - ', 'LONDON (AP) — ', 'Advertisement',
  'Russian Federation', 'the USA', "USA's", 'U.S.', 'F.B.I.', 'Kim Jong-Un', 'Kim Jong Un', 'World Health Organisation (WHO)',
  '相关新闻', 'シェア', 'Читайте также', 'شارك', 'साझा करें', '<p>', '</p>', '<script>', '</script>', '<!--', '-->', '<![CDATA[',
  '<div hidden>', '<a href="', '<br>', '<li>', '<table><tr><td>', '<pre>', '{"text":"', '"}', '\\u0000', '\\ud800', '[{', '},',
  '__proto__', 'constructor', 'toString', 'null', '-0', '1e999', 'NaN',
]; // biome-ignore format: a list of short strings
const MAX_LENGTH = 4096;
const MAX_STEPS = 6;
const encoder = new TextEncoder();
const LINE_FEED = 10;

const insert = (bytes, at, more) => Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
const cut = (bytes, start, end) => Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);

function span(bytes, { below }) {
  const start = below(bytes.length + 1);
  return [start, Math.min(bytes.length, start + 1 + below(64))];
}

function lines(bytes) {
  const ends = [0];
  for (const [at, byte] of bytes.entries()) if (byte === LINE_FEED) ends.push(at + 1);
  return ends.map((start, at) => bytes.subarray(start, ends[at + 1] ?? bytes.length));
}

const STEPS = [
  (bytes, random) => insert(bytes, random.below(bytes.length + 1), encoder.encode(random.pick(PIECES))),
  (bytes, random) =>
    insert(
      bytes,
      random.below(bytes.length + 1),
      encoder.encode(random.pick(PIECES).repeat(1 + random.below(40))),
    ),
  (bytes, random) => insert(bytes, random.below(bytes.length + 1), Buffer.from([random.below(256)])),
  (bytes, random) => cut(bytes, ...span(bytes, random)),
  (bytes, random) => insert(bytes, random.below(bytes.length + 1), bytes.subarray(...span(bytes, random))),
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    if (changed.length > 0) changed[random.below(changed.length)] ^= 1 << random.below(8);
    return changed;
  },
  (bytes, random) => {
    const all = lines(bytes);
    const [from, to] = [random.below(all.length), random.below(all.length)];
    all.splice(to, 0, ...all.splice(from, 1));
    return Buffer.concat(all);
  },
  (bytes, random) => {
    const all = lines(bytes);
    return insert(
      bytes,
      random.below(bytes.length + 1),
      Buffer.concat([random.pick(all), Buffer.from('\n')]),
    );
  },
  (bytes, random) => {
    const [start, end] = span(bytes, random);
    const text = bytes.subarray(start, end).toString();
    const folded = random.below(2) ? text.toUpperCase() : text.toLowerCase();
    return insert(cut(bytes, start, end), start, encoder.encode(folded));
  },
  (bytes, random, other) =>
    insert(bytes, random.below(bytes.length + 1), other.subarray(...span(other, random))),
];

/** @param other another input of the corpus, to take pieces from */
export function mutate(bytes, random, other) {
  let changed = bytes;
  for (let step = 1 + random.below(MAX_STEPS); step > 0; step--)
    changed = random.pick(STEPS)(changed, random, other);
  return changed.subarray(0, MAX_LENGTH);
}
