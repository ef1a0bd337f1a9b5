import type { PageKind } from '../prerender/chunk-files';

/** The size of our own code in a first load, in kB (1,000 bytes), gzipped. */
export type Sizes = Readonly<Record<PageKind, number>>;

/** One step of the ratchet: the sizes that a change left behind, and what the change bought. */
export interface Step {
  readonly kilobytes: Sizes;
  readonly bought: string;
}

/** Our code in a first load, as a share of MapLibre with its worker and style sheet. */
export const MOST_OF_MAPLIBRE = 0.2;
/** In kB, gzipped: what the first paint waits for. */
export const MOST_BEFORE_PAINT = 10;
/** A change may move a size by this share, up or down, without adding a step. */
const FREE_SHARE = 0.02;

/** For floating-point errors: 61.2 / 60 − 1 is slightly above 0.02. */
const ROUNDING = 1e-9;

/** Names each size that moved by more than 2 % since the last step. Empty if the ratchet holds. */
export function moved(steps: readonly Step[], measured: Sizes): readonly string[] {
  const last = steps.at(-1);
  if (last === undefined) return ['the ratchet has no step yet'];
  return (Object.keys(measured) as PageKind[])
    .filter((page) => Math.abs(measured[page] / last.kilobytes[page] - 1) > FREE_SHARE + ROUNDING)
    .map(
      (page) =>
        `${page}: ${measured[page].toFixed(1)} kB, and the last step has ${last.kilobytes[page]} kB`,
    );
}

/** Names each step that does not say what it bought. */
export function silent(steps: readonly Step[]): readonly string[] {
  return steps.flatMap(({ bought }, index) =>
    bought.trim() === '' ? [`step ${index + 1} does not say what it bought`] : [],
  );
}
