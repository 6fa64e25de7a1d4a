import { isBehindParagraph, isSpeech, opening, wordsOf } from '../ask.js';
import type { LineRule } from '../rule.js';

/** A caption of more words is a paragraph with a credit stuck to it. */
const MAX_CAPTION_WORDS = 40;
/** Photographer, agency and paper. */
const MAX_CREDIT_WORDS = 9;
const MIN_CAPTION_WORDS = 3;

const STOP = /[.!?…。।]["'”’»“«)]*$/u;
const DOTS = /^(?:\.\.\.|…)/u;

/**
 * A credit is set apart by a dash or a bar. After a full stop it may end a paragraph of the story, unless it has the dots
 * of "Credit...Ann Quay".
 */
function isSetApart(before: string, after: string): boolean {
  if (STOP.test(before)) return DOTS.test(after);
  const caption = before.trimEnd();
  return /(?:[|–—]|\s-)$/u.test(caption) && !STOP.test(caption.slice(0, -1).trimEnd());
}

/** "The wall after the storm — Foto: Marco Vallejo", "… in the storm.Credit...Ann Quay". */
const endCredit: LineRule = {
  id: 'caption-credit/end',
  label: 'caption-credit',
  why: 'ends with the credit of a picture',
  confidence: 0.92,
  examples: {
    hits: [
      'Volunteers clear the harbour wall — Foto: Marco Vallejo/Harbour TV',
      'Karl Quay at work on a piano of 1926 in the harbour.Credit...Lando Vallejo for The Harbour Times',
    ],
    misses: [
      'He wrote three words on the back of it. Photo: Ann Quay',
      'She got the part – credit: a friend who had called the director.',
    ],
  },
  matches: (view) => {
    if (view.wordCount > MAX_CAPTION_WORDS + MAX_CREDIT_WORDS) return false;
    const hit = view.hits.find(
      ({ list, first, start, end }) =>
        list === 'credit-label' &&
        first >= MIN_CAPTION_WORDS &&
        isSetApart(view.text.slice(0, start), view.text.slice(end)),
    );
    if (hit === undefined || hit.first > MAX_CAPTION_WORDS) return false;
    const behind = view.text.slice(hit.end);
    const sign = /^\s?(?:[:：]|\.\.\.|…)/u.exec(behind)?.[0];
    const credit = sign && behind.slice(sign.length).trim();
    // Names: capitals, and no sentence.
    return (
      credit !== undefined &&
      view.wordCount - hit.last <= MAX_CREDIT_WORDS &&
      /^[\p{Lu}\p{Lo}@©]/u.test(credit) &&
      !/[.?!]$/u.test(credit.replace(/(?:\b\p{Lu}\p{L}{0,3}\.)+$/u, ''))
    );
  },
};

/** A shorter line is no paragraph with a credit stuck to it. */
const MAX_SHORT_WORDS = 10;

/** "De nieuwe molen. © Jan Kade", "Трамвай 1909 року. Фото Романа Порта": a few words, a full stop, a credit. */
const shortCredit: LineRule = {
  id: 'caption-credit/short',
  label: 'caption-credit',
  why: 'is a short caption with its credit',
  confidence: 0.92,
  examples: {
    hits: [
      'De nieuwe molen. © Jan Kade',
      'Трамвай 1909 року. Фото Романа Порта',
      'The old wall. Photo: Ann Quay',
    ],
    misses: [
      'He wrote three words on the back of it. Photo: Ann Quay',
      'It fell. Photo shops closed.',
      '“It fell,” she said. Photo: Ann Quay',
    ],
  },
  matches: (view) => {
    if (view.wordCount > MAX_SHORT_WORDS || isSpeech(view)) return false;
    if (/[\p{L}\p{N}][.!?]\s©\s?\p{Lu}/u.test(view.text)) return true;
    const hit = view.hits.find(
      ({ list, first, start }) =>
        /^credit-(?:label|phrase)$/.test(list) && first > 0 && STOP.test(view.text.slice(0, start).trimEnd()),
    );
    if (hit === undefined) return false;
    const rest = view.text.slice(hit.end);
    return /^\s?[:：]\s?[\p{Lu}\p{Lo}]|^(?:\s(?:di|de|by|von|af|av))?(?:\s\p{Lu}[\p{Ll}.]+){2,3}$/u.test(
      rest,
    );
  },
};

/** "Enlarge / The dish at the observatory": the button of a picture and its caption. */
const enlarged: LineRule = {
  id: 'caption-credit/enlarge',
  label: 'caption-credit',
  why: 'is a caption behind the button that enlarges the picture',
  confidence: 0.94,
  examples: {
    hits: ['Enlarge / The dish at the harbour observatory, where the signal was found.'],
    misses: ['Enlarge the harbour, they said, and the boats will come.'],
  },
  matches: (view) => opening(view, 'line-picture') !== undefined && /^\p{L}+ \/ \S/u.test(view.text),
};

/** "The old bridge. File photo", "Die Fähre im Hafen (Archivbild)": what a paper sets behind pictures of another day. */
const filePhoto: LineRule = {
  id: 'caption-credit/file-photo',
  label: 'caption-credit',
  why: 'ends with the words for a picture out of the archive',
  confidence: 0.92,
  examples: {
    hits: ['The harbour wall before the storm. File photo', 'Дворцовый мост в Мурманске. Архивное фото'],
    misses: [
      'The paper had nothing better than a file photo',
      'He laid it on her desk. It was a file photo.',
      '“Take that one,” she said. File photo',
    ],
  },
  matches: (view) => {
    if (view.wordCount > MAX_CAPTION_WORDS || isSpeech(view)) return false;
    const hit = view.hits.find(({ list, last }) => list === 'credit-label' && last === view.wordCount);
    if (hit === undefined || hit.first < MIN_CAPTION_WORDS) return false;
    const label = view.text.slice(hit.start, hit.end);
    const isArchive = wordsOf(view, hit) > 1 || /^(?:archi|arki|symbol)|^(?:资料|資料)/iu.test(label);
    return isArchive && /[.!?。！？,;/|–—-]\s*$|[([（【]\s*$/u.test(view.text.slice(0, hit.start));
  },
};

/** "雪に覆われた市街＝2024年1月15日、港撮影": Japanese papers set day and photographer behind an equals sign. */
const equalsCredit: LineRule = {
  id: 'caption-credit/equals',
  label: 'caption-credit',
  why: 'ends with the day and the photographer of a picture',
  confidence: 0.94,
  examples: {
    hits: ['雪に覆われた港＝2024年1月15日、朝日花子撮影', '会見する市長＝港新聞提供'],
    misses: ['港は15日に再開したと市長が提供した資料に書かれている。', 'a = b'],
  },
  matches: ({ text }) =>
    /[＝=][^。＝=]{1,40}(?:撮影|提供|より|共同|時事|ロイター|Reuters|AP|AFP)[)）]?$/u.test(text),
};

const BY_CAMERA =
  /^[^。！？]{4,80}[。！？”]?\s?(?:[（(]\p{Script=Han}[\p{Script=Han}\p{Script=Hiragana}\s]{1,12}撮影[)）]|(?:新华社|中新社|中新网|本报|本社|本网)?(?:记者|通讯员)\s?\p{Script=Han}{1,3}\s?\p{Script=Han}{1,2}\s?摄)$/u;

/** "图为港口。新华社记者 王港 摄", "再開した港（朝日花子撮影）": one sentence, and who took the picture. */
const unspacedCredit: LineRule = {
  id: 'caption-credit/photographer',
  label: 'caption-credit',
  why: 'ends with the photographer of a picture',
  confidence: 0.94,
  examples: {
    hits: ['图为修好的港口围墙。新华社记者 王港 摄', '再開した港の市場（朝日花子撮影）'],
    misses: ['围墙倒了。港口关了。图为围墙。新华社记者 王港 摄', '写真は市長が撮影した。'],
  },
  matches: ({ text }) => text.length <= MAX_END && BY_CAMERA.test(text),
};

const AGENCY_AT_END =
  /(?:[-–—]|[.!?…])\s(\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){1,3})\s?\/\s?(\p{Lu}[\p{L} ]{1,24})$/u;
/** The agency before the name: "… este jueves. EFE/Marco Vallejo". */
const NAME_AT_END =
  /[\p{L}\p{N})”"»][.!?…]\s((?:EFE|AFP|AP|EPA|ANSA|LaPresse|Lapresse|DPA|dpa|Imago|IMAGO|Getty|GETTY|Reuters|REUTERS|Belga|BELGA|ANP|TT|NTB|MTI|LUSA|Keystone|KEYSTONE|Europa Press|EUROPA PRESS|picture alliance|Picture Alliance|ČTK|PAP|АПУ|ТАСС|AA|İHA|DHA)(?: [Ii]mages)?)\s?\/\s?\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){0,3}$/u;
/** "… tras la primera limpieza. / JUNTA DE ANDALUCÍA": behind a slash, in capitals. */
const SLASH_AT_END = /\p{L}[.!?…]\s\/\s?\p{Lu}{2,20}(?: \p{Lu}{2,20}){0,4}$/u;
const PRESS = /(?:press|presse|pix|images|photo|AFP|AP|EFE|EPA|ANSA|DPA|TASS|REUTERS|Reuters|Getty)$/u;
/** Longest name and agency, and what stands before them. */
const MAX_END = 140;

/** "The wall after the storm - Marco Vallejo/Folhapress", "Le mur du port, le 3 mars. ANNE QUAI / AFP". */
const agencyAtEnd: LineRule = {
  id: 'caption-credit/name-and-agency',
  label: 'caption-credit',
  why: 'ends with a photographer and an agency',
  confidence: 0.93,
  examples: {
    hits: [
      'Moradores observam o muro do porto depois da tempestade - Marco Vallejo/Folhapress',
      'Le mur du port de Brest, le 3 mars 2025. ANNE DUQUAI / AFP',
      'Vista del muro del puerto, este jueves. EFE/Marco Vallejo',
      'El muro del puerto, tras la tormenta. / JUNTA DEL PUERTO',
    ],
    misses: [
      'Leeds 3 - Harbour City/AFC',
      '« Personne n’a été blessé », a dit la maire. ANNE DUQUAI / AFP',
      'The wall fell in the night of the storm. Nobody was hurt. The council meets on Monday. Marco Vallejo / AP',
    ],
  },
  matches: (view) => {
    const { text, wordCount } = view;
    if (wordCount > MAX_CAPTION_WORDS + MAX_CREDIT_WORDS || isSpeech(view) || !text.includes('/'))
      return false;
    const tail = text.slice(-MAX_END);
    const end = AGENCY_AT_END.exec(tail);
    const isEnd = end !== null && PRESS.test(end[2]!);
    const credit = isEnd ? end.index : (NAME_AT_END.exec(tail) ?? SLASH_AT_END.exec(tail))?.index;
    return credit !== undefined && !isBehindParagraph(view, text.length - tail.length + credit + 2);
  },
};

export const captionEndRules = [
  agencyAtEnd,
  endCredit,
  enlarged,
  filePhoto,
  shortCredit,
  equalsCredit,
  unspacedCredit,
];
