import bidiFactory from 'bidi-js';

/** Consecutive letters that have the same direction. */
export interface BidiRun {
  readonly text: string;
  readonly isRightToLeft: boolean;
}

// MapLibre uses the same package, so cards and the live map order letters alike.
const bidi = bidiFactory();

/** True if the text reads from right to left. Its first letter with a direction decides. */
export function isRightToLeft(text: string): boolean {
  return (bidi.getEmbeddingLevels(text).paragraphs[0]?.level ?? 0) % 2 === 1;
}

interface LevelRun {
  text: string;
  readonly level: number;
}

function levelRunsOf(text: string, rightToLeft: boolean): readonly LevelRun[] {
  const { levels } = bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr');
  const runs: LevelRun[] = [];
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

/** Reverses the order of runs, level by level from the highest down (Unicode UAX #9, rule L2). */
function reorderRuns(runs: readonly LevelRun[]): readonly LevelRun[] {
  let order = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level -= 1) {
    const turned: LevelRun[] = [];
    let stretch: LevelRun[] = [];
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

/** Splits a line into runs of one direction, in their order on the screen from left to right. */
export function splitBidiRuns(line: string, isParagraphRightToLeft: boolean): readonly BidiRun[] {
  return reorderRuns(levelRunsOf(line, isParagraphRightToLeft)).map(({ text, level }) => ({
    text,
    isRightToLeft: level % 2 === 1,
  }));
}
