'use strict';
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const vm = require('node:vm');

/** Where the compiled code of a script is: it is of one version of V8 on one kind of machine. */
const compiledFile = (file) => `${file}.${process.versions.v8}-${process.arch}`;

/**
 * A script and how to run it, for what it exports.
 *
 * @param {string} file path
 * @param {Buffer} [cachedData] its compiled code; V8 compiles anew what does not fit
 */
function loadScript(file, cachedData) {
  const script = new vm.Script(readFileSync(file, 'latin1'), {
    filename: file,
    cachedData,
  });
  const importModule = (name) => import(name);
  const run = () => script.runInThisContext()(createRequire(file), importModule, pathToFileURL(file).href);
  return { script, run };
}

/** The command from its compiled script; undefined where there is none for this version of Node. */
function loadCompiled() {
  const file = join(__dirname, '../dist/command.cjs');
  let compiled;
  try {
    compiled = readFileSync(compiledFile(file));
  } catch {
    return undefined;
  }
  return loadScript(file, compiled).run();
}

module.exports = { compiledFile, loadScript, loadCompiled };
