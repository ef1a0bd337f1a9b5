import { expect, it, describe } from 'vitest';
import { manyEventsMap } from '../../../tests/support/many-events';
import { datasetOfFile } from '../../../tests/support/map-files';
import { NOT_SAID } from '../../claims/model';
import { actorToggleIds, countByToggleId } from '../../select/actor-groups';
import { LENSES } from '../../select/filter';
import { isSharedSymbol, symbolOf } from '../../cartography/symbols';
import { timelineSeries } from './series';

const dataset = datasetOfFile(
  manyEventsMap({ siteCount: 5, eventCount: 400, actorCount: 30, claimantCount: 60 }),
);

describe.each(LENSES)('the series of the lens "%s"', (lens) => {
  const { series, seriesByToggleId } = timelineSeries(dataset, lens);
  const own = series.flatMap(({ symbol, toggleIds }) => (symbol === null ? [] : [toggleIds[0]]));

  it('hold each toggle once', () => {
    const ids = series.flatMap(({ toggleIds }) => toggleIds);
    const notSaid = lens === 'actor' ? [NOT_SAID] : [];
    expect(ids.toSorted()).toEqual([...actorToggleIds(dataset, lens), ...notSaid].sort());
    for (const id of ids) expect(series[seriesByToggleId.get(id) ?? -1]?.toggleIds).toContain(id);
  });

  it('have one toggle of each hue by itself, the most frequent one', () => {
    const counts = countByToggleId(dataset, lens);
    for (const id of actorToggleIds(dataset, lens).filter(
      (one) => !isSharedSymbol(symbolOf(dataset, one)),
    )) {
      const ofHue = own.find(
        (other) => symbolOf(dataset, other ?? '').hue === symbolOf(dataset, id).hue,
      );
      expect(counts.get(ofHue ?? '')).toBeGreaterThanOrEqual(counts.get(id) ?? 0);
    }
  });

  it('go from the most frequent to the rest', () => {
    const counts = countByToggleId(dataset, lens);
    const ownCounts = own.map((id) => counts.get(id ?? '') ?? 0);
    expect(ownCounts).toEqual(ownCounts.toSorted((a, b) => b - a));
    expect(series.at(-1)?.symbol).toBeNull();
  });
});
