import type { Dataset } from '../dataset/model';
import type { Filter } from './filter';
import { layerGroups, layersOfActors } from './layers';
import type { Lens } from './lens';

export interface LayerView {
  readonly id: string;
  readonly shown: boolean;
  /** Of the whole map: how many events it is said to have done, or how many claims it makes. */
  readonly count: number;
}

export interface LayerGroupView {
  readonly party: string | null;
  readonly shown: 'all' | 'some' | 'none';
  readonly layers: readonly LayerView[];
}

type Counts = ReadonlyMap<string, number>;

const countsOfDataset = new WeakMap<Dataset, Map<Lens, Counts>>();

function readCounts(dataset: Dataset, lens: Lens): Counts {
  const counted =
    lens === 'claimant'
      ? [...dataset.claimById.values()].map(({ claimant }) => claimant)
      : [...dataset.eventById.values()].flatMap(({ actors }) => layersOfActors(actors));
  const counts = new Map<string, number>();
  for (const layer of counted) counts.set(layer, (counts.get(layer) ?? 0) + 1);
  return counts;
}

function countsOf(dataset: Dataset, lens: Lens): Counts {
  const byLens = countsOfDataset.get(dataset) ?? new Map<Lens, Counts>();
  const counts = byLens.get(lens) ?? readCounts(dataset, lens);
  countsOfDataset.set(dataset, byLens.set(lens, counts));
  return counts;
}

/** The layers of the lens under their parties, each shown or not. */
export function layerViews(dataset: Dataset, { lens, hidden }: Filter): readonly LayerGroupView[] {
  const counts = countsOf(dataset, lens);
  return layerGroups(dataset, lens).map(({ party, layers }) => {
    const views = layers.map((id) => ({ id, shown: !hidden.has(id), count: counts.get(id) ?? 0 }));
    const on = views.filter((layer) => layer.shown).length;
    const shown = on === 0 ? 'none' : on === views.length ? 'all' : 'some';
    return { party, shown, layers: views };
  });
}
