import { readFileSync } from 'node:fs';
import { readDataset } from '../src/claims/check/read';
import type { Dataset } from '../src/claims/model';
import { comparisonOf, comparisonPart } from '../src/features/compare/comparison';
import { barPaths } from '../src/features/timeline/bar-paths';
import { countedTimeline, timeCounts } from '../src/features/timeline/counted-timeline';
import { actorGroupViews, actorToggleIds, countByToggleId } from '../src/select/actor-groups';
import { filteredViewOf } from '../src/select/derive';
import { LENSES, NO_FILTER, type Filter, type Lens } from '../src/select/filter';
import { shownPartsOf } from '../src/select/shown-parts';
import { groupsByNumber, listPart, FOLDED } from '../src/features/many-actors/actor-list';
import { manyEventsMap } from '../tests/support/many-events';
import { alignColumns } from './aligned';
import { median } from './table';

/** A map file to measure instead of the generated map, such as an import of UCDP's Iraq. */
const [, , file] = process.argv;
const RUN_COUNT = 9;

const text =
  file === undefined
    ? JSON.stringify(
        manyEventsMap({ siteCount: 477, eventCount: 7473, actorCount: 60, claimantCount: 1743 }),
      )
    : readFileSync(file, 'utf8');
const reading = readDataset(text);
if (!reading.ok) throw new Error(`the map has ${reading.problems.length} problems`);
const { dataset } = reading;

/** The processor's time of a computation in milliseconds: the median of several runs, without waiting for other programs. */
function millisecondsOf(computes: readonly (() => unknown)[]): number {
  const times = computes.map((compute) => {
    const before = process.cpuUsage();
    compute();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(times);
}

const repeated = (compute: () => unknown): number =>
  millisecondsOf(Array.from({ length: RUN_COUNT }, () => compute));

/** Filters that no cache has seen: each hides another pair of the most frequent toggles. */
function newFilters(ofDataset: Dataset, lens: Lens): readonly Filter[] {
  const counts = countByToggleId(ofDataset, lens);
  const byNumber = actorToggleIds(ofDataset, lens).toSorted(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0),
  );
  const [first = '', ...others] = byNumber;
  return others
    .slice(0, RUN_COUNT)
    .map((other) => ({ ...NO_FILTER, lens, hiddenToggleIds: new Set([first, other]) }));
}

const parsing = repeated(() => JSON.parse(text) as unknown);
const rows: [string, number][] = [];
for (const lens of LENSES) {
  const view = filteredViewOf(dataset, { ...NO_FILTER, lens });
  const { domain, drawn, told } = countedTimeline(dataset);
  const filters = newFilters(dataset, lens);
  rows.push(
    [`${lens}: a toggle`, millisecondsOf(filters.map((one) => () => filteredViewOf(dataset, one)))],
    [`${lens}: counts of the timeline`, repeated(() => timeCounts(dataset, view, drawn))],
    [`${lens}: counts in words`, repeated(() => timeCounts(dataset, view, told))],
    [
      `${lens}: bars of the timeline`,
      repeated(() => barPaths(domain, drawn.bins, timeCounts(dataset, view, drawn))),
    ],
    [
      `${lens}: list of actors`,
      repeated(() => listPart(groupsByNumber(actorGroupViews(dataset, view.filter), []), FOLDED)),
    ],
  );
}
const { shownEvents, filter } = filteredViewOf(dataset, NO_FILTER);
rows.push([
  'the comparison and its first part',
  repeated(() => {
    const { doAccountsDifferAtEvent } = shownPartsOf(dataset, filter);
    const events = shownEvents.map(({ event, heardClaims }) => ({
      event,
      name: event.name,
      claims: heardClaims,
      doAccountsDiffer: doAccountsDifferAtEvent(event),
      accounts: [],
    }));
    return comparisonPart(comparisonOf(dataset, events), 0);
  }),
]);

console.log(
  alignColumns([
    [`${dataset.eventById.size} events`, 'ms', 'of JSON.parse'],
    ...rows.map(([name, time]) => [name, time.toFixed(1), (time / parsing).toFixed(3)]),
    ['JSON.parse of the map file', parsing.toFixed(1), '1'],
  ]),
);
