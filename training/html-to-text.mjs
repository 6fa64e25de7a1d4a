/** Renders HTML with the package html-to-text of the folder named: {"html", "options"} a line in, a JSON string out. */
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const { convert } = createRequire(`${process.argv[2]}/`)('html-to-text');
for await (const line of createInterface({ input: process.stdin })) {
  const { html, options } = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(convert(html, options))}\n`);
}
