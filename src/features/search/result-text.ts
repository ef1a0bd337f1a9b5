import type { Dataset, Text } from '../../claims/model';
import { textIn, type Wording } from '../../claims/text';
import type { Found } from './search-index';
import { answers, termsOf, type Term, tokens } from './words-of-text';

/** How something that was found is told: as the reader reads it, and then the wordings by which it was found besides. */
export interface ResultText {
  readonly text: Wording;
  readonly others: readonly Wording[];
  /** Of our own note on a claim. */
  readonly notes: readonly Wording[];
}

interface Reading {
  readonly query: string;
  readonly language: string;
  readonly dataLanguage: string;
}

type Names = readonly (Text | readonly string[] | undefined)[];

function told(text: Text, names: Names, notes: Text | undefined, reading: Reading): ResultText {
  const { query, language, dataLanguage } = reading;
  const read = textIn(text, language, dataLanguage);
  const others = matchingWordings(query, [read.text], [text, ...names].flatMap(wordingsOf));
  const said = [read, ...others].map((wording) => wording.text);
  const noted = notes === undefined ? [] : [textIn(notes, language, dataLanguage)];
  return {
    text: read,
    others,
    notes: matchingWordings(query, said, [...noted, ...wordingsOf(notes)]),
  };
}

/** Null for an id that the map does not know. */
export function resultText(
  dataset: Dataset,
  { kind, id }: Found,
  reading: Reading,
): ResultText | null {
  switch (kind) {
    case 'site': {
      const site = dataset.siteById.get(id);
      if (site === undefined) return null;
      const { name, alternateName, admin1, country } = site;
      return told(name, [alternateName, admin1, country], undefined, reading);
    }
    case 'event': {
      const event = dataset.eventById.get(id);
      return event === undefined ? null : told(event.name, [], undefined, reading);
    }
    case 'claim': {
      const claim = dataset.claimById.get(id);
      return claim === undefined ? null : told(claim.text, [], claim.remarks, reading);
    }
    case 'actor': {
      const actor = dataset.actors.get(id);
      return actor === undefined
        ? null
        : told(actor.name, [actor.alternateName], undefined, reading);
    }
  }
}

/** Every wording of a text with its language; that of an entry of a list is not known. */
function wordingsOf(text: Text | readonly string[] | undefined): readonly Wording[] {
  if (text === undefined) return [];
  if (typeof text === 'string') return [{ text, language: null }];
  if (isList(text)) return text.map((entry) => ({ text: entry, language: null }));
  return Object.entries(text).map(([language, wording]) => ({ text: wording, language }));
}

/** `Array.isArray` does not tell a readonly list from a record. */
function isList(text: Text | readonly string[]): text is readonly string[] {
  return Array.isArray(text);
}

function matchingTerms(text: string, terms: readonly Term[]): readonly Term[] {
  const words = tokens(text);
  return terms.filter((term) => words.some((word) => answers(word, term)));
}

/** Of the other wordings, in their order, those without which a reader would not see why something was found. */
function matchingWordings(
  query: string,
  said: readonly string[],
  others: readonly Wording[],
): readonly Wording[] {
  const terms = termsOf(query);
  const seen = new Set(said.flatMap((text) => matchingTerms(text, terms)));
  return others.filter(({ text }) => {
    const added = matchingTerms(text, terms).filter((term) => !seen.has(term));
    added.forEach((term) => seen.add(term));
    return added.length > 0;
  });
}
