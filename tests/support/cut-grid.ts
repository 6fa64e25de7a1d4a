import { behindDatelines, DASHES, datelines } from './cut-grid/datelines.js';
import { DIVIDERS, firstLines, siteNames } from './cut-grid/first-lines.js';
import { copies, placed } from './cut-grid/headline-places.js';
import { BOUNDARIES, heads, tails } from './cut-grid/tails-and-heads.js';

/**
 * How far headlines and cut-outs reach: heads, tails and headlines put together in every way, and what is taken of
 * each. The table is accepted by a person who reads its changes, so that no limit moves unseen. Each
 * part has its title.
 */
export const CUT_GRID: readonly (readonly [title: string, rows: () => Iterable<string>])[] = [
  [`datelines, before: ${DASHES.map((dash) => JSON.stringify(dash)).join(' ')}`, datelines],
  ['what stands behind a dateline', behindDatelines],
  [
    `tails, as first and last paragraph, after: ${BOUNDARIES.map((gap) => JSON.stringify(gap)).join(' ')}`,
    tails,
  ],
  ['labels of boxes', heads],
  ['copies of the headline, at so many lines', copies],
  ['headlines elsewhere', placed],
  [`names of sites, after: ${DIVIDERS.map((divider) => JSON.stringify(divider)).join(' ')}`, siteNames],
  ['first lines', firstLines],
];
