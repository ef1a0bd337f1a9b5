import type { Dataset, Text } from '../../dataset/model';
import { textIn, type Wording } from '../../dataset/text';
import type { Found } from './texts-of';
import { wordingsHeld, wordingsOf } from './wordings-held';

/** How something that was found is told: as the reader reads it, and then the wordings by which it was found besides. */
export interface Told {
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

function told(text: Text, names: Names, notes: Text | undefined, reading: Reading): Told {
  const { query, language, dataLanguage } = reading;
  const read = textIn(text, language, dataLanguage);
  const others = wordingsHeld(query, [read.text], [text, ...names].flatMap(wordingsOf));
  const said = [read, ...others].map((wording) => wording.text);
  const noted = notes === undefined ? [] : [textIn(notes, language, dataLanguage)];
  return {
    text: read,
    others,
    notes: wordingsHeld(query, said, [...noted, ...wordingsOf(notes)]),
  };
}

/** Null for an id that the map does not know. */
export function toldOf(dataset: Dataset, { kind, id }: Found, reading: Reading): Told | null {
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
