import type { Lens } from '../../select/filter';
import { countWithNoun } from '../../i18n/en';
import { catalogue } from '../../i18n/words';

const LENS_LABELS: Record<Lens, string> = { actor: 'Who acted', claimant: 'Who says so' };

const en = {
  layers: 'Layers',
  allLayers: 'layers',
  layersShow: 'Layers show',
  lens: (lens: Lens) => LENS_LABELS[lens],
  attributions: 'Attribution',
  onlyDiffering: 'Only where accounts differ',
  namedOnlyWith: 'Named only with',
  groupedByEditors: 'Groups and their names: by the editors',
  allOf: (party: string) => `All: ${party}`,
  only: 'Only',
  onlyThis: (name: string) => `Only ${name}`,
  all: 'All',
  countOfActor: (lens: Lens, n: number) =>
    lens === 'actor' ? countWithNoun(n, 'event', 'events') : countWithNoun(n, 'claim', 'claims'),
};

/** The interface text of the actor toggles and the claim filters. */
export const actorsWords = catalogue({ en });
