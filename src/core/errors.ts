export type ErrorCode =
  | 'NOT_FOUND'
  | 'NO_INPUT'
  | 'UNREADABLE'
  | 'UNWRITABLE'
  | 'OUTPUT_CLASH'
  | 'BINARY'
  | 'TOO_LARGE'
  | 'TIMEOUT'
  | 'BAD_RECORD'
  | 'BAD_LEXICON'
  | 'BAD_RULES'
  | 'BAD_OPTION'
  | 'INTERNAL';

/** The one error of this package. The message says what happened, where, and what to try. */
export class CleanArticleError extends Error {
  override readonly name = 'CleanArticleError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
