import type { Lens } from '../../select/filter';
import { counted } from '../../i18n/english';
import type { Words } from '../../i18n/words';

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
  countOfActor: (lens: Lens, n: number) =>
    lens === 'actor' ? counted(n, 'event', 'events') : counted(n, 'claim', 'claims'),
};

export type ActorsWords = typeof en;

const TABLES: ReadonlyMap<string, ActorsWords> = new Map([['en', en]]);

/** The words of the layers and filters, in the language of the interface, else in English. */
export function actorsWords({ language }: Pick<Words, 'language'>): ActorsWords {
  return TABLES.get(language) ?? en;
}
