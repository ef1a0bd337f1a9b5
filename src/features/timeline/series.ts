import { NOT_SAID, type Dataset } from '../../claims/model';
import { isSharedSymbol, symbolOf, type ActorSymbol, type Hue } from '../../cartography/symbols';
import { actorToggleIds, countByToggleId } from '../../select/actor-groups';
import { computeOncePerLens } from '../../select/filter';

/** One colour of the bars. It stands for one actor toggle, or for all toggles without a colour of their own. */
export interface TimelineSeries {
  readonly toggleIds: readonly string[];
  /** Null for the series of all toggles without a colour of their own. */
  readonly symbol: ActorSymbol | null;
}

interface SeriesOfLens {
  readonly series: readonly TimelineSeries[];
  readonly seriesByToggleId: ReadonlyMap<string, number>;
}

/**
 * The series of a lens, sorted by number of events or claims, largest first. Bars have hues but no shapes. So only the
 * most frequent toggle of each hue has its own series. The last series has all other toggles. The filter does not
 * change the series.
 */
export const timelineSeries = computeOncePerLens((dataset, lens): SeriesOfLens => {
  const counts = countByToggleId(dataset, lens);
  // A filter of claims can hide all actors of an event, even on a map whose events all have a named actor.
  const notSaid = lens === 'actor' ? [NOT_SAID] : [];
  const ids = [...new Set([...actorToggleIds(dataset, lens), ...notSaid])].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0),
  );
  const own = firstOfEachHue(dataset, ids);
  const others = ids.filter((id) => !own.has(id));
  const series: readonly TimelineSeries[] = [
    ...[...own].map(([id, symbol]) => ({ toggleIds: [id], symbol })),
    { toggleIds: others, symbol: null },
  ];
  const seriesByToggleId = new Map(
    series.flatMap(({ toggleIds }, index) => toggleIds.map((id) => [id, index] as const)),
  );
  return { series, seriesByToggleId };
});

function firstOfEachHue(
  dataset: Dataset,
  ids: readonly string[],
): ReadonlyMap<string, ActorSymbol> {
  const takenHues = new Set<Hue>();
  const first = new Map<string, ActorSymbol>();
  for (const id of ids) {
    const symbol = symbolOf(dataset, id);
    if (takenHues.has(symbol.hue) || isSharedSymbol(symbol)) continue;
    takenHues.add(symbol.hue);
    first.set(id, symbol);
  }
  return first;
}
