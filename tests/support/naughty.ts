/** Strings that break careless programs, of our own, by what they are. */
// biome-ignore-start lint/suspicious/noTemplateCurlyInString: they are meant to look so
export const NAUGHTY: Readonly<Record<string, string>> = {
  'nothing but white space': ' \t\v\f\u00a0\u1680\u2003\u2028\u2029\u202f\u205f\u3000\ufeff',
  'names of properties': '__proto__\nconstructor\ntoString\nhasOwnProperty\nvalueOf\n__defineGetter__',
  'words of programs': 'undefined\nnull\nNaN\nInfinity\ntrue\n-0\n1e999\n0x7fffffff\n9007199254740993',
  'replacement patterns': "$& $1 $$ $` $' $<name> \\1 \\0 %s %n %x {0} ${7*7} {{7*7}} #{7*7}",
  'commands of a shell': '$(touch /tmp/x) `id` ; rm -rf / | cat && echo > y < z \\\n\'"',
  'paths that climb': '../../../../etc/passwd\n..\\..\\boot.ini\n/dev/null\nC:\\NUL\nfile:///etc/passwd',
  'markup that runs': '<script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)>]]>--><!--',
  queries: '\' OR 1=1; DROP TABLE articles; --\n" UNION SELECT *',
  'a bomb of entities': '<!DOCTYPE a [<!ENTITY b "&c;&c;"><!ENTITY c "&b;&b;">]><a>&b;</a>',
  'character references':
    '&#0;&#x110000;&#xd800;&amp;amp;amp;lt;&#38;#38;#60;&NotAnEntity;&#99999999999999999999;',
  'commands of a terminal':
    '\u001b[2J\u001b]0;title\u0007\u001b[31mred\u001bP1$r\u001b\\\u009b31m\u0090x\u009c\r\b\b\b',
  'lone surrogates': 'a\ud800b\udc00c\ud800\ud800\udc00\udc00d',
  noncharacters: '\ufffe\uffff\ufdd0\u{1fffe}\u{10ffff}',
  'turned around': '\u202eevil\u202c \u2066iso\u2069 \u200f\u061cx\u2067y',
  invisible: 'a\u200bb\u200cc\u200dd\u2060e\u00adf\u034fg\u180eh\ufe0fi\u{e0041}\u{e007f}j',
  zalgo: `Z\u0351\u036b\u0343\u036aa\u0300${'\u0336\u0489\u0361'.repeat(50)}lgo he comes`,
  'case that changes length': 'İstanbul ß ŉ ǰ ΐ ﬁ ﬃ ẞ ᾳ Σίσυφος',
  'joined emoji': '👨‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿👍🏽🇺🇸🇺❤️‍🔥#️⃣',
  'long ligatures': '﷽ ﷺ 𒐫 𒈙 ꧅ ௵ ⸻',
  'mojibake of mojibake': 'ÃƒÂ¢Ã¢â€šÂ¬Ã…â€œ Ã¢â‚¬â„¢ Ð¿Ñ€Ð¸ ï»¿',
  'every line end': 'a\nb\r\nc\rd\u2028e\u2029f\u0085g\vh\fi\n\r\n\rj',
  'dates out of range': 'Feb. 30, 2023\n99/99/9999 25:61\n0000-00-00T00:00:00Z\n-271821-04-20',
  'brackets left open': '((((([[[[[{{{{{“““‘‘‘«««<<<<<"""\'\'\'',
  'all scripts': 'Ж 中 あ 한 ع א ก अ ক ਅ અ த తె ಕ മ ა Հ አ ᠮ ល မ ད ᏣᎳᎩ 𐌰 𓀀 𝒜',
};
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: they are meant to look so

const BLOCK = 0x1000;
const LAST = 0x10ffff;

/** All code points of Unicode, surrogates too, in texts of 4096 with a line end after each 64. */
export function* allOfUnicode(): Generator<string> {
  for (let start = 0; start <= LAST; start += BLOCK) {
    let text = '';
    for (let code = start; code < start + BLOCK; code++) {
      text += String.fromCodePoint(code) + (code % 64 === 63 ? '\n' : '');
    }
    yield text;
  }
}
