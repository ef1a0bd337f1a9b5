import { createRequire } from 'node:module';

/** Letters of one direction. */
export interface BidiRun {
  readonly text: string;
  readonly rightToLeft: boolean;
}

interface Bidi {
  getEmbeddingLevels(
    text: string,
    direction?: 'ltr' | 'rtl',
  ): {
    readonly levels: Uint8Array;
    readonly paragraphs: readonly { readonly level: number }[];
  };
}

// Unicode's bidirectional algorithm as the live map's labels have it: MapLibre brings it along.
const besideMapLibre = createRequire(
  createRequire(import.meta.url).resolve('maplibre-gl/package.json'),
);
const bidi = (besideMapLibre('bidi-js') as () => Bidi)();

/** Whether a text is to be read from the right: as its first letter that has a direction. */
export function isRightToLeft(text: string): boolean {
  return (bidi.getEmbeddingLevels(text).paragraphs[0]?.level ?? 0) % 2 === 1;
}

interface Level {
  text: string;
  readonly level: number;
}

function levelsOf(text: string, rightToLeft: boolean): readonly Level[] {
  const { levels } = bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr');
  const runs: Level[] = [];
  let index = 0;
  for (const letter of text) {
    const level = levels[index] ?? 0;
    const last = runs.at(-1);
    if (last?.level === level) last.text += letter;
    else runs.push({ text: letter, level });
    index += letter.length;
  }
  return runs;
}

/** Stretches at a level or above change ends, the highest first (UAX #9, L2). */
function reordered(runs: readonly Level[]): readonly Level[] {
  let order = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1) {
    const turned: Level[] = [];
    let stretch: Level[] = [];
    for (const run of order) {
      if (run.level >= level) {
        stretch = [run, ...stretch];
        continue;
      }
      turned.push(...stretch, run);
      stretch = [];
    }
    order = [...turned, ...stretch];
  }
  return order;
}

/** The runs of a line from left to right, in a paragraph of this direction. */
export function bidiRuns(line: string, rightToLeft: boolean): readonly BidiRun[] {
  return reordered(levelsOf(line, rightToLeft)).map(({ text, level }) => ({
    text,
    rightToLeft: level % 2 === 1,
  }));
}
