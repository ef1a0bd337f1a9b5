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

/** What one row of a file says, in our terms. Actors, sources and sites have no ids yet: they are told by their names. */
export interface ImportedRow {
  /** The line, row or placemark in the file, from 1. */
  readonly line: number;
  readonly site: ImportedSite;
  readonly event: ImportedEvent;
  /** At least one claim: a row in which nobody claims anything is not taken. */
  readonly claims: readonly ImportedClaim[];
}

export interface ImportedSite {
  readonly id?: string;
  readonly name?: string;
  /** Null if the file gives no place. The site is then listed, and not drawn. */
  readonly geometry: Point | Polygon | MultiPolygon | null;
  /** Missing if the file does not say how well the place is known. */
  readonly wherePrecision?: WherePrecision;
  readonly radiusInMeters?: number;
  readonly country?: string;
  readonly admin1?: string;
  /** What the file says of the place, in a sentence. */
  readonly remarks: string;
  /** Who placed it, if it is not the maker of the file. */
  readonly georeferencedBy?: string;
  readonly other?: OtherValues;
}

export interface ImportedEvent {
  readonly id?: string;
  readonly name?: string;
  readonly date: EdtfText;
  readonly type?: string;
  readonly subType?: string;
  /** Names of those who are said to have acted. A claim of the row's first claimant says so, unless one names them. */
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly other?: OtherValues;
}

export interface ImportedClaim {
  readonly id?: string;
  /** The name of who speaks; null if the file names nobody. The claim is then that of the file's makers. */
  readonly claimant: string | null;
  readonly attribution?: Attribution;
  readonly via?: readonly string[];
  readonly about: Question;
  readonly text: string;
  /** The names of those whom a claim about responsibility names. */
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
  /** Null if the file names no document. The file is then the source. */
  readonly source: ImportedSource | null;
  readonly locator: Omit<Locator, 'quote'> & { readonly exact?: string };
  readonly other?: OtherValues;
}

export interface ImportedSource {
  readonly url?: string;
  /** Which document it is, in words. */
  readonly citation?: string;
  readonly publisher?: string;
  readonly headline?: string;
  readonly datePublished?: EdtfText;
}

/** A row that was left out, and why. */
export interface RowNotTaken {
  readonly row: number;
  /** A sentence for the person who made the file. */
  readonly why: string;
}

/** Who made a file, if its format says it. */
export interface FileMakers {
  readonly name: string;
  readonly url?: string;
  readonly licence?: string;
}

/** What a format read from a file. Rows taken and rows not taken are all rows of the file. */
export interface FormatResult {
  readonly rows: readonly ImportedRow[];
  readonly notTaken: readonly RowNotTaken[];
  /** Columns of which the format knows no meaning. Their cells stay with the record, in `other`. */
  readonly columnsNotUnderstood: readonly string[];
  /** What a person should know of the whole file, one sentence each. */
  readonly notes: readonly string[];
  readonly makers?: FileMakers;
  /** Columns that the mapping names and the file does not have. */
  readonly columnsGone?: readonly GoneColumn[];
  /** What the file calls the columns of fields, if it has columns. */
  readonly columnNames?: ColumnNames;
  /** For each column of the file, its field, or `other`. It can be saved, and used for the next file. */
  readonly columns?: Readonly<Record<string, string>>;
}
