import { NOT_SAID, type Dataset } from '../dataset/model';
import { textIn } from '../dataset/text';
import type { Words } from '../words/words';

/** What a layer, a party or a claimant is called: an actor's name, or "Not said". */
export function layerName(dataset: Dataset, id: string, words: Words, language: string): string {
  if (id === NOT_SAID) return words.notSaid;
  const actor = dataset.actors.get(id);
  return actor === undefined ? id : textIn(actor.name, language).text;
}
