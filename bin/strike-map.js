#!/usr/bin/env node
import { existsSync } from 'node:fs';

const program = new URL('../dist-program/strike-map.mjs', import.meta.url);
if (existsSync(program)) {
  const { runProgram } = await import(program.href);
  process.exitCode = await runProgram(process.argv.slice(2));
} else {
  process.stderr.write('The program is not built yet; run npm run build in this folder first.\n');
  process.exitCode = 1;
}
