import type { Dataset, TranslatableText } from './model';

/**
 * The hues that a publisher can give to an actor. Readers with the common kinds of colour blindness can tell them apart,
 * and each is legible in the light and in the dark theme.
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

/** The shapes that a publisher can give to an actor. The circle is not among them: it stands for "not said". */
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

/** The parts of the page that a publisher can leave out. */
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

/** A picture among the files of the site. */
export interface SitePicture {
  /** Path relative to the site's folder. */
  readonly path: string;
  /** Size in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Which pages can have a card of their own. */
export const CARD_CHOICES = ['all', 'map'] as const;
export type CardChoice = (typeof CARD_CHOICES)[number];

/**
 * How a publisher wants a map to look and to open. It says nothing about claims. The build has checked it; what it does not set is as
 * on any map.
 */
export interface Presentation {
  readonly byline?: TranslatableText;
  /** The publisher's own words about the map. Line breaks are kept. */
  readonly about?: TranslatableText;
  /** The publisher's website. */
  readonly homeUrl?: string;
  readonly logo?: SitePicture;
  /** The logo in the dark theme. Without it, `logo` is shown there too. */
  readonly darkLogo?: SitePicture;
  readonly accent?: ThemeColours;
  /** What the overview shows when it opens: west, south, east and north in degrees. East is above west. */
  readonly openingBounds?: readonly [west: number, south: number, east: number, north: number];
  /** The ids of actors that come before all others, in this order. */
  readonly firstActors?: readonly string[];
  readonly actorSymbols?: Readonly<
    Record<string, { readonly hue?: ActorHue; readonly shape?: ActorShape }>
  >;
  /** The ids of the actors that are switched off when the map opens. */
  readonly switchedOff?: readonly string[];
  readonly withoutControls?: readonly Control[];
  /** Which pages have a card of their own: `all`, or only the `map`. Without it, the number of sites decides. */
  readonly cards?: CardChoice;
  /** Where readers report mistakes: a web address or an e-mail address. */
  readonly contact?: string;
}

export const NO_PRESENTATION: Presentation = {};

/** The dataset as its publisher presents it: actors are in the publisher's order. */
export function presentDataset(dataset: Dataset, presentation: Presentation): Dataset {
  const { firstActors = [] } = presentation;
  const first = firstActors.flatMap((id) => {
    const actor = dataset.actorById.get(id);
    return actor === undefined ? [] : [[id, actor] as const];
  });
  return {
    ...dataset,
    presentation,
    // Of two entries with one id, the first one keeps its place.
    actorById: new Map([...first, ...dataset.actorById]),
  };
}

/** True if the page shows the control. */
export function hasControl({ presentation }: Dataset, control: Control): boolean {
  return presentation.withoutControls?.includes(control) !== true;
}
