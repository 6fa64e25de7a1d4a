import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What comes from elsewhere beside the bundled packages, with its licence. */
const DATA = [
  'The table of signs of mojibake (src/core/repair/mojibake/badness.json) and its test cases are those of ftfy 6.3.1,',
  'https://github.com/rspeer/python-ftfy, Copyright Robyn Speer, Apache License 2.0.',
  'Names of countries and territories are those of Unicode CLDR, https://cldr.unicode.org, Unicode License v3.',
].join('\n');

/**
 * The notice that goes with the bundle: each package in it, with the text of its licence.
 *
 * @param inputs paths of the files that esbuild bundled
 */
export function noticeOf(root, inputs) {
  const folders = new Set(
    inputs.flatMap((path) => /^(?:.*node_modules\/)(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  const packages = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text =
      file && existsSync(join(root, folder, file)) ? readFileSync(join(root, folder, file), 'utf8') : '';
    return `${name} ${version}, ${license}\n\n${text.trim()}\n`;
  });
  return `${[DATA, ...packages].join(`\n${'-'.repeat(78)}\n\n`)}`;
}
