import type { LineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { Presentation } from './presentation';

/** A text for readers: one string, or one string for each language (BCP 47). */
export type TranslatableText = string | Readonly<Record<string, string>>;

/** A date as the source gives it: an EDTF string, level 0 or 1. The code never converts it to a JavaScript `Date`. */
export type EdtfText = string;

/**
 * How precisely a place is known, in the classes of UCDP GED: 1 exact, 2 near a known point, 3 second-order division, 4
 * first-order division, 5 unclear area, 6 country, 7 international.
 */
export const WHERE_PRECISIONS = [1, 2, 3, 4, 5, 6, 7] as const;
export type WherePrecision = (typeof WHERE_PRECISIONS)[number];

/** How the source attributes a claim: to a named person, an organisation, an unnamed speaker, or the outlet that published it. */
export const ATTRIBUTIONS = ['named', 'statement', 'anonymous', 'reported'] as const;
export type Attribution = (typeof ATTRIBUTIONS)[number];

/** The questions that a claim can answer, in the order in which pages list the questions. */
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

/** How one claim relates to another, in the terms of the Citation Typing Ontology (CiTO). */
export const RELATIONS = ['confirms', 'disputes', 'contrasts', 'qualifies', 'corrects'] as const;
export type Relation = (typeof RELATIONS)[number];

/** The groups of people that a claim can count. */
export const CASUALTY_GROUPS = ['combatants', 'civilians', 'total'] as const;
export type CasualtyGroup = (typeof CASUALTY_GROUPS)[number];

/** The id of the actor toggle for events without a named actor. No actor may have this id. */
export const NOT_SAID = 'not-said';

/** A person, armed group, state body or outlet. It may act, make claims, or both. */
export interface Actor {
  readonly id: string;
  readonly name: TranslatableText;
  readonly alternateName?: TranslatableText | readonly string[];
  /** The id of the party to which the actor belongs. */
  readonly memberOf?: string;
  readonly other?: OtherValues;
  /**
   * `none-given` if no source says to which party the actor belongs, such as officials of an unnamed country. It could belong
   * to any party, so it corroborates no party. The same is true of its members.
   */
  readonly affiliation?: 'none-given';
  /**
   * `party` if a source names only the party and not the member that acted. The actor then stands for that unknown member. A
   * claim that names the actor names the party (`memberOf`).
   */
  readonly standsFor?: 'party';
  readonly description?: TranslatableText;
  readonly sameAs?: string;
}

/**
 * Values of a table's columns that this model has no member for. The key is the column, the value its text as written. They
 * stay with the record, and an export writes them again.
 */
export type OtherValues = Readonly<Record<string, string>>;

/** A document that contains claims. */
export interface Source {
  readonly id: string;
  readonly headline: TranslatableText;
  readonly publisher: TranslatableText;
  /** Missing for a document without a web address, such as a radio bulletin. `citation` then identifies it. */
  readonly url?: string;
  /** A description of the document in words. */
  readonly citation?: TranslatableText;
  readonly datePublished?: EdtfText;
  readonly author?: TranslatableText;
  /** The part or topic that the editors read. Missing if they read the whole document. */
  readonly description?: TranslatableText;
  /** The version of the document that the editors read, such as "updated". */
  readonly version?: TranslatableText;
  readonly inLanguage?: string;
  readonly archivedAt?: string;
  readonly other?: OtherValues;
}

/** A few words that lead a reader to a passage: a TextQuoteSelector (W3C Web Annotation). */
export interface TextQuote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** The position of a claim in its source. Empty if the map file does not give it. */
export interface Locator {
  /** The number of the paragraph, from 1; 0 is the caption above the first paragraph. */
  readonly paragraph?: number;
  /** The page as the document numbers it, such as "12" or "A4". */
  readonly page?: string;
  /** The time in a recording, such as "0:29" or "0:29-0:32". */
  readonly time?: string;
  /** The number of the row in a table, from 1, as a spreadsheet numbers it. */
  readonly row?: number;
  readonly quote?: TextQuote;
}

/** A number of people. A missing member is unknown; it does not mean 0. */
export interface Count {
  readonly low?: number;
  readonly best?: number;
  readonly high?: number;
  readonly of: CasualtyGroup;
}

/** A place as stated by the claimant of a location claim, or by the editors for a site. */
export interface Place {
  /** Null if only a country or a region is known. The map then draws nothing. */
  readonly geometry: Point | LineString | Polygon | MultiPolygon | null;
  /** Missing if the precision is unknown. It does not mean exact. */
  readonly where_prec?: WherePrecision;
  /**
   * All of the place lies within this distance, in metres, of the point or line. Undefined if unknown. It has no meaning for
   * an area.
   */
  readonly coordinateUncertaintyInMeters?: number;
}

/** One statement that a claimant makes about an event or a site. */
export interface Claim {
  readonly id: string;
  /** The id of the actor who makes the claim. */
  readonly claimant: string;
  readonly attribution: Attribution;
  /** The ids of the actors who passed the claim on, such as a news agency. */
  readonly via: readonly string[];
  /** The ids of other events that the claim is about. Each of these events shows the claim, but statistics count it once. */
  readonly alsoAbout: readonly string[];
  readonly about: Question;
  readonly text: TranslatableText;
  /** A number of people, for the questions `fatalities` and `injuries`. */
  readonly count?: Count;
  /** The ids of the actors that a claim about `responsibility` names. */
  readonly namedActorIds?: readonly string[];
  /** The place that a claim about `location` states. Claims that state equal places share one object. */
  readonly place?: Place;
  /**
   * When the event happened, according to a claim about `date` (see `parseTimeRange` in `edtf/time-range.ts`). A time without
   * an offset is local time.
   */
  readonly statedTime?: EdtfText;
  /** The claimant's own word that leaves open whether the claim is true, such as "probably". */
  readonly hedge?: TranslatableText;
  /** What the editors of the map inferred from the source. */
  readonly remarks?: TranslatableText;
  /** The date on which the claimant made the claim. */
  readonly date?: EdtfText;
  /** The id of the source that contains the claim. */
  readonly source: string;
  readonly locator: Locator;
  /** `none-given` if the source says that the claimant gave no evidence. */
  readonly evidence?: string;
  readonly other?: OtherValues;
  readonly confirms: readonly string[];
  readonly disputes: readonly string[];
  /**
   * Claims that differ from this claim in the editors' reading. No claimant states the difference; `remarks` gives the reason.
   */
  readonly contrasts: readonly string[];
  readonly qualifies: readonly string[];
  readonly corrects: readonly string[];
  /** The id of the site under which the file lists the claim. */
  readonly siteId: string;
  /** The id of the event under which the file lists the claim. Null if the file lists it directly under the site. */
  readonly eventId: string | null;
}

/** Something that happened at a site, according to a claim. */
export interface Event {
  readonly id: string;
  /** The id of the event's site. */
  readonly siteId: string;
  readonly name: TranslatableText;
  readonly event_date: EdtfText;
  /** The event's type in the terms of ACLED. */
  readonly event_type: string;
  readonly sub_event_type?: string;
  /** The ids of the actors that claims name as responsible. Empty if no claim names an actor. */
  readonly actors: readonly string[];
  /** The ids of the actors that the event targeted. */
  readonly targets: readonly string[];
  /** The number of places where the event happened, if there were several. */
  readonly locations?: number;
  /** The id of the larger event that contains this event. Its counts include the people counted here. */
  readonly superEvent?: string;
  readonly other?: OtherValues;
  readonly claims: readonly Claim[];
}

/** A circle around a site. A claim states its radius. */
export interface Ring {
  readonly distanceInMeters: number;
  readonly label: TranslatableText;
  /** The id of the claim that states the radius. */
  readonly claim: string;
}

/**
 * A place on the map. Its own `geometry` is the position that the editors chose. Location claims can state other positions.
 * A site with `geometry: null` is the region of the map, not one place.
 */
export interface Site extends Place {
  readonly id: string;
  readonly geometry: Point | Polygon | MultiPolygon | null;
  readonly name: TranslatableText;
  readonly alternateName?: TranslatableText | readonly string[];
  /** A country code of ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** The name of the first-level administrative division in which the site lies. */
  readonly admin1?: TranslatableText;
  /** The person or group that located the site. If missing, the publisher of the map located it. */
  readonly georeferencedBy?: TranslatableText;
  /** What the source says about the place, and how the editors found its position. */
  readonly georeferenceRemarks: TranslatableText;
  /** The web addresses of the gazetteers or maps that give the position. */
  readonly georeferenceSources: readonly string[];
  readonly other?: OtherValues;
  readonly rings: readonly Ring[];
  /** Claims about the site that concern no event. */
  readonly claims: readonly Claim[];
  /** The events at the site, sorted by date. */
  readonly events: readonly Event[];
}

/** A town near the mark of a site. The build computes it from a gazetteer; no claim says it. */
export interface NearTown {
  readonly name: TranslatableText;
  /** The distance from the town to the mark in metres, rounded. Missing if only the nearness is known. */
  readonly metres?: number;
  /** The direction from the town to the mark, from 0 (north) clockwise to 7 (north-west). Missing together with the distance. */
  readonly octant?: number;
}

/** The surroundings of a site that help a reader to recognise the place. The build finds them. */
export interface Surroundings {
  readonly town?: NearTown;
  /** The map opens this many times wider than the site, so that it shows land and a name. */
  readonly widening?: number;
}

/** A correction that the editors made after they published the map. */
export interface Correction {
  readonly date: EdtfText;
  readonly text: TranslatableText;
  /** The id of the site whose data the editors corrected. */
  readonly site?: string;
  /** The id of the claim that the editors corrected. */
  readonly claim?: string;
}

/** The content of one map file. A `Map` for each kind of record finds a record by its id. */
export interface Dataset {
  readonly title: TranslatableText;
  readonly description?: TranslatableText;
  readonly language: string;
  readonly license?: string;
  readonly publisher?: TranslatableText;
  readonly dateModified: EdtfText;
  readonly corrections: readonly Correction[];
  readonly actorById: ReadonlyMap<string, Actor>;
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly sites: readonly Site[];
  readonly siteById: ReadonlyMap<string, Site>;
  readonly eventById: ReadonlyMap<string, Event>;
  readonly claimById: ReadonlyMap<string, Claim>;
  /** For each event id: the event's own claims, then the claims of other events whose `alsoAbout` names the event. */
  readonly claimsByEventId: ReadonlyMap<string, readonly Claim[]>;
  /** The publisher's settings for the look of the map. They are not part of the map file. */
  readonly presentation: Presentation;
  /**
   * The surroundings of each site. The key is the site's id, or the empty text for all sites together. Missing without a
   * build. They are not part of the map file.
   */
  readonly surroundings?: ReadonlyMap<string, Surroundings>;
}

/** One mistake in a map file, with its place. Lines and columns count from 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  /** The JSON path, such as `features[2].properties.events[0].event_date`. */
  readonly jsonPath: string;
  /** What is wrong, and how to correct it. */
  readonly message: string;
}

/**
 * The result of parsing a map file: the dataset, or all problems. A valid file can have warnings, which suggest what the
 * editors could add.
 */
export type ParseResult =
  | { readonly ok: true; readonly dataset: Dataset; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
