/** Prints the hash of each phrase of `lexicons/`: {list, words, hash} a line, in the form that pages are looked up by. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = await build({
  stdin: {
    contents: `export { scanLines } from './src/core/judge/features/scan.ts';
      export { visitPhrases } from './src/core/judge/features/phrases.ts';`,
    resolveDir: root,
  },
  bundle: true,
  format: 'esm',
  write: false,
});
const code = Buffer.from(bundle.outputFiles[0].text).toString('base64');
const { scanLines, visitPhrases } = await import(`data:text/javascript;base64,${code}`);

/** `share this (story|article) [now]` → each way to read it. */
function expand(pattern) {
  const group = /[([]([^()[\]]*)[)\]]/.exec(pattern);
  if (!group) return [pattern];
  const choices = group[1].split('|');
  if (group[0].startsWith('[')) choices.push('');
  const [before, after] = [pattern.slice(0, group.index), pattern.slice(group.index + group[0].length)];
  return choices.flatMap((choice) => expand(`${before}${choice}${after}`));
}

const MAX_SHORT_WORDS = 3;
for (const language of readdirSync(join(root, 'lexicons')).sort()) {
  if (!/^[a-z]{2,3}$/.test(language)) continue;
  for (const file of readdirSync(join(root, 'lexicons', language)).filter((name) => name.endsWith('.txt'))) {
    const list = file.slice(0, -'.txt'.length);
    for (const row of readFileSync(join(root, 'lexicons', language, file), 'utf8').split('\n')) {
      if (row.trim() === '' || /^#( |$)/.test(row) || row.includes('*')) continue;
      for (const phrase of expand(row.trim().replaceAll('#', '0'))) {
        const scan = scanLines([phrase.trim()]);
        const words = scan.offsets[1];
        const hashes = [];
        visitPhrases(scan, 0, (hash) => hashes.push(hash));
        if (hashes.length === 0) continue;
        // Of a short phrase both count: as a part of a line, and as a line of its own, which comes last.
        const whole = hashes.at(-1);
        const part = words <= MAX_SHORT_WORDS ? hashes[words - 1 - (scan.lengths[0] > 2 ? 0 : 1)] : undefined;
        for (const hash of new Set([whole, part])) {
          if (hash !== undefined) process.stdout.write(`${JSON.stringify({ list, words, hash })}\n`);
        }
      }
    }
  }
}
