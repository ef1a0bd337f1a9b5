import type { MultiPolygon, Point, Polygon } from 'geojson';
import type {
  Attribution,
  CasualtyGroup,
  EdtfText,
  Locator,
  OtherValues,
  Question,
  WherePrecision,
} from '../../claims/model';
import type { GoneColumn } from '../content/content';
import type { ColumnNames } from './row-warnings';

/** What one row of a file says, in the terms of the model. Actors, sources and sites have names but no ids yet. */
export interface ImportedRow {
  /** The number of the line, row or placemark in the file, from 1. */
  readonly line: number;
  readonly site: ImportedSite;
  readonly event: ImportedEvent;
  /** At least one claim. A row without a claim is not taken. */
  readonly claims: readonly ImportedClaim[];
}

export interface ImportedSite {
  readonly id?: string;
  readonly name?: string;
  /** Null if the file gives no position. The site is then in the list but not on the map. */
  readonly geometry: Point | Polygon | MultiPolygon | null;
  /** Missing if the file does not say how well the position is known. */
  readonly wherePrecision?: WherePrecision;
  readonly radiusInMeters?: number;
  readonly country?: string;
  readonly admin1?: string;
  /** What the file says of the place, as a sentence. */
  readonly remarks: string;
  /** The person or group that located the site. Missing if the makers of the file did so. */
  readonly georeferencedBy?: string;
  readonly other?: OtherValues;
}

export interface ImportedEvent {
  readonly id?: string;
  readonly name?: string;
  readonly date: EdtfText;
  readonly type?: string;
  readonly subType?: string;
  /** Names of the actors that are said to have acted. If no claim names an actor, the row's first claimant names these. */
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly other?: OtherValues;
}

export interface ImportedClaim {
  readonly id?: string;
  /** The name of the claimant. Null if the file names none: then the makers of the file make the claim. */
  readonly claimant: string | null;
  readonly attribution?: Attribution;
  readonly via?: readonly string[];
  readonly about: Question;
  readonly text: string;
  /** For a claim about responsibility: the names of the actors that it names. */
  readonly namedActors?: readonly string[];
  readonly count?: {
    readonly low?: number;
    readonly best?: number;
    readonly high?: number;
    readonly of: CasualtyGroup;
  };
  readonly hedge?: string;
  readonly date?: EdtfText;
  readonly remarks?: string;
  /** Null if the file names no document. The file itself is then the source. */
  readonly source: ImportedSource | null;
  readonly locator: Omit<Locator, 'quote'> & { readonly exact?: string };
  readonly other?: OtherValues;
}

export interface ImportedSource {
  readonly url?: string;
  /** A description of the document in words. */
  readonly citation?: string;
  readonly publisher?: string;
  readonly headline?: string;
  readonly datePublished?: EdtfText;
}

/** A row that was left out, and the reason. */
export interface RowNotTaken {
  readonly row: number;
  /** A sentence for the person who made the file. */
  readonly why: string;
}

/** The makers of a file, if its format names them. */
export interface FileMakers {
  readonly name: string;
  readonly url?: string;
  readonly licence?: string;
}

/** What a format read from a file. `rows` and `notTaken` together are all rows of the file. */
export interface FormatResult {
  readonly rows: readonly ImportedRow[];
  readonly notTaken: readonly RowNotTaken[];
  /** Columns whose meaning the format does not know. Their cells stay in the record's `other`. */
  readonly columnsNotUnderstood: readonly string[];
  /** Sentences about the whole file for the person. */
  readonly notes: readonly string[];
  readonly makers?: FileMakers;
  /** Columns that the mapping names but the file does not have. */
  readonly columnsGone?: readonly GoneColumn[];
  /** The names of the columns by field, as the file writes them. Missing if the file has no columns. */
  readonly columnNames?: ColumnNames;
  /** For each column of the file: its field, or `other`. The person can save it and use it for the next file. */
  readonly columns?: Readonly<Record<string, string>>;
}
