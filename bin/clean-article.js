#!/usr/bin/env node
import module from 'node:module';

// From Node 22.1 on: what is compiled once is kept for the next start.
module.enableCompileCache?.();
const { main } = await import('../dist/cli/main.js');
process.exitCode = await main(process);
