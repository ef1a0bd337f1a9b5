import { positionOfDay, type TimelineDomain } from './timeline-layout';
import { binCountOf, type TimeBins } from './bins';
import type { TimeCounts } from './counts';
import { MARKS_VIEW_BOX } from './paths';

/** SVG path data of all bars: one path for each series, and one path for events that are only possibly in a bin. */
export interface BarPaths {
  readonly series: readonly string[];
  /** The striped bars of possible events. In each bin, they are above the series. */
  readonly possible: string;
}

/**
 * The share of a bin's width that remains free, so that readers can distinguish neighbouring bars. Narrow bars have no
 * gap.
 */
const GAP_SHARE = 0.14;
/** Smallest width of a bar with a gap, in units of the view box. */
const WIDTH_WITH_GAP_MIN = 5;
/** Smallest height of a bar, in units of the view box, so that a single event is visible beside a thousand. */
const BAR_HEIGHT_MIN = 2.5;

const round = (n: number): number => Math.round(n * 10) / 10;

/**
 * The bars of a timeline. The highest bar reaches the top of the view box. In each bin, the series are stacked in their
 * order.
 */
export function barPaths(domain: TimelineDomain, bins: TimeBins, counts: TimeCounts): BarPaths {
  const { width, height } = MARKS_VIEW_BOX;
  const heights = counts.certain.map((count, bin) => count + (counts.possible[bin] ?? 0));
  const highest = Math.max(
    1,
    heights.reduce((a, b) => Math.max(a, b), 0),
  );
  const series = counts.bySeries.map(() => '');
  let possible = '';
  for (let bin = 0; bin < binCountOf(bins); bin += 1) {
    const total = heights[bin] ?? 0;
    if (total === 0) continue;
    const left = positionOfDay(domain, bins.starts[bin] ?? 0) * width;
    const binWidth = positionOfDay(domain, bins.starts[bin + 1] ?? 0) * width - left;
    const gap = binWidth < WIDTH_WITH_GAP_MIN ? 0 : binWidth * GAP_SHARE;
    const scale = Math.max(height / highest, BAR_HEIGHT_MIN / total);
    let stacked = 0;
    const bar = (share: number): string => {
      const bottom = round(height - stacked * scale);
      stacked += share;
      const top = round(height - stacked * scale);
      const barWidth = round(binWidth - gap);
      return bottom === top
        ? ''
        : `M${round(left + gap / 2)} ${bottom}h${barWidth}V${top}h${-barWidth}z`;
    };
    counts.bySeries.forEach((shares, index) => {
      const share = shares[bin] ?? 0;
      if (share > 0) series[index] = `${series[index] ?? ''}${bar(share)}`;
    });
    if ((counts.possible[bin] ?? 0) > 0) possible += bar(counts.possible[bin] ?? 0);
  }
  return { series, possible };
}
