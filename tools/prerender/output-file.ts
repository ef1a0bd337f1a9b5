import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface OutputFile {
  /** Path relative to the build's output folder. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Receives a file as soon as it is made, because all pages of a large map would not fit into memory together. */
export type WriteFile = (file: OutputFile) => void;

/** Writes files into a folder. */
export function writeInto(folder: string): WriteFile {
  return ({ path, content }) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
}
