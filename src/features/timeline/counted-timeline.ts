import type { Dataset } from '../../claims/model';
import { computeOncePer } from '../../claims/once-per';
import type { FilteredView } from '../../select/derive';
import { claimTableOf } from '../../select/table/claim-table';
import { binCountOf, binRangesOf, timeBinsOf, type BinRanges, type TimeBins } from './bins';
import { countEvents, type TimeCounts } from './counts';
import { timelineSeries } from './series';
import { timelineDomain, type TimelineDomain } from './timeline-layout';

/** Maximum number of bins that are described in words. */
const TOLD_BINS_MAX = 60;

/** Bins, and the bins in which each event of the table may be. */
export interface PreparedBins {
  readonly bins: TimeBins;
  readonly ranges: BinRanges;
}

/** The parts of a counted timeline that do not depend on the filter. */
export interface CountedTimeline {
  readonly domain: TimelineDomain;
  readonly drawn: PreparedBins;
  /** The bins of the list for screen readers. They are at least as long as the drawn bins. */
  readonly told: PreparedBins;
}

export const countedTimeline = computeOncePer((dataset: Dataset): CountedTimeline => {
  const dates = claimTableOf(dataset).events.map((event) => event.event_date);
  const domain = timelineDomain(dates);
  const prepare = (bins: TimeBins): PreparedBins => ({ bins, ranges: binRangesOf(bins, dates) });
  const [drawnBins, spokenBins] = [timeBinsOf(domain), timeBinsOf(domain, TOLD_BINS_MAX)];
  return { domain, drawn: prepare(drawnBins), told: prepare(spokenBins) };
});

/** The counts of the shown events in these bins. */
export function timeCounts(
  dataset: Dataset,
  { rows }: Pick<FilteredView, 'rows'>,
  { bins, ranges }: PreparedBins,
): TimeCounts {
  const { lens } = rows.filter;
  const { series, seriesByToggleId } = timelineSeries(dataset, lens);
  const seriesOfToggle = Int32Array.from(
    rows.columns.toggleIds[lens],
    (id) => seriesByToggleId.get(id) ?? series.length - 1,
  );
  return countEvents(rows, ranges, binCountOf(bins), seriesOfToggle, series.length);
}
