import type { Dataset, Source } from '../dataset/model';

/** The number of a document in references on paper: the same on every page of the map, from 1 in the order of its file. */
export function numberOf({ sources }: Dataset, { id }: Source): number {
  return [...sources.keys()].indexOf(id) + 1;
}
