import { createRequire } from 'node:module';

/** Successive letters of one direction. */
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

// Resolves MapLibre's own package for Unicode's bidirectional algorithm, so that cards and live map agree.
const besideMapLibre = createRequire(
  createRequire(import.meta.url).resolve('maplibre-gl/package.json'),
);
const bidi = (besideMapLibre('bidi-js') as () => Bidi)();

/** True if the text reads from right to left, by its first letter that has a direction. */
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

/** Reverses the runs at each level or above, from the highest level down (Unicode UAX #9, rule L2). */
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

/** Splits a line into runs, in their order from left to right. `rightToLeft` is the paragraph's direction. */
export function bidiRuns(line: string, rightToLeft: boolean): readonly BidiRun[] {
  return reordered(levelsOf(line, rightToLeft)).map(({ text, level }) => ({
    text,
    rightToLeft: level % 2 === 1,
  }));
}
