import { comparableWord } from './plain-text';
import { remembered } from './remembered';

/** Names of countries and territories in datasets that differ from the browser's names. The value is the code. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  bosnia: 'BA',
  burma: 'MM',
  congo: 'CG',
  'cote d’ivoire': 'CI',
  'czech republic': 'CZ',
  'democratic republic of congo': 'CD',
  'democratic republic of the congo': 'CD',
  'dr congo': 'CD',
  drc: 'CD',
  'ivory coast': 'CI',
  myanmar: 'MM',
  'occupied palestinian territory': 'PS',
  opt: 'PS',
  palestine: 'PS',
  'republic of congo': 'CG',
  'state of palestine': 'PS',
  syria: 'SY',
  'syrian arab republic': 'SY',
  turkey: 'TR',
  turkiye: 'TR',
  uk: 'GB',
  usa: 'US',
};

/** Codes that the register reserves or has withdrawn, and that belong to no country. */
const NO_COUNTRIES: ReadonlySet<string> = new Set(
  'AC AN BU CP CQ CS DD DG EA EU EZ FX IC NT QO SU TA TP UN VD XA XB XK YD YU ZR ZZ'.split(' '),
);

let codeByName: ReadonlyMap<string, string> | null = null;

/** The two-letter ISO 3166-1 code of a code or an English name. Null if no country with that name is known. */
export const countryCodeOf = remembered((text): string | null => {
  if (/^[A-Z]{2}$/.test(text)) return text;
  if (text === '' || text.length > 60) return null;
  codeByName ??= namesOfCountries();
  const name = comparableWord(text).replaceAll("'", '’').replace(/\s+/g, ' ').trim();
  const short = name.replace(/ ?\([^()]*\)$/, '');
  return codeByName.get(name) ?? codeByName.get(short) ?? null;
});

function namesOfCountries(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const known = codes
    .filter((code) => !NO_COUNTRIES.has(code))
    .flatMap((code) => {
      const name = names.of(code);
      return name === undefined ? [] : [[comparableWord(name), code] as const];
    });
  return new Map([...known, ...Object.entries(OTHER_NAMES)]);
}
