import type { Lens } from '../view/lens';
import { counted } from './english';
import type { Words } from './words';

const LENSES: Record<Lens, string> = { actor: 'Who acted', claimant: 'Who says so' };

const en = {
  layers: 'Layers',
  layersShow: 'Layers show',
  lens: (lens: Lens) => LENSES[lens],
  attributions: 'Attribution',
  onlyDiffering: 'Only where accounts differ',
  allOf: (party: string) => `All: ${party}`,
  only: 'Only',
  onlyThis: (name: string) => `Only this: ${name}`,
  all: 'All',
  countOfLayer: (lens: Lens, n: number) =>
    lens === 'actor' ? counted(n, 'event', 'events') : counted(n, 'claim', 'claims'),
};

export type LayersWords = typeof en;

const TABLES: ReadonlyMap<string, LayersWords> = new Map([['en', en]]);

/** The words of the layers and filters, in the language of the interface, else in English. */
export function layersWords({ language }: Pick<Words, 'language'>): LayersWords {
  return TABLES.get(language) ?? en;
}
