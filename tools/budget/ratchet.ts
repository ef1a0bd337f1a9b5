import type { PageKind } from '../shell/chunk-files';

/** Key: kind of page. Value: gzipped size of our own code in a first load, in kB (1,000 bytes). */
export type KilobytesByPage = Readonly<Record<PageKind, number>>;

/** A step of the ratchet: the sizes after a change, and the benefit of the change. */
export interface RatchetStep {
  readonly kilobytes: KilobytesByPage;
  readonly bought: string;
}

/** Maximum size of our code in a first load, as a share of MapLibre's size with worker and style sheet. */
export const MAX_SHARE_OF_MAPLIBRE = 0.255;
/** Maximum gzipped size of the files that delay the first paint, in kB. */
export const MAX_KILOBYTES_BEFORE_PAINT = 10;
/** A size may change by this share, up or down, without a new step. */
const ALLOWED_SIZE_CHANGE = 0.02;

/** Tolerance for floating-point errors: 61.2 / 60 − 1 is slightly above 0.02. */
const ROUNDING_TOLERANCE = 1e-9;

/** One message for each size that changed by more than 2 % since the last step. */
export function sizeChangeMessages(
  steps: readonly RatchetStep[],
  measured: KilobytesByPage,
): readonly string[] {
  const last = steps.at(-1);
  if (last === undefined) return ['the ratchet has no step yet'];
  return (Object.keys(measured) as PageKind[])
    .filter(
      (page) =>
        Math.abs(measured[page] / last.kilobytes[page] - 1) >
        ALLOWED_SIZE_CHANGE + ROUNDING_TOLERANCE,
    )
    .map(
      (page) =>
        `${page}: ${measured[page].toFixed(1)} kB, and the last step has ${last.kilobytes[page]} kB`,
    );
}

/** One message for each step that states no benefit. */
export function unexplainedStepMessages(steps: readonly RatchetStep[]): readonly string[] {
  return steps.flatMap(({ bought }, index) =>
    bought.trim() === '' ? [`step ${index + 1} does not say what it bought`] : [],
  );
}
