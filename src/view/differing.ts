import { eventsThatDiffer } from '../dataset/agreement';
import type { Dataset } from '../dataset/model';

const differingOfDataset = new WeakMap<Dataset, ReadonlySet<string>>();

/** The events at which accounts differ, by id: worked out once a dataset, since every claim of an event shown is shown. */
export function differingEvents(dataset: Dataset): ReadonlySet<string> {
  const known = differingOfDataset.get(dataset) ?? new Set(eventsThatDiffer(dataset));
  differingOfDataset.set(dataset, known);
  return known;
}
