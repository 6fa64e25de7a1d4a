// node examples/plain.mjs story.txt
import { readFileSync } from 'node:fs';
import { createCleaner } from 'clean-article';

const cleaner = createCleaner();
const { title, text, removed, names } = cleaner.clean(readFileSync(process.argv[2], 'utf8'));

console.log(`# ${title}\n\n${text}\n`);
console.log('Removed:', removed.map(({ reason, line }) => `${reason} (line ${line})`).join(', '));
console.log('Named:', names.map(({ name, count }) => `${name} ×${count}`).join(', '));
