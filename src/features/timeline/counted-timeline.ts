import type { Dataset } from '../../claims/model';
import { computeOncePer } from '../../claims/once-per';
import type { FilteredView } from '../../select/derive';
import { timeRankByEvent } from '../../select/time-order';
import { binCountOf, binRangesOf, timeBinsOf, type BinRanges, type TimeBins } from './bins';
import { countEvents, type TimeCounts } from './counts';
import { timelineSeries } from './series';
import { timelineDomain, type TimelineDomain } from './timeline-layout';

/** Maximum number of bins that are described in words. */
const TOLD_BINS_MAX = 60;

/** Bins, and the bins in which each event of the dataset may be. Events are identified by their time rank. */
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
  const dates = [...timeRankByEvent(dataset).keys()].map((event) => event.event_date);
  const domain = timelineDomain(dates);
  const prepare = (bins: TimeBins): PreparedBins => ({ bins, ranges: binRangesOf(bins, dates) });
  const [drawnBins, spokenBins] = [timeBinsOf(domain), timeBinsOf(domain, TOLD_BINS_MAX)];
  return { domain, drawn: prepare(drawnBins), told: prepare(spokenBins) };
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
