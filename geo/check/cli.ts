import { existsSync, readdirSync } from 'node:fs';
import { checkFile } from './check-file';

const DEFAULT_FOLDER = 'geo';

/** The files that the command line names, else all maps in the folder `geo`. */
function filePathsToCheck(named: readonly string[]): readonly string[] {
  if (named.length > 0) return named;
  const names = existsSync(DEFAULT_FOLDER) ? readdirSync(DEFAULT_FOLDER) : [];
  const maps = names.filter((name) => name.endsWith('.geojson'));
  return maps.sort().map((name) => `${DEFAULT_FOLDER}/${name}`);
}

// Another program that reads the output, such as `head`, may close it early.
process.stdout.on('error', () => process.exit(1));

const commandArguments = process.argv.slice(2);
const showsAll = commandArguments.includes('--all');
const checkedFilePaths = filePathsToCheck(commandArguments.filter((one) => one !== '--all'));
if (checkedFilePaths.length === 0) {
  process.stdout.write(`there is no .geojson file in ${DEFAULT_FOLDER}; name the files to check\n`);
  process.exitCode = 1;
}
for (const file of checkedFilePaths) {
  const { result, lines } = checkFile(file, showsAll);
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  if (result === 'failed') process.exitCode = 1;
}
