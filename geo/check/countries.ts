import { booleanPointInPolygon, pointToPolygonDistance } from '@turf/turf';
import { outlinesPath, readOutlinedCountries, type Outline } from './world-outlines';

export interface Country {
  readonly name: string;
  /** ISO 3166-1 alpha-2; null for an area to which ISO 3166-1 gives no code. */
  readonly code: string | null;
  readonly outline: Outline;
}

/** `[longitude, latitude]` in degrees. */
export type Position = readonly [longitude: number, latitude: number];

export function isAssignedCountryCode(code: string): boolean {
  return ASSIGNED_COUNTRY_CODES.has(code);
}

export function countryWithCode(code: string): Country | null {
  return loadCountries().find((country) => country.code === code) ?? null;
}

export function countryAt(position: Position): Country | null {
  return loadCountries().find((country) => isInsideCountry(country, position)) ?? null;
}

export function isInsideCountry(country: Country, position: Position): boolean {
  return booleanPointInPolygon([...position], country.outline);
}

/** The distance from a position to the nearest edge of a country, in metres. */
export function metresFromCountry(country: Country, position: Position): number {
  return Math.abs(pointToPolygonDistance([...position], country.outline, { units: 'meters' }));
}

/** True if the position is in a disputed area that the country with this code claims. */
export function isInAreaClaimedBy(code: string, [longitude, latitude]: Position): boolean {
  return DISPUTED_AREAS.some(({ boundingBox: [west, south, east, north], countryCodes }) => {
    const isInBox =
      longitude >= west && longitude <= east && latitude >= south && latitude <= north;
    return isInBox && countryCodes.includes(code);
  });
}

let loadedCountries: readonly Country[] | null = null;

/** The countries of Natural Earth at 1:10m. The first call reads their names, and each outline is read when it is asked for. */
function loadCountries(): readonly Country[] {
  loadedCountries ??= readOutlinedCountries(outlinesPath()).map(
    ({ name, numericCode, readOutline }) => {
      let outline: Outline | null = null;
      return {
        name,
        code: ALPHA_2_BY_NUMBER.get(numericCode) ?? null,
        get outline() {
          outline ??= readOutline();
          return outline;
        },
      };
    },
  );
  return loadedCountries;
}

/** An area that several states claim. Natural Earth draws one state's view; the check accepts the code of each state. */
interface DisputedArea {
  readonly areaName: string;
  /** West, south, east and north in degrees. The box is large, because a missed fault is better than a false one. */
  readonly boundingBox: readonly [number, number, number, number];
  readonly countryCodes: readonly string[];
}

const DISPUTED_AREAS: readonly DisputedArea[] = [
  {
    areaName: 'Abkhazia and South Ossetia',
    boundingBox: [39.9, 41.9, 44.9, 43.6],
    countryCodes: ['GE', 'RU'],
  },
  { areaName: 'Abyei', boundingBox: [27.7, 9.2, 29.1, 10.7], countryCodes: ['SD', 'SS'] },
  { areaName: 'Crimea', boundingBox: [32.4, 44.3, 36.7, 46.3], countryCodes: ['RU', 'UA'] },
  {
    areaName: 'eastern and southern Ukraine',
    boundingBox: [31.5, 45.8, 40.3, 50.1],
    countryCodes: ['RU', 'UA'],
  },
  {
    areaName: 'Golan Heights',
    boundingBox: [35.5, 32.6, 36.1, 33.5],
    countryCodes: ['IL', 'SY', 'LB'],
  },
  {
    areaName: "Hala'ib and Bir Tawil",
    boundingBox: [33, 21.7, 37, 23.2],
    countryCodes: ['EG', 'SD'],
  },
  {
    areaName: 'Israel and Palestine',
    boundingBox: [34.1, 31.1, 35.7, 32.7],
    countryCodes: ['IL', 'PS'],
  },
  { areaName: 'Kashmir', boundingBox: [72.4, 32.2, 80.4, 37.2], countryCodes: ['CN', 'IN', 'PK'] },
  {
    areaName: 'Arunachal Pradesh',
    boundingBox: [91.5, 26.6, 97.5, 29.5],
    countryCodes: ['CN', 'IN'],
  },
  { areaName: 'Kosovo', boundingBox: [20, 41.8, 21.9, 43.3], countryCodes: ['RS'] },
  {
    areaName: 'Northern Cyprus',
    boundingBox: [32.2, 34.5, 34.7, 35.8],
    countryCodes: ['CY', 'TR'],
  },
  { areaName: 'Taiwan', boundingBox: [118, 21.8, 122.1, 26.5], countryCodes: ['CN', 'TW'] },
  { areaName: 'Transnistria', boundingBox: [28, 45.9, 30.2, 48.3], countryCodes: ['MD', 'RU'] },
  {
    areaName: 'Western Sahara',
    boundingBox: [-17.2, 20.7, -8.6, 27.7],
    countryCodes: ['EH', 'MA'],
  },
];

/** Each alpha-2 code of ISO 3166-1 with its numeric code. Natural Earth identifies outlines by the numeric code. */
const ISO_3166_1_CODES = `
AD020 AE784 AF004 AG028 AI660 AL008 AM051 AO024 AQ010 AR032 AS016 AT040 AU036 AW533 AX248
AZ031 BA070 BB052 BD050 BE056 BF854 BG100 BH048 BI108 BJ204 BL652 BM060 BN096 BO068 BQ535
BR076 BS044 BT064 BV074 BW072 BY112 BZ084 CA124 CC166 CD180 CF140 CG178 CH756 CI384 CK184
CL152 CM120 CN156 CO170 CR188 CU192 CV132 CW531 CX162 CY196 CZ203 DE276 DJ262 DK208 DM212
DO214 DZ012 EC218 EE233 EG818 EH732 ER232 ES724 ET231 FI246 FJ242 FK238 FM583 FO234 FR250
GA266 GB826 GD308 GE268 GF254 GG831 GH288 GI292 GL304 GM270 GN324 GP312 GQ226 GR300 GS239
GT320 GU316 GW624 GY328 HK344 HM334 HN340 HR191 HT332 HU348 ID360 IE372 IL376 IM833 IN356
IO086 IQ368 IR364 IS352 IT380 JE832 JM388 JO400 JP392 KE404 KG417 KH116 KI296 KM174 KN659
KP408 KR410 KW414 KY136 KZ398 LA418 LB422 LC662 LI438 LK144 LR430 LS426 LT440 LU442 LV428
LY434 MA504 MC492 MD498 ME499 MF663 MG450 MH584 MK807 ML466 MM104 MN496 MO446 MP580 MQ474
MR478 MS500 MT470 MU480 MV462 MW454 MX484 MY458 MZ508 NA516 NC540 NE562 NF574 NG566 NI558
NL528 NO578 NP524 NR520 NU570 NZ554 OM512 PA591 PE604 PF258 PG598 PH608 PK586 PL616 PM666
PN612 PR630 PS275 PT620 PW585 PY600 QA634 RE638 RO642 RS688 RU643 RW646 SA682 SB090 SC690
SD729 SE752 SG702 SH654 SI705 SJ744 SK703 SL694 SM674 SN686 SO706 SR740 SS728 ST678 SV222
SX534 SY760 SZ748 TC796 TD148 TF260 TG768 TH764 TJ762 TK772 TL626 TM795 TN788 TO776 TR792
TT780 TV798 TW158 TZ834 UA804 UG800 UM581 US840 UY858 UZ860 VA336 VC670 VE862 VG092 VI850
VN704 VU548 WF876 WS882 YE887 YT175 ZA710 ZM894 ZW716`;

const ALPHA_2_BY_NUMBER: ReadonlyMap<string, string> = new Map(
  ISO_3166_1_CODES.trim()
    .split(/\s+/)
    .map((code) => [code.slice(2), code.slice(0, 2)]),
);

const ASSIGNED_COUNTRY_CODES: ReadonlySet<string> = new Set(ALPHA_2_BY_NUMBER.values());
