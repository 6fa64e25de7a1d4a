import type { Table } from '../core/formats/csv.js';
import type { ArchivedPage } from '../io/archived-pages.js';

/** A piece of an input as it was read, before anything is understood of it. Plain data. */
export type Part =
  /** The whole input. */
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  /** Whole lines of JSON Lines; the first has the number `first`, from 1. */
  | { readonly kind: 'lines'; readonly bytes: Uint8Array; readonly first: number; readonly count: number }
  /** A page or a text of a web archive; the record has the index `first`, from 1, among all that are in it. */
  | ({ readonly kind: 'archived'; readonly first: number; readonly count: 1 } & ArchivedPage)
  /**
   * Whole rows of a table; the first begins on the line `first`, from 1. `header` is what the file has before its
   * first row, for the part that begins with that.
   */
  | {
      readonly kind: 'rows';
      readonly bytes: Uint8Array;
      readonly first: number;
      readonly count: number;
      readonly table: Table;
      readonly header: string;
    }
  /** A line that is longer than allowed, after blank ones, or a row of a table. */
  | {
      readonly kind: 'too-long';
      readonly first: number;
      readonly count: number;
      readonly table?: Table;
      readonly header?: string;
    };
