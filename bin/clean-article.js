#!/usr/bin/env node
'use strict';
// CommonJS, as `package.json` beside this file says: the loader of ES modules takes as long as all else here.

/** The command: compiled before, or as modules where that was for another Node. */
async function loadCommand() {
  const compiled = require('./script.js').loadCompiled();
  if (compiled) return compiled;
  // From Node 22.1 on: what is compiled once is kept for the next start.
  require('node:module').enableCompileCache?.();
  return import('../dist/cli/main.js');
}

if (process.argv.length === 3 && /^(?:-V|--version)$/.test(process.argv[2])) {
  // As the command prints it, without loading it.
  process.stdout.on('error', () => {});
  process.stdout.write(`${require('../package.json').version}\n`);
} else {
  loadCommand()
    .then(({ main }) => main(process))
    .then((code) => {
      process.exitCode = code;
    });
}
