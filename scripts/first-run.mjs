/**
 * Runs the command's script on a text and keeps what was compiled for it; see `compiled-command.mjs`.
 *
 *     node scripts/first-run.mjs dist/command.cjs TEXT
 */
import { writeFileSync } from 'node:fs';
import { compiledFile, loadScript } from '../bin/script.js';

const [, , file, text] = process.argv;
const { script, run } = loadScript(file);
process.argv = [process.argv[0], file, text];
process.exitCode = await run().main(process);
writeFileSync(compiledFile(file), script.createCachedData());
