import type { Article, Edit, Entity, KindOfPage, Label, Line, Notice, Removal, Span } from './article.js';
import { editsOfMovedTitle, joinLines } from './join-lines.js';
import type { Options } from './options.js';
import type { Fact, Facts } from './page-hints.js';
import { selectLines } from './select.js';
import { extentOf, type Piece } from './text/traced.js';

/** What cleaning a text gives: plain data, the same as the JSON output (`schema/result.schema.json`). */
export interface CleanResult {
  readonly schema: 1;
  /** What the document is, and how sure that is; anything but an article has a notice too. */
  readonly kind: KindOfPage;
  readonly title: string | null;
  readonly byline: string | null;
  readonly date: string | null;
  /** Place, agency or both, as cut from the head of the story: "LONDON (Reuters)". */
  readonly dateline: string | null;
  /** BCP 47 tag, null where unsure. */
  readonly language: string | null;
  /** What is known of the article beside its text, each with where it came from; null where it is not known. */
  readonly metadata: ResultMetadata;
  /** The clean article: a paragraph a line, blank lines where the source has them, no line end at its end. */
  readonly text: string;
  /** The same as Markdown, where `options.markdown` asks for it; no line end at its end. */
  readonly markdown?: string;
  readonly names: readonly Entity[];
  readonly removed: readonly Removal[];
  readonly edits: readonly Edit[];
  readonly notices: readonly Notice[];
}

/** The facts of an article, all of them: those that are not known are null. */
export type ResultMetadata = { readonly [Name in keyof Facts]-?: NonNullable<Facts[Name]> | null };

const UNKNOWN: ResultMetadata = {
  title: null,
  authors: null,
  published: null,
  modified: null,
  site: null,
  url: null,
  language: null,
  section: null,
  tags: null,
  image: null,
  description: null,
};

/** A line of the source with what became of it, for explanations and reports. */
export interface ExplainedLine {
  readonly number: number;
  readonly block: number;
  /** Its place in the source. */
  readonly span: Span;
  readonly before: string;
  /** Null where the line was removed. */
  readonly after: string | null;
  readonly label: Label;
  readonly removal?: Removal;
  readonly edits: readonly Edit[];
}

const SPARED: Notice = {
  kind: 'notice',
  rule: 'select/nothing-left',
  why: 'every line looks like residue, so all of them are kept',
  span: { start: 0, end: 0 },
};

export function makeResult(article: Article, options: Options): CleanResult {
  const { kept, removed, spared } = selectLines(article, options);
  const moved = editsOfMovedTitle(article.source, kept);
  const joined = joinLines(article.source, kept, removed);
  const edits = [
    ...moved,
    ...joined.edits,
    // A title that was moved has what else was done to it in the same edit.
    ...kept.slice(moved.length > 0 ? 1 : 0).flatMap((line) => editsOf(article, line.traced.pieces)),
    ...editsBetweenLines(article),
  ];
  const headline = kept.find((line) => line.verdict?.label === 'headline')?.traced.text.split('\n')[0];
  const title = headline ?? article.title ?? null;
  return {
    schema: 1,
    kind: article.kind ?? { name: 'article', confidence: 0 },
    title,
    ...article.metadata,
    metadata: { ...UNKNOWN, ...article.facts, title: titleFact(title, article) },
    text: joined.text,
    names: article.names,
    removed: removed.map((line) => removalOf(article, line)),
    edits: edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    notices: [
      ...article.findings.filter((finding) => finding.kind === 'notice'),
      ...(spared ? [SPARED] : []),
    ],
  };
}

/** The title that the result has; it is the text's own unless the page or the record has the same. */
function titleFact(title: string | null, { facts, title: given }: Article): Fact | null {
  if (title === null) return null;
  if (facts?.title?.value === title) return facts.title;
  return { value: title, from: title === given && !facts?.title ? 'record' : 'text' };
}

export function explainLines(article: Article, options: Options): ExplainedLine[] {
  const gone = new Set(selectLines(article, options).removed);
  return article.lines.map((line) => {
    const { start, end } = extentOf(line.traced);
    const removed = gone.has(line);
    return {
      number: line.number,
      block: line.block,
      span: { start, end },
      before: article.source.slice(start, end),
      after: removed ? null : line.traced.text,
      label: line.verdict?.label ?? 'body',
      ...(removed ? { removal: removalOf(article, line) } : {}),
      edits: removed ? [] : editsOf(article, line.traced.pieces),
    };
  });
}

function removalOf(article: Article, line: Line): Removal {
  const span = extentOf(line.traced);
  const verdict = line.verdict!;
  return {
    kind: 'removal',
    reason: verdict.label,
    rule: verdict.rule,
    why: verdict.why,
    confidence: verdict.confidence,
    line: line.number,
    span,
    text: article.source.slice(span.start, span.end),
    ...(verdict.twin ? { twin: verdict.twin } : {}),
  };
}

function editsOf(article: Article, pieces: readonly Piece[]): Edit[] {
  return pieces.flatMap(({ text, start, end, mark }): Edit[] => {
    if (!mark) return [];
    const before = article.source.slice(start, end);
    return before === text ? [] : [{ kind: 'edit', ...mark, span: { start, end }, before, after: text }];
  });
}

/** Repairs that belong to no line: on blank lines, or in the white space around one. */
function editsBetweenLines(article: Article): Edit[] {
  const marked = article.text.pieces.filter((piece) => piece.mark);
  if (marked.length === 0) return [];
  const spans = article.lines.map((line) => extentOf(line.traced)).sort((a, b) => a.start - b.start);
  let at = 0;
  return editsOf(
    article,
    marked.filter((piece) => {
      while (at < spans.length && spans[at]!.end < piece.end) at++;
      const span = spans[at];
      return span === undefined || piece.start < span.start;
    }),
  );
}
