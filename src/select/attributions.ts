import { ATTRIBUTIONS, type Attribution, type Dataset } from '../claims/model';
import { computeOncePer } from '../claims/once-per';

/** The kinds of attribution that the map's claims have, in the order of the model. */
export const attributionsOf = computeOncePer(({ claimById }: Dataset): readonly Attribution[] => {
  const used = new Set(Array.from(claimById.values(), ({ attribution }) => attribution));
  return ATTRIBUTIONS.filter((attribution) => used.has(attribution));
});
