import type { FilterKind } from '../../select/filter';
import type { Words } from '../../i18n/words';

const RELAXING: Record<FilterKind, string> = {
  layers: 'Show all layers',
  attributions: 'Show claims however they are attributed',
  differing: 'Show also where accounts do not differ',
  period: 'Show all time',
};

const en = {
  nothingShown: 'Nothing is left to show.',
  relax: (kind: FilterKind) => RELAXING[kind],
};

export type NothingWords = typeof en;

const TABLES: ReadonlyMap<string, NothingWords> = new Map([['en', en]]);

/** The words of a map of which nothing is shown, in the language of the interface, else in English. */
export function nothingWords({ language }: Pick<Words, 'language'>): NothingWords {
  return TABLES.get(language) ?? en;
}
