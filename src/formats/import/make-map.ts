import type { MapFile } from '../../claims/check/schema';
import type { FormatResult } from './imported';
import { MapRecords } from './map-records';
import type { ReportProgress } from './options';
import type { RowsOfRecords } from './row-warnings';

export interface MapSettings {
  readonly title: string;
  /** The language of the texts, a BCP 47 tag. */
  readonly language: string;
  /** The day of the import, as EDTF. */
  readonly dateModified: string;
  /** The publisher of the map. If missing, the makers that the format names; if these are missing too, nobody. */
  readonly publisher?: string;
  /** The name of the file, without its folder. */
  readonly fileName: string;
  /** Called with the progress of the import. */
  readonly reportProgress?: ReportProgress;
}

export interface MadeCounts {
  readonly sites: number;
  readonly events: number;
  readonly claims: number;
  readonly actors: number;
  readonly sources: number;
}

export interface MadeMap {
  readonly file: MapFile;
  readonly made: MadeCounts;
  /** What the map says that the file did not say, one sentence each. */
  readonly notes: readonly string[];
  readonly rowOf: RowsOfRecords;
  /** Events whose rows give no type. A note reports them. */
  readonly untyped: ReadonlySet<object>;
}

/** Makes a map file of the rows that a format read. Rows of the same site, event, actor or document become one record. */
export function makeMap({ rows, makers }: FormatResult, settings: MapSettings): MadeMap {
  const publisher = settings.publisher ?? makers?.name;
  // The claimant is the maker of the data, such as UCDP, even if another person publishes the map.
  const records = new MapRecords(settings.fileName, makers?.name ?? publisher, makers?.url);
  rows.forEach((row, index) => {
    records.add(row);
    settings.reportProgress?.('making claims of rows', index + 1, rows.length);
  });
  const file: MapFile = {
    type: 'FeatureCollection',
    title: settings.title,
    language: settings.language,
    ...(makers?.licence !== undefined && { license: makers.licence }),
    ...(publisher !== undefined && { publisher }),
    dateModified: settings.dateModified,
    actors: Object.fromEntries(records.actors),
    sources: Object.fromEntries(records.sources),
    features: records.sites,
  };
  return {
    file,
    made: countsOfMap(file),
    notes: records.notes(),
    rowOf: records.rowOf,
    untyped: records.untyped,
  };
}

/** The number of records of each kind in a map file. */
export function countsOfMap({ features, actors, sources }: MapFile): MadeCounts {
  const events = features.flatMap(({ properties }) => properties.events);
  const ofSites = features.flatMap(({ properties }) => properties.claims ?? []);
  return {
    sites: features.length,
    events: events.length,
    claims: ofSites.length + events.reduce((sum, { claims }) => sum + claims.length, 0),
    actors: Object.keys(actors).length,
    sources: Object.keys(sources).length,
  };
}
