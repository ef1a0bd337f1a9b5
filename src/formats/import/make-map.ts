import type { MapFile } from '../../claims/check/schema';
import type { FormatResult } from './imported';
import { MapRecords } from './map-records';
import type { ReportProgress } from './options';
import type { RowsOfRecords } from './row-warnings';

export interface MapSettings {
  readonly title: string;
  /** The language of the texts, a BCP 47 tag. */
  readonly language: string;
  /** The day on which the map is made, as EDTF. */
  readonly dateModified: string;
  /** Who made the file; else whom the format names; else nobody. */
  readonly publisher?: string;
  /** The name of the file, without its folder. */
  readonly fileName: string;
  /** Hears how far the import is. */
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
  /** What the map says that the file did not, one sentence each. */
  readonly notes: readonly string[];
  readonly rowOf: RowsOfRecords;
  /** Events whose rows give no type. A note says so. */
  readonly untyped: ReadonlySet<object>;
}

/** Makes the map file of what a format has read. Rows of one site, event, actor or document are put together. */
export function makeMap({ rows, makers }: FormatResult, settings: MapSettings): MadeMap {
  const publisher = settings.publisher ?? makers?.name;
  // Who publishes a map of UCDP's events does not become who claims them.
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

/** How many records of each kind a map file has. */
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
