import type { NamesData } from './core/names/gazetteer.js';
import names from './generated/names.json' with { type: 'json' };
import more from './generated/names-more.json' with { type: 'json' };

const packed = new Map<string, string>([...Object.entries(names), ...Object.entries(more)]);

/** The gazetteer that the package ships, language by language. */
export const namesData: NamesData = (language) => packed.get(language) ?? null;
