/** Where more than one state claims the land, the polygons show one view; the check takes every claimant's code. */
interface DisputedArea {
  readonly area: string;
  /** West, south, east, north: drawn wide, since the check is to err on the side of silence. */
  readonly box: readonly [number, number, number, number];
  readonly codes: readonly string[];
}

const DISPUTED_AREAS: readonly DisputedArea[] = [
  { area: 'Abkhazia and South Ossetia', box: [39.9, 41.9, 44.9, 43.6], codes: ['GE', 'RU'] },
  { area: 'Abyei', box: [27.7, 9.2, 29.1, 10.7], codes: ['SD', 'SS'] },
  { area: 'Crimea', box: [32.4, 44.3, 36.7, 46.3], codes: ['RU', 'UA'] },
  { area: 'eastern and southern Ukraine', box: [31.5, 45.8, 40.3, 50.1], codes: ['RU', 'UA'] },
  { area: 'Golan Heights', box: [35.5, 32.6, 36.1, 33.5], codes: ['IL', 'SY', 'LB'] },
  { area: "Hala'ib and Bir Tawil", box: [33, 21.7, 37, 23.2], codes: ['EG', 'SD'] },
  { area: 'Israel and Palestine', box: [34.1, 31.1, 35.7, 32.7], codes: ['IL', 'PS'] },
  { area: 'Kashmir', box: [72.4, 32.2, 80.4, 37.2], codes: ['CN', 'IN', 'PK'] },
  { area: 'Arunachal Pradesh', box: [91.5, 26.6, 97.5, 29.5], codes: ['CN', 'IN'] },
  { area: 'Kosovo', box: [20, 41.8, 21.9, 43.3], codes: ['RS'] },
  { area: 'Northern Cyprus', box: [32.2, 34.5, 34.7, 35.8], codes: ['CY', 'TR'] },
  { area: 'Taiwan', box: [118, 21.8, 122.1, 26.5], codes: ['CN', 'TW'] },
  { area: 'Transnistria', box: [28, 45.9, 30.2, 48.3], codes: ['MD', 'RU'] },
  { area: 'Western Sahara', box: [-17.2, 20.7, -8.6, 27.7], codes: ['EH', 'MA'] },
];

export function isClaimedThere(code: string, longitude: number, latitude: number): boolean {
  return DISPUTED_AREAS.some(({ box: [west, south, east, north], codes }) => {
    const isInside =
      longitude >= west && longitude <= east && latitude >= south && latitude <= north;
    return isInside && codes.includes(code);
  });
}
