import type { NamesData } from './core/names/gazetteer.js';
import { readPackageText } from './package-data.js';

const packed = new Map<string, string | null>();

/** The gazetteer that the package ships, language by language. */
export const namesData: NamesData = (language) => {
  const known = packed.get(language);
  if (known !== undefined) return known;
  const rows = /^[a-z]{2,3}$/.test(language) ? read(language) : null;
  packed.set(language, rows);
  return rows;
};

function read(language: string): string | null {
  try {
    return readPackageText(`names/${language}.json`);
  } catch {
    return null; // a language without a gazetteer
  }
}
