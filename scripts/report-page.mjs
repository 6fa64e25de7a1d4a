/** Puts the empty report, a page without its data, among the data files of the package. */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { onePage } from './one-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
await writeFile(`${root}src/generated/report.html`, await onePage(`${root}report/page.html`));
