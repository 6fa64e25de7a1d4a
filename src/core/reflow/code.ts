/** Programs, style sheets and data that a scraper printed with the page. */
const JSON_KEY = /"\s*:\s*["[{\d]|":(?:true|false|null)/g;
const OPENS_JSON = /^[[{]+\s*"[^"]{1,60}"\s*:|^"[\w@-]{1,40}"\s*:/;
const SCRIPT =
  /(?:^|[;{}\s(!])(?:function\s*(?:\w+\s*)?\(|var \w+\s*=|const \w+\s*=|let \w+\s*=|window\.\w+|document\.\w+|return\s*[!(\w]+;|new Date\(|typeof |addEventListener\(|=>\s*\{)/;
const STYLE_RULE = /[.#@\w\][)>*"=-]\s*\{|^[\w-]+\s*:\s*[^;{}]{1,120};$/;
const BLOCK_ONLY = /^[\s{}()[\];,/*<>!-]*$/;
const COMMENT = /^(?:\/\*|\*\/|\/\/|<!--|-->|@(?:media|import|charset|font-face))/;
const CODE_MARKS = /[{}()[\];=<>"$\\&_]/g;
const WORDS = /[\p{L}\p{N}]+/gu;
/** Marks of code for each word, from which a line is code even without a tell-tale. */
const MANY_MARKS = 0.5;
const SOME_MARKS = 0.2;
const MIN_MARKS = 6;
/** Only the beginning of a very long line is counted: code does not turn into prose within a line. */
const MAX_READ = 4000;

/** Is the line a program, a style sheet or data? */
export function isCode(line: string): boolean {
  const text = line.length > MAX_READ ? line.slice(0, MAX_READ) : line;
  if (OPENS_JSON.test(text)) return true;
  const marks = text.match(CODE_MARKS)?.length ?? 0;
  if (marks < 2) return false;
  if ((text.match(JSON_KEY)?.length ?? 0) >= 2) return true;
  const words = text.match(WORDS)?.length ?? 0;
  if (marks >= MIN_MARKS && marks > words * MANY_MARKS) return true;
  return marks > words * SOME_MARKS && (SCRIPT.test(text) || /\{[^{}:]*:[^{}]*\}/.test(text));
}

/** A line that only stands in code: `}`, `a: b;`, `.x {`. Asked where much of the text is code. */
export function isCodeFragment(text: string): boolean {
  return BLOCK_ONLY.test(text) || COMMENT.test(text) || SCRIPT.test(text) || STYLE_RULE.test(text);
}
