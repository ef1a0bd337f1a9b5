import type { LineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { Presentation } from './presentation';

/** A text for readers: one string, or one string for each language (BCP 47). */
export type TranslatableText = string | Readonly<Record<string, string>>;

/** A date as the source gives it: an EDTF string, level 0 or 1. The code never converts it to a JavaScript `Date`. */
export type EdtfText = string;

/**
 * How well a place is known, in the classes of UCDP GED: 1 exact, 2 near a known point, 3 second-order division, 4
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
   * `none-given` if no source says to whom the actor belongs, as for officials whose country is not given. It could then belong to any
   * party, so it corroborates none. The same holds for its members.
   */
  readonly affiliation?: 'none-given';
  /**
   * `party` if a source names only the party, and not which of its members acted. The actor then stands for whichever member it was:
   * what names it names the party (`memberOf`).
   */
  readonly standsFor?: 'party';
  readonly description?: TranslatableText;
  readonly sameAs?: string;
}

/**
 * What a table had in columns that this model has no member for: each column's name, and the value as it was written. It
 * stays with the record, and an export writes it again.
 */
export type OtherValues = Readonly<Record<string, string>>;

/** A document that contains claims. */
export interface Source {
  readonly id: string;
  readonly headline: TranslatableText;
  readonly publisher: TranslatableText;
  /** Missing for a document without a web address, such as a radio bulletin. Then `citation` says which one it is. */
  readonly url?: string;
  /** Which document it is, in words. */
  readonly citation?: TranslatableText;
  readonly datePublished?: EdtfText;
  readonly author?: TranslatableText;
  /** The part or topic for which the editors read the document. Missing if they read all of it. */
  readonly description?: TranslatableText;
  /** The version of the document that the editors read, such as "updated". */
  readonly version?: TranslatableText;
  readonly inLanguage?: string;
  readonly archivedAt?: string;
  readonly other?: OtherValues;
}

/** A few words by which a reader finds a passage: a TextQuoteSelector (W3C Web Annotation). */
export interface TextQuote {
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** The place of a claim in its source. Empty if the map file does not say it. */
export interface Locator {
  /** The number of the paragraph, from 1; 0 is the caption above the first paragraph. */
  readonly paragraph?: number;
  /** The page as the document numbers it, such as "12" or "A4". */
  readonly page?: string;
  /** The time in a recording as the source of the map gives it, such as "0:29" or "0:29-0:32". */
  readonly time?: string;
  /** The number of the row in a table, from 1, as the table's program counts it. */
  readonly row?: number;
  readonly quote?: TextQuote;
}

/** A number of people. A missing number is unknown; it does not mean 0. */
export interface Count {
  readonly low?: number;
  readonly best?: number;
  readonly high?: number;
  readonly of: CasualtyGroup;
}

/** A place as somebody states it: the claimant of a location claim, or the editors for a site. */
export interface Place {
  /** Null if nobody states more than a country or a region. The map then draws nothing. */
  readonly geometry: Point | LineString | Polygon | MultiPolygon | null;
  /** Missing if nobody says how well the place is known. That is not the same as exact. */
  readonly where_prec?: WherePrecision;
  /**
   * The distance in metres from the point or line within which all of the place lies. Undefined if unknown. It has no
   * meaning for an area.
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
  /**
   * The ids of other events that the claim is about. Each of these events shows the claim, but statistics count it
   * once.
   */
  readonly alsoAbout: readonly string[];
  readonly about: Question;
  readonly text: TranslatableText;
  /** A number of people, for the questions `fatalities` and `injuries`. */
  readonly count?: Count;
  /** The ids of the actors that a claim about `responsibility` names. */
  readonly namedActorIds?: readonly string[];
  /** The place that a claim about `location` states. Claims that state equal places have the same object. */
  readonly place?: Place;
  /**
   * When it happened, as a claim about `date` states it (`parseTimeRange` in `edtf/time-range.ts`). Without an offset it is in the time
   * of the place.
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
   * The claims from which this claim differs as the editors read them. No claimant states the difference; `remarks`
   * gives the reason.
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
  /** The ids of the actors that any claim names as responsible; empty if no claim names an actor. */
  readonly actors: readonly string[];
  /** The ids of the actors that the event targeted. */
  readonly targets: readonly string[];
  /** The number of places at which the event happened, if there were several. */
  readonly locations?: number;
  /** The id of the event of which this event is a part. A count there includes the people who are counted here. */
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
 * A place on the map. The site's own `geometry` is where the editors place it. Location claims can place it elsewhere.
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
  /** The name of whoever placed the site on the map. If it is missing, the publisher of the map did. */
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
  /** The distance from the town to the mark in metres, rounded. Missing if no more is known than that the town is near. */
  readonly metres?: number;
  /** The direction from the town to the mark, from 0 (north) clockwise to 7 (north-west). Missing like the distance. */
  readonly octant?: number;
}

/** What the build found around a site, to know the place by. */
export interface Surroundings {
  readonly town?: NearTown;
  /** How many times wider than the site the map opens, so that it shows land and a name. */
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
  /** How the publisher wants the map to look. It is no part of the map file. */
  readonly presentation: Presentation;
  /**
   * What is around each site, by site id, and around all sites, by the empty text. Missing where no build has looked. It is no part of
   * the map file.
   */
  readonly surroundings?: ReadonlyMap<string, Surroundings>;
}

/** One fault in a map file, with its place. Lines and columns count from 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  /** The place in the JSON, such as `features[2].properties.events[0].event_date`. */
  readonly jsonPath: string;
  /** What is wrong, and how to correct it. */
  readonly message: string;
}

/**
 * The result of parsing a map file: the dataset, or all problems in the file. A valid file can have warnings, which say
 * what the editors could add.
 */
export type ParseResult =
  | { readonly ok: true; readonly dataset: Dataset; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };
