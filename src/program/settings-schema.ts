import * as v from 'valibot';
import { isTileAddress, readTileTemplate } from '../../tools/prerender/basemap/tile-host';
import { siteUrlFaultOf } from '../../tools/prerender/pages/addresses';
import {
  choiceField,
  integerField,
  isObject,
  languageField,
  listField,
  nonBlankField,
  numberField,
  objectField,
  optionalField,
  textField,
  urlField,
  wrongKindMessage,
} from '../claims/check/fields';
import { describeValue } from '../claims/check/phrasing';
import { isWebAddress } from '../claims/text';
import { ACTOR_HUES, ACTOR_SHAPES, CARD_CHOICES, OPTIONAL_CONTROLS } from '../claims/presentation';

const yesOrNoField = (description: string) =>
  v.pipe(v.boolean(wrongKindMessage('true or false', 'true or false')), v.description(description));

const fileField = nonBlankField('the name of a file beside the settings');

const colourField = v.pipe(
  v.string(wrongKindMessage('text', 'a colour such as "#0b5563"')),
  v.regex(/^#[0-9A-Fa-f]{6}$/, ({ input }) => {
    return `${describeValue(input)} is not a colour; write one such as "#0b5563"`;
  }),
  v.description('a colour such as #0b5563'),
);

/** The schema of one value for both themes, or of one value for each theme. */
const themedField = <const S extends v.GenericSchema>(description: string, one: S) => {
  const each = objectField(`${description}: an object with "light" and "dark"`, {
    light: one,
    dark: one,
  });
  return v.pipe(
    v.lazy((input) => (isObject(input) ? each : one)),
    v.description(description),
  );
};

const publisherObject = objectField('the publisher: an object', {
  name: textField('the name of the publisher'),
  url: optionalField(urlField('the web address of the publisher')),
  logo: optionalField(themedField('the logo: a file beside the settings', fileField)),
});
const publisherName = textField('who publishes the map');
const publisherField = v.pipe(
  v.lazy((input) => (isObject(input) && 'name' in input ? publisherObject : publisherName)),
  v.description('who publishes the map: a name, or an object with "name", "url" and "logo"'),
);

const VIEW_HINT = 'west, south, east and north in degrees, such as [36, 29, 49, 38]';

/** True for bounds on the Earth. Bounds across the antimeridian have an east above 180 or below the west. */
function areBounds([
  west = NaN,
  south = NaN,
  east = NaN,
  north = NaN,
  ...furtherNumbers
]: number[]) {
  const isOnEarth = west >= -180 && west <= 180 && east >= -180 && east <= 540;
  return furtherNumbers.length === 0 && isOnEarth && south >= -90 && north <= 90 && south < north;
}

const viewField = v.pipe(
  v.array(numberField('a number of degrees'), wrongKindMessage('a list', VIEW_HINT)),
  v.check(areBounds, () => `these are no bounds on the Earth; write ${VIEW_HINT}`),
  v.description(VIEW_HINT),
);

const contactField = v.pipe(
  nonBlankField('a web address or an e-mail address'),
  v.check(
    (text) => isWebAddress(text) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    ({ input }) =>
      `${describeValue(input)} is neither a web address nor an e-mail address; write one such as "https://example.org/contact" or "desk@example.org"`,
  ),
  v.description('where readers report mistakes: a web address or an e-mail address'),
);

const tilesField = v.pipe(
  nonBlankField('tiles of another host: https://…/{z}/{x}/{y}.png'),
  v.check(
    (text) => tilesFaultOf(text) === null,
    ({ input }) => tilesFaultOf(input) ?? '',
  ),
  v.description('tiles of another host: https://…/{z}/{x}/{y}.png'),
);

/** The path of a TileJSON file is checked when the file is read. */
function tilesFaultOf(text: string): string | null {
  if (!isTileAddress(text)) return null;
  const read = readTileTemplate(text);
  return read.ok ? null : read.fault;
}

const siteUrlField = v.pipe(
  nonBlankField('where you will publish the site'),
  v.check(
    (text) => siteUrlFaultOf(text.trim()) === null,
    ({ input }) =>
      `${describeValue(input)} is no address of a site: ${siteUrlFaultOf(input.trim()) ?? ''}`,
  ),
  v.description('where you will publish the site'),
);

const actorLookField = objectField('the look of an actor: an object', {
  colour: optionalField(choiceField('a colour of actors', ACTOR_HUES)),
  symbol: optionalField(choiceField('a symbol of actors', ACTOR_SHAPES)),
});

const controlsField = objectField(
  'the controls of the page: an object',
  Object.fromEntries(
    OPTIONAL_CONTROLS.map((control) => [control, optionalField(yesOrNoField(`"${control}"`))]),
  ) as Record<
    (typeof OPTIONAL_CONTROLS)[number],
    v.ExactOptionalSchema<ReturnType<typeof yesOrNoField>, undefined>
  >,
);

const actorName = nonBlankField('the name or the id of an actor');

/** The schema of a settings file (`strike-map.json`). Each member is an optional setting. */
export const settingsSchema = objectField('settings: an object', {
  $schema: optionalField(nonBlankField('the address of the JSON Schema of settings')),
  comment: optionalField(nonBlankField('a note of yours')),
  title: optionalField(textField('the title of the map')),
  byline: optionalField(textField('who made the map, in your words')),
  about: optionalField(textField('what the map is, in your words')),
  publisher: optionalField(publisherField),
  language: optionalField(languageField('the language of the texts, such as en')),
  license: optionalField(nonBlankField('the licence of the data')),
  contact: optionalField(contactField),
  accent: optionalField(themedField('the colour of links and of what is chosen', colourField)),
  view: optionalField(viewField),
  actors: optionalField(
    v.pipe(
      v.record(
        actorName,
        actorLookField,
        wrongKindMessage('an object', 'an object of actors by name'),
      ),
      v.description('how actors look, by name or id; they are listed in this order'),
    ),
  ),
  switchedOff: optionalField(listField('actors that are switched off at first', actorName)),
  controls: optionalField(controlsField),
  cards: optionalField(choiceField('which pages have a card of their own', CARD_CHOICES)),
  siteUrl: optionalField(siteUrlField),
  out: optionalField(nonBlankField('the folder of the site')),
  offline: optionalField(yesOrNoField('whether browsers keep the map for use without a network')),
  basemap: optionalField(nonBlankField('a file with a basemap in detail, in Protomaps’ schema')),
  tiles: optionalField(tilesField),
  tilesCredit: optionalField(nonBlankField('whom the map credits for the basemap or the tiles')),
  from: optionalField(nonBlankField('the format of the file')),
  columns: optionalField(
    v.pipe(
      v.record(
        nonBlankField('the name of a column'),
        nonBlankField('what the column holds'),
        wrongKindMessage('an object', 'an object such as {"Ort": "site"}'),
      ),
      v.description('what columns hold: an object such as {"Ort": "site"}'),
    ),
  ),
  dateOrder: optionalField(choiceField('an order of day and month', ['dmy', 'mdy'])),
  century: optionalField(choiceField('a century', [19, 20])),
  offset: optionalField(nonBlankField('the clock of the place, such as +03:00')),
  persons: optionalField(choiceField('what becomes of data about persons', ['keep', 'leave-out'])),
  encoding: optionalField(nonBlankField('the encoding of a text file')),
  separator: optionalField(nonBlankField('what separates the cells')),
  headerRow: optionalField(integerField('the row with the names of the columns, or 0')),
});

/** Settings that the schema has accepted. */
export type Settings = v.InferOutput<typeof settingsSchema>;
