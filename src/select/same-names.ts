import type { Dataset } from '../claims/model';
import { computeOncePer } from '../claims/once-per';
import { textInLanguage } from '../claims/text';

/** The ids of sites that share their name in this language with another site. */
export function sitesOfSameName(dataset: Dataset, language: string): ReadonlySet<string> {
  const idsByLanguage = idsByLanguageOf(dataset);
  const ids = idsByLanguage.get(language) ?? idsOfSameName(dataset, language);
  idsByLanguage.set(language, ids);
  return ids;
}

const idsByLanguageOf = computeOncePer<Dataset, [], Map<string, ReadonlySet<string>>>(
  () => new Map(),
);

function idsOfSameName({ sites, language: fallback }: Dataset, language: string): Set<string> {
  const firstIdByName = new Map<string, string>();
  const ids = new Set<string>();
  for (const { id, name } of sites) {
    const wording = textInLanguage(name, language, fallback).text.trim();
    const firstId = firstIdByName.get(wording);
    if (firstId === undefined) firstIdByName.set(wording, id);
    else ids.add(firstId).add(id);
  }
  return ids;
}
