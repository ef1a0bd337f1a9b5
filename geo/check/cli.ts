import { existsSync, readdirSync } from 'node:fs';
import { runProgram } from '../../src/program/main';

/** `npm run check-data`: checks the files that the command line names, else all maps in the folder `geo`. */
const DEFAULT_FOLDER = 'geo';

function filePathsInDefaultFolder(): readonly string[] {
  const names = existsSync(DEFAULT_FOLDER) ? readdirSync(DEFAULT_FOLDER) : [];
  const maps = names.filter((name) => name.endsWith('.geojson'));
  return maps.sort().map((name) => `${DEFAULT_FOLDER}/${name}`);
}

const commandArguments = process.argv.slice(2);
const namesFile = commandArguments.some((one) => !one.startsWith('--'));
process.exitCode = await runProgram([
  'check',
  ...commandArguments,
  ...(namesFile ? [] : filePathsInDefaultFolder()),
]);
