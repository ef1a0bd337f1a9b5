import type { Dataset } from '../../claims/model';
import { computeOncePer } from '../../claims/once-per';
import type { FilteredView } from '../../select/derive';
import { timeRankByEvent } from '../../select/time-order';
import { binCountOf, binRangesOf, timeBinsOf, type BinRanges, type TimeBins } from './bins';
import { countEvents, type TimeCounts } from './counts';
import { timelineSeries } from './series';
import { timelineDomain, type TimelineDomain } from './timeline-layout';

/** At most this many bins are told in words. */
const TOLD_BINS_MAX = 60;

/** Bins, and in which of them each event of the dataset could be, by its time rank. */
export interface PreparedBins {
  readonly bins: TimeBins;
  readonly ranges: BinRanges;
}

/** The timeline of a map with many events, as far as it does not depend on the filter. */
export interface CountedTimeline {
  readonly domain: TimelineDomain;
  readonly drawn: PreparedBins;
  /** The bins of the list for screen readers. They are as long as those that are drawn, or longer. */
  readonly told: PreparedBins;
}

export const countedTimeline = computeOncePer((dataset: Dataset): CountedTimeline => {
  const dates = [...timeRankByEvent(dataset).keys()].map((event) => event.event_date);
  const domain = timelineDomain(dates);
  const prepare = (bins: TimeBins): PreparedBins => ({ bins, ranges: binRangesOf(bins, dates) });
  const [drawn, told] = [timeBinsOf(domain), timeBinsOf(domain, TOLD_BINS_MAX)];
  return { domain, drawn: prepare(drawn), told: prepare(told) };
});

/** The counts of the shown events in these bins. */
export function timeCounts(
  dataset: Dataset,
  { filter, shownEvents }: Pick<FilteredView, 'filter' | 'shownEvents'>,
  { bins, ranges }: PreparedBins,
): TimeCounts {
  const { series, seriesByToggleId } = timelineSeries(dataset, filter.lens);
  return countEvents(shownEvents, ranges, binCountOf(bins), seriesByToggleId, series.length);
}
