/**
 * Builds the pages: the empty report goes among the data files of the package, the playground with the whole
 * library inside it into `docs/playground/`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { onePage } from './one-page.mjs';
import { packedData } from './packed-data.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
await writeFile(`${root}src/generated/report.html`, await onePage(`${root}pages/report/page.html`));
// What is pasted is text, so the model for HTML is not needed.
const plugins = [packedData(`${root}src/generated`, ['html.bin'])];
await mkdir(`${root}docs/playground`, { recursive: true });
await writeFile(
  `${root}docs/playground/index.html`,
  await onePage(`${root}pages/playground/page.html`, { plugins }),
);
