import type { Lens } from '../view/lens';
import type { Words } from './words';

const plurals = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

const counted = (n: number, one: string, many: string): string =>
  `${numbers.format(n)} ${plurals.select(n) === 'one' ? one : many}`;

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
