import type { MultiPolygon, Point, Polygon } from 'geojson';

/** Text for people: one string, or one string per language (BCP 47). */
export type Text = string | Readonly<Record<string, string>>;

/** An EDTF string, level 0 or 1, as the source gives it. Never a JavaScript `Date`. */
export type Edtf = string;

/** UCDP GED `where_prec`: 1 exact, 2 near a known point, 3 second-order and 4 first-order division, 5 fuzzy area, 6 country, 7 international. Higher is less precise. */
export const WHERE_PRECISIONS = [1, 2, 3, 4, 5, 6, 7] as const;
export type WherePrecision = (typeof WHERE_PRECISIONS)[number];

/** How a claim is attributed: a named person's own words, an organisation's, an unnamed speaker's, an outlet's speaking for itself. */
export const ATTRIBUTIONS = ['named', 'statement', 'anonymous', 'reported'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** The question that a claim answers. The order is the order in which a reader meets them. */
export const QUESTIONS = [
  'occurrence',
  'responsibility',
  'target',
  'fatalities',
  'injuries',
  'damage',
  'weapon',
  'date',
  'location',
  'motive',
  'context',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** How one claim bears on another, in the words of CiTO. */
export const RELATIONS = ['confirms', 'disputes', 'qualifies', 'corrects'] as const;
export type Relation = (typeof RELATIONS)[number];

export const CASUALTY_GROUPS = ['combatants', 'civilians', 'total'] as const;
export type CasualtyGroup = (typeof CASUALTY_GROUPS)[number];

/** The layer of events for which the source names nobody. No actor may have this id. */
export const NOT_SAID = 'not-said';

/** A person, armed group, state body or outlet: those who act and those who speak. */
export interface Actor {
  readonly id: string;
  readonly name: Text;
  readonly alternateName?: Text | readonly string[];
  /** The party it is grouped under. */
  readonly memberOf?: string;
  readonly description?: Text;
  readonly sameAs?: string;
}

/** The document in which claims were read. */
export interface Source {
  readonly id: string;
  readonly headline: Text;
  readonly publisher: Text;
  readonly url: string;
  readonly datePublished?: Edtf;
  readonly author?: Text;
  readonly inLanguage?: string;
  readonly archivedAt?: string;
}

/** A W3C Web Annotation TextQuoteSelector: a few words by which to find the place. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Where in its source a claim stands. Paragraph 0 is a caption above the first. */
export interface Locator {
  readonly paragraph?: number;
  readonly quote?: TextQuote;
}

/** A count of people. A bound that is absent is unknown, never 0. */
export interface Count {
  readonly low?: number;
  readonly best?: number;
  readonly high?: number;
  readonly of: CasualtyGroup;
}

/** One statement about an event, or about its site, made by a claimant. */
export interface Claim {
  readonly id: string;
  readonly claimant: string;
  readonly attribution: Attribution;
  readonly via: readonly string[];
  /** Ids of other events that it covers; it is counted once and shown at each. */
  readonly alsoAbout: readonly string[];
  readonly about: Question;
  readonly text: Text;
  /** For `fatalities` and `injuries`. */
  readonly count?: Count;
  /** For `responsibility`: the actors that it names. */
  readonly names?: readonly string[];
  readonly remarks?: Text;
  /** When it was said. */
  readonly date?: Edtf;
  readonly source: string;
  readonly locator: Locator;
  /** `none-given` where the source says so. */
  readonly evidence?: string;
  readonly confirms: readonly string[];
  readonly disputes: readonly string[];
  readonly qualifies: readonly string[];
  readonly corrects: readonly string[];
  /** The site that holds it. */
  readonly site: string;
  /** The event that holds it; null for a claim about the site and no event. */
  readonly event: string | null;
}

/** Something said to have happened at a site at some time. */
export interface Event {
  readonly id: string;
  readonly site: string;
  readonly name: Text;
  readonly event_date: Edtf;
  readonly event_type: string;
  readonly sub_event_type?: string;
  /** Who is said to have done it, by anybody; empty where the source names nobody. */
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  /** How many places the event had, where more than one. */
  readonly locations?: number;
  readonly claims: readonly Claim[];
}

/** A distance from the site that a claim states. */
export interface Ring {
  readonly distanceInMeters: number;
  readonly label: Text;
  readonly claim: string;
}

/** A place on the map, or the region as a whole (`geometry: null`). */
export interface Site {
  readonly id: string;
  readonly geometry: Point | Polygon | MultiPolygon | null;
  readonly name: Text;
  readonly alternateName?: Text | readonly string[];
  readonly country?: string;
  readonly admin1?: Text;
  readonly where_prec: WherePrecision;
  /** Radius in metres of the circle that holds the whole place; absent means unknown. */
  readonly coordinateUncertaintyInMeters?: number;
  readonly georeferenceRemarks: Text;
  readonly georeferenceSources: readonly string[];
  readonly rings: readonly Ring[];
  readonly claims: readonly Claim[];
  readonly events: readonly Event[];
}

export interface Correction {
  readonly date: Edtf;
  readonly text: Text;
  readonly site?: string;
}

/** One map: everything that one file claims, with what the file nests made easy to look up. */
export interface Dataset {
  readonly title: Text;
  readonly description?: Text;
  readonly language: string;
  readonly license?: string;
  readonly publisher?: Text;
  readonly dateModified: Edtf;
  readonly corrections: readonly Correction[];
  readonly actors: ReadonlyMap<string, Actor>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly sites: readonly Site[];
  readonly siteById: ReadonlyMap<string, Site>;
  readonly eventById: ReadonlyMap<string, Event>;
  readonly claimById: ReadonlyMap<string, Claim>;
  /** Claims shown at an event: its own, then those of other events that are also about it. */
  readonly claimsAt: ReadonlyMap<string, readonly Claim[]>;
}

/** One fault in a map file, with its place. Lines and columns count from 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  /** Where in the file, as people write it: `features[2].properties.events[0].event_date`. */
  readonly path: string;
  /** What is wrong, and what would be right. */
  readonly message: string;
}

/** What reading a map file gives: the map, or every problem that it has. */
export type ParseResult =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly problems: readonly Problem[] };
