import type { MultiPolygon, Point, Polygon } from 'geojson';

/** Text for people: one string, or one string per language (BCP 47). */
export type Text = string | Readonly<Record<string, string>>;

/** An EDTF string, level 0 or 1, as the source gives it. Never a JavaScript `Date`. */
export type Edtf = string;

/**
 * UCDP GED `where_prec`: 1 exact, 2 near a known point, 3 second-order and 4 first-order division, 5 unclear area, 6 country, 7
 * international. A higher number is less precise.
 */
export const WHERE_PRECISIONS = [1, 2, 3, 4, 5, 6, 7] as const;
export type WherePrecision = (typeof WHERE_PRECISIONS)[number];

/** Who the source says is speaking: a named person, an organisation, an unnamed speaker, or an outlet for itself. */
export const ATTRIBUTIONS = ['named', 'statement', 'anonymous', 'reported'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** The questions that a claim can answer, in the order in which pages list them. */
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

/** How one claim relates to another, in the terms of CiTO (Citation Typing Ontology). */
export const RELATIONS = ['confirms', 'disputes', 'qualifies', 'corrects'] as const;
export type Relation = (typeof RELATIONS)[number];

/** Which people a count counts. */
export const CASUALTY_GROUPS = ['combatants', 'civilians', 'total'] as const;
export type CasualtyGroup = (typeof CASUALTY_GROUPS)[number];

/** The actor toggle of events for which the source names nobody. No actor may have this id. */
export const NOT_SAID = 'not-said';

/** A person, armed group, state body or outlet. It may act, make claims, or both. */
export interface Actor {
  readonly id: string;
  readonly name: Text;
  readonly alternateName?: Text | readonly string[];
  /** The id of the party under which the actor is grouped. */
  readonly memberOf?: string;
  readonly description?: Text;
  readonly sameAs?: string;
}

/** A document in which claims were read. */
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

/** A TextQuoteSelector (W3C Web Annotation): a few words by which a reader finds the passage. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** Where in its source a claim is. */
export interface Locator {
  /** Counted from 1; 0 is the caption above the first paragraph. */
  readonly paragraph?: number;
  readonly quote?: TextQuote;
}

/** A count of people. A missing bound is unknown; it never means 0. */
export interface Count {
  readonly low?: number;
  readonly best?: number;
  readonly high?: number;
  readonly of: CasualtyGroup;
}

/** One statement that a claimant makes about an event or a site. */
export interface Claim {
  readonly id: string;
  /** The id of the actor who makes the claim. */
  readonly claimant: string;
  readonly attribution: Attribution;
  /** Ids of the actors through whom the claim came, such as a news agency. */
  readonly via: readonly string[];
  /** Ids of other events that the claim covers. It is counted once and shown at each of them. */
  readonly alsoAbout: readonly string[];
  readonly about: Question;
  readonly text: Text;
  /** For `fatalities` and `injuries`. */
  readonly count?: Count;
  /** For `responsibility`: ids of the actors that the claim names. */
  readonly names?: readonly string[];
  /** What the editors of the map inferred. */
  readonly remarks?: Text;
  /** When the claim was made. */
  readonly date?: Edtf;
  /** The id of the source in which the claim was read. */
  readonly source: string;
  readonly locator: Locator;
  /** `none-given` if the source says that no evidence was given. */
  readonly evidence?: string;
  readonly confirms: readonly string[];
  readonly disputes: readonly string[];
  readonly qualifies: readonly string[];
  readonly corrects: readonly string[];
  /** The id of the site under which the file lists the claim. */
  readonly site: string;
  /** The id of the event under which the file lists the claim; null for a claim about the site and no event. */
  readonly event: string | null;
}

/** Something that a claim says happened at a site at some time. */
export interface Event {
  readonly id: string;
  /** The id of its site. */
  readonly site: string;
  readonly name: Text;
  readonly event_date: Edtf;
  /** In the terms of ACLED. */
  readonly event_type: string;
  readonly sub_event_type?: string;
  /** Ids of the actors that any claim names as responsible; empty if the source names nobody. */
  readonly actors: readonly string[];
  /** Ids of the actors who were the target. */
  readonly targets: readonly string[];
  /** How many places the event had, if more than one. */
  readonly locations?: number;
  readonly claims: readonly Claim[];
}

/** A circle round a site, at a distance that a claim states. */
export interface Ring {
  readonly distanceInMeters: number;
  readonly label: Text;
  /** The id of the claim that states the distance. */
  readonly claim: string;
}

/** A place on the map, or the region as a whole (`geometry: null`). */
export interface Site {
  readonly id: string;
  readonly geometry: Point | Polygon | MultiPolygon | null;
  readonly name: Text;
  readonly alternateName?: Text | readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** The first-level administrative division. */
  readonly admin1?: Text;
  readonly where_prec: WherePrecision;
  /** Radius in metres of the circle that contains the whole place; undefined means unknown. */
  readonly coordinateUncertaintyInMeters?: number;
  /** What the source says about the place, and how the position was found. */
  readonly georeferenceRemarks: Text;
  /** Web addresses. */
  readonly georeferenceSources: readonly string[];
  readonly rings: readonly Ring[];
  /** Claims about the site and no event. */
  readonly claims: readonly Claim[];
  /** In the order of their dates. */
  readonly events: readonly Event[];
}

/** A change that the editors made to the map after it was published. */
export interface Correction {
  readonly date: Edtf;
  readonly text: Text;
  /** The id of the site that was corrected. */
  readonly site?: string;
}

/** One map: the content of one file, with its nested records also indexed by id. */
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
  /** For each event id: its own claims, then the claims of other events that are also about it. */
  readonly claimsByEvent: ReadonlyMap<string, readonly Claim[]>;
}

/** One fault in a map file, and where it is. Lines and columns count from 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  /** The JSON path as people write it: `features[2].properties.events[0].event_date`. */
  readonly path: string;
  /** What is wrong, and what would be right. */
  readonly message: string;
}

/** The result of parsing a map file: the dataset, or every problem in the file. */
export type ParseResult =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly problems: readonly Problem[] };
