import type { Presented } from '../../../tools/prerender/build-site';
import { allWordingsOf } from '../../claims/text';
import type { Dataset } from '../../claims/model';
import {
  OPTIONAL_CONTROLS,
  type Control,
  type Presentation,
  type SitePicture,
} from '../../claims/presentation';
import { mostSimilarWord, quoted } from '../../claims/check/phrasing';
import { pathBeside, publisherOf, type SettingsOfFile } from '../settings';
import { accentOf } from './accent';
import { readLogo } from './logo';

/**
 * The presentation of a map from a settings file, with the files that it needs. A setting that cannot be used is left out,
 * and a sentence reports it.
 * @param language The language from the command line, or else from the settings.
 */
export function presentationOf(
  { file, settings }: SettingsOfFile,
  dataset: Dataset,
  language = settings.language,
): Presented {
  if (file === null) return { presentation: {}, files: [], faults: [] };
  const faults: string[] = [];
  const tell = (fault: string): void => void faults.push(`${file}: ${fault}`);
  const { byline, about, contact, view, accent } = settings;
  const { url: homeUrl } = publisherOf(settings);
  const logos = readLogos(file, settings, tell);
  const checkedAccent = accent === undefined ? null : accentOf(accent);
  if (checkedAccent?.isFine === false) checkedAccent.faults.forEach(tell);
  if (settings.language !== undefined && settings.language === language)
    languageFaults(settings.language, dataset).forEach(tell);
  const findActor = (name: string): string | null => {
    const id = actorIdOf(name, dataset);
    if (id === null) tell(unknownActorMessage(name, dataset));
    return id;
  };
  const actors = Object.entries(settings.actors ?? {}).flatMap(([name, look]) => {
    const id = findActor(name);
    return id === null ? [] : [{ id, ...look }];
  });
  const switchedOff = (settings.switchedOff ?? []).flatMap((name) => findActor(name) ?? []);
  const withoutControls = withoutControlsOf(settings);
  const presentation = withoutEmpty({
    byline,
    about,
    homeUrl,
    ...logos.pictures,
    accent: checkedAccent?.isFine === true ? checkedAccent.accent : undefined,
    openingBounds: view === undefined ? undefined : eastwards(view),
    firstActors: actors.map(({ id }) => id),
    actorSymbols: Object.fromEntries(
      actors
        .filter(({ colour, symbol }) => colour !== undefined || symbol !== undefined)
        .map(({ id, colour, symbol }) => [id, withoutEmpty({ hue: colour, shape: symbol })]),
    ),
    switchedOff,
    withoutControls,
    cards: settings.cards,
    contact,
  }) as Presentation;
  return { presentation, files: logos.files, faults };
}

/** Sentences about the setting `language`. It is only for tables: a map file names the language of its texts. */
function languageFaults(asked: string, dataset: Dataset): readonly string[] {
  if (asked.toLowerCase() === dataset.language.toLowerCase()) return [];
  return [
    `"language": the map file says that its texts are in ${quoted(dataset.language)}, and no setting changes that. Write ${quoted(dataset.language)}, or change "language" in the map file.`,
  ];
}

/** The names of the logo files in the site, without extensions. */
const LOGO_NAMES = { light: 'logo', dark: 'logo-dark' } as const;

function readLogos(
  file: string,
  settings: SettingsOfFile['settings'],
  tell: (fault: string) => void,
) {
  const { logo } = publisherOf(settings);
  const logoFiles = typeof logo === 'string' ? { light: logo } : (logo ?? {});
  const pictures: { logo?: SitePicture; darkLogo?: SitePicture } = {};
  const files: { path: string; content: Uint8Array }[] = [];
  for (const [theme, path] of Object.entries(logoFiles) as ['light' | 'dark', string][]) {
    const read = readLogo(pathBeside(file, path), LOGO_NAMES[theme]);
    if (typeof read === 'string') {
      tell(`"logo": ${read}`);
      continue;
    }
    pictures[theme === 'light' ? 'logo' : 'darkLogo'] = read.picture;
    files.push({ path: read.picture.path, content: read.bytes });
  }
  return { pictures, files };
}

const withoutControlsOf = ({ controls = {} }: SettingsOfFile['settings']): readonly Control[] =>
  OPTIONAL_CONTROLS.filter((control) => controls[control] === false);

/** The bounds with an east greater than the west, also across the antimeridian. */
function eastwards([west = 0, south = 0, east = 0, north = 0]: readonly number[]) {
  return [west, south, east > west ? east : east + 360, north] as const;
}

/** The id of an actor, found by the id or by a name. Null if there is no such actor. */
function actorIdOf(name: string, { actorById }: Dataset): string | null {
  if (actorById.has(name)) return name;
  const nameInLowerCase = name.trim().toLowerCase();
  const found = [...actorById].find(([, actor]) =>
    allWordingsOf(actor.name).some((wording) => wording.toLowerCase() === nameInLowerCase),
  );
  return found?.[0] ?? null;
}

function unknownActorMessage(name: string, { actorById }: Dataset): string {
  const names = [...actorById].flatMap(([id, actor]) => [...allWordingsOf(actor.name), id]);
  const similarName = mostSimilarWord(name, names);
  const hint = similarName === null ? '' : ` Did you mean ${quoted(similarName)}?`;
  return `no actor of the map is called ${quoted(name)}.${hint}`;
}

/** The members without undefined values, empty objects and empty lists. */
const withoutEmpty = (members: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(members).filter(
      ([, value]) =>
        value !== undefined && (typeof value !== 'object' || Object.keys(value ?? {}).length > 0),
    ),
  );
