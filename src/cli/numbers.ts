import { CleanArticleError } from '../core/errors.js';

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1e3, M: 1e6, G: 1e9 };

function wrongUse(message: string): CleanArticleError {
  return new CleanArticleError('BAD_OPTION', message);
}

/** @throws {CleanArticleError} `BAD_OPTION` */
export function parseCount(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(value))
    throw wrongUse(`${option}: "${value}" is no whole number from 1 to 9999.`);
  return Number(value);
}

/** @throws {CleanArticleError} `BAD_OPTION` */
export function parseSeconds(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const seconds = Number(value);
  // Timers of Node end at 2^31 milliseconds.
  if (!(seconds > 0 && seconds <= 2_000_000))
    throw wrongUse(`${option}: "${value}" is no number of seconds.`);
  return seconds;
}

/**
 * Bytes, with K, M or G for thousands, millions and thousands of millions.
 *
 * @throws {CleanArticleError} `BAD_OPTION`
 */
export function parseSize(option: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const [, digits, unit] = /^(\d{1,12})([KMG]?)B?$/i.exec(value) ?? [];
  const size = Number(digits) * UNITS[unit?.toUpperCase() ?? '']!;
  if (!(size > 0)) throw wrongUse(`${option}: "${value}" is no size; use one such as 500000, 20M or 1G.`);
  return size;
}
