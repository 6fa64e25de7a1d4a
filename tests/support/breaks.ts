import { readFileSync } from 'node:fs';
import { createGoesOn } from '../../src/core/reflow/breaks/index.js';

/** The model of line breaks that ships. */
export const goesOn = createGoesOn(() => new Uint8Array(readFileSync('models/breaks.bin')));
