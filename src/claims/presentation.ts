import type { Dataset, TranslatableText } from './model';

/**
 * The hues that a publisher can give to an actor. Readers with common kinds of colour blindness can distinguish them. Each
 * is legible in the light and the dark theme.
 */
export const ACTOR_HUES = [
  'blue',
  'ochre',
  'purple',
  'olive',
  'rose',
  'brown',
  'teal',
  'brick',
] as const;
export type ActorHue = (typeof ACTOR_HUES)[number];

/** The shapes that a publisher can give to an actor. The circle is not included, because it means "not said". */
export const ACTOR_SHAPES = [
  'square',
  'diamond',
  'triangle',
  'hexagon',
  'wedge',
  'pentagon',
  'cross',
] as const;
export type ActorShape = (typeof ACTOR_SHAPES)[number];

/** The parts of the page that a publisher can remove. */
export const OPTIONAL_CONTROLS = [
  'find',
  'layers',
  'timeline',
  'compare',
  'reading',
  'share',
  'embed',
  'downloads',
] as const;
export type Control = (typeof OPTIONAL_CONTROLS)[number];

/** A colour for each theme, as `#rrggbb`. */
export interface ThemeColours {
  readonly light: string;
  readonly dark: string;
}

/** A picture that is one of the site's files. */
export interface SitePicture {
  /** Path relative to the site's folder. */
  readonly path: string;
  /** Size in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** The pages that can have their own preview card. */
export const CARD_CHOICES = ['all', 'map'] as const;
export type CardChoice = (typeof CARD_CHOICES)[number];

/**
 * How a publisher wants a map to look and to open. It contains no claims. The build has checked it. Missing settings have the
 * same defaults on every map.
 */
export interface Presentation {
  readonly byline?: TranslatableText;
  /** The publisher's own words about the map. Line breaks are kept. */
  readonly about?: TranslatableText;
  /** The publisher's website. */
  readonly homeUrl?: string;
  readonly logo?: SitePicture;
  /** The logo in the dark theme. If missing, the dark theme shows `logo`. */
  readonly darkLogo?: SitePicture;
  readonly accent?: ThemeColours;
  /** The bounds of the overview when it opens: west, south, east and north in degrees. East is greater than west. */
  readonly openingBounds?: readonly [west: number, south: number, east: number, north: number];
  /** The ids of actors that come first, in this order. */
  readonly firstActors?: readonly string[];
  readonly actorSymbols?: Readonly<
    Record<string, { readonly hue?: ActorHue; readonly shape?: ActorShape }>
  >;
  /** The ids of actors that are switched off when the map opens. */
  readonly switchedOff?: readonly string[];
  readonly withoutControls?: readonly Control[];
  /** The pages that have their own card: `all`, or only the `map`. If missing, the number of sites decides. */
  readonly cards?: CardChoice;
  /** Where readers report mistakes: a web address or an e-mail address. */
  readonly contact?: string;
}

export const NO_PRESENTATION: Presentation = {};

/** The dataset with its presentation. Its actors are in the publisher's order. */
export function presentDataset(dataset: Dataset, presentation: Presentation): Dataset {
  const { firstActors = [] } = presentation;
  const first = firstActors.flatMap((id) => {
    const actor = dataset.actorById.get(id);
    return actor === undefined ? [] : [[id, actor] as const];
  });
  return {
    ...dataset,
    presentation,
    // If an id occurs twice, a `Map` keeps the position of the first entry.
    actorById: new Map([...first, ...dataset.actorById]),
  };
}

/** True if the page shows the control. */
export function hasControl({ presentation }: Dataset, control: Control): boolean {
  return presentation.withoutControls?.includes(control) !== true;
}
