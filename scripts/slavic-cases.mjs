/**
 * Cases of the names of states in Russian and Ukrainian: of the short name, and of a formal one whose head
 * takes the case while the short name stays as it is ("в Республике Казахстан" → "в Казахстане").
 */

/** The cases in the order of the columns below. A dative differs from the locative in Казахстану, Казахстане. */
const CASES = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'locative'];

/** Endings by language, the first that fits: what is taken away, and what stands in its place case by case. */
const NOUNS = {
  ru: [
    [/ия$/, 'ия ии ии ию ией ии'],
    [/я$/, 'я и е ю ей е'],
    [/(?<=[гкхжчшщ])а$/, 'а и е у ой е'],
    [/а$/, 'а ы е у ой е'],
    [/о$/, 'о а у о ом е'],
    [/й$/, 'й я ю й ем е'],
    [/ль$/, 'ль ля лю ль лем ле'],
    [/(?<=[бвгдзклмнпрстфх])$/, ' а у _ ом е'],
  ],
  uk: [
    [/ія$/, 'ія ії ії ію ією ії'],
    [/ка$/, 'ка ки ці ку кою ці'],
    [/(?<=[жчшщ])а$/, 'а і і у ею і'],
    [/а$/, 'а и і у ою і'],
    [/о$/, 'о а у о ом і'],
    [/й$/, 'й ю ю й єм ї'],
    [/ль$/, 'ль лю лю ль лем лі'],
    [/(?<=[бвгґджзклмнпрстфх])$/, ' у у _ ом і'],
  ],
};
const ADJECTIVES = {
  ru: [[/ая$/, 'ая ой ой ую ой ой']],
  uk: [[/а$/, 'а ої ій у ою ій']],
};
/** Names that end in such a vowel have no cases, nor has "Никарагуа". */
const FIXED = /(?:[оэеуюіи]|уа)$/u;
/** Plurals, and a name whose first word has its own cases. */
const PLURAL = { ru: /ы$/, uk: /и$/ };
const DIVIDED = /^Гв[иі]не[яї]-/;

function decline(tables, word) {
  const [ending, cells] = tables.find(([pattern]) => pattern.test(word)) ?? [];
  if (!ending) return CASES.map(() => word);
  const stem = word.replace(ending, '');
  return cells.split(' ').map((cell) => stem + cell.replace('_', ''));
}

/** Each case of a short name; null where it has several words, is a plural or an acronym. */
export function casesOfName(language, name) {
  if (/[\s—]/.test(name) || !/\p{Ll}/u.test(name) || DIVIDED.test(name)) return null;
  if (PLURAL[language].test(name)) return null;
  return FIXED.test(name) ? CASES.map(() => name) : decline(NOUNS[language], name);
}

/** Each case of the head of a formal name: its adjectives in small or capital letters, and its noun. */
function casesOfHead(language, head) {
  const words = head.split(' ');
  const columns = words.map((word, at) =>
    decline(at === words.length - 1 ? NOUNS[language] : ADJECTIVES[language], word),
  );
  return CASES.map((_, at) => columns.map((column) => column[at]).join(' '));
}

/**
 * What replaces each case of a formal name, as a cell of a gazetteer: `form=case`, or `form=locative/dative`
 * where the head has one form for both.
 *
 * @param head "Республика", "Французская Республика"
 * @param name the short name in the nominative
 * @param isNamed the short name stands behind the head
 */
export function formalCases(language, head, name, isNamed) {
  const short = casesOfName(language, name);
  if (!short) return '';
  const covered = new Map();
  casesOfHead(language, head).forEach((words, at) => {
    const form = isNamed ? `${words} ${name}` : words;
    covered.set(form, [...(covered.get(form) ?? []), CASES[at]]);
  });
  const inCase = (which) => short[CASES.indexOf(which)];
  return [...covered]
    .flatMap(([form, cases]) => {
      const unlike = new Set(cases.map(inCase));
      if (unlike.size === 1) return [`${form}=${inCase(cases[0])}`];
      // "Королевство Норвегия" may be a subject or an object.
      if (cases.includes('nominative')) return [];
      if (cases.includes('genitive')) return [`${form}=${inCase('genitive')}`];
      return [`${form}=${inCase('locative')}/${inCase('dative')}`];
    })
    .join(' | ');
}
