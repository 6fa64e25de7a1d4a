import type { ArchivedPage } from '../io/archived-pages.js';

/** A piece of an input as it was read, before anything is understood of it. Plain data. */
export type Part =
  /** The whole input. */
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  /** Whole lines of JSON Lines; the first has the number `first`, from 1. */
  | { readonly kind: 'lines'; readonly bytes: Uint8Array; readonly first: number; readonly count: number }
  /** A page or a text of a web archive; the record has the index `first`, from 1, among all that are in it. */
  | ({ readonly kind: 'archived'; readonly first: number; readonly count: 1 } & ArchivedPage)
  /** A line that is longer than allowed, after blank ones. */
  | { readonly kind: 'too-long'; readonly first: number; readonly count: number };
