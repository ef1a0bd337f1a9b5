import * as mgrs from 'mgrs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryCell, expectLittleTime } from '../../../tests/support/arbitrary-cells';
import { readPositionCell } from './position-cell';

const { forward } = (mgrs as { readonly default?: typeof mgrs }).default ?? mgrs;

const shown = (text: string) => {
  const position = readPositionCell(text);
  return position.kind === 'read' ? [position.latitude, position.longitude] : position.kind;
};

const DEGREES = [33.258_333_333_3, 44.258_333_333_3];

test.each([
  ['33.258, 44.256', [33.258, 44.256]],
  ['(33.258, 44.256)', [33.258, 44.256]],
  ['33.258,44.256', [33.258, 44.256]],
  ['33.258 44.256', [33.258, 44.256]],
  ['33,258; 44,256', [33.258, 44.256]],
  ['33,258 44,256', [33.258, 44.256]],
  ['33,258, 44,256', [33.258, 44.256]],
  ['33.258 / 44.256', [33.258, 44.256]],
  ['15.123456,-23.1', [15.123_456, -23.1]],
  ["'-0.1278, 51.5", [-0.1278, 51.5]],
  ['0, 0', [0, 0]],
  ['33, 44', [33, 44]],
  ['lat 33.31 lon 44.36', [33.31, 44.36]],
  ['Latitude: 33.31, Longitude: 44.36', [33.31, 44.36]],
  ['lon=44.36 lat=33.31', [33.31, 44.36]],
  ['44.256E 33.258N', [33.258, 44.256]],
  ['33.258 North 44.256 West', [33.258, -44.256]],
  ['٣٣٫٢٥٨، ٤٤٫٢٥٦', [33.258, 44.256]],
  ['٣٣٫٢٥٨ ش ٤٤٫٢٥٦ ق', [33.258, 44.256]],
  ["33°15.5' 44°15.5'", DEGREES],
  ['33° 15\' 30" N, 44° 15\' 30" E', DEGREES],
  ['33°15′30″N 44°15′30″E', DEGREES],
  ['33°15’30”N44°15’30”E', DEGREES],
  ['N33 15 30 E44 15 30', DEGREES],
  ['33 15 30 44 15 30', DEGREES],
  ['33°15\'30,0"N 44°15\'30,0"E', DEGREES],
  ['34-27-00N 040-56-00E', [34.45, 40.933_333_333_3]],
  ["1°13.00'N 103-45.20E", [1.216_666_666_7, 103.753_333_333_3]],
  ['POINT (44.256 33.258)', [33.258, 44.256]],
  ['SRID=4326;POINT Z(44.256 33.258 12)', [33.258, 44.256]],
])('%s', (text, expected) => {
  expect(shown(text)).toEqual(expected);
});

test.each(['', ' ', '-', 'Unconfirmed', 'unknown', 'POINT EMPTY', 'censored'])(
  '%j is no position',
  (text) => {
    expect(shown(text)).toBe('missing');
  },
);

test.each([
  ['33,258', 'decimal comma'],
  ['33,25N', 'decimal comma'],
  ['33,25 44.256', 'not read as a position'],
  ['[10.4, 76.2]', 'two columns'],
  ['103.8, 1.3', 'latitude 1.3 and longitude 103.8'],
  ['3926512.11, 4936123.52', 'projected map'],
  ['POINT (4936123 3926512)', 'latitude 3926512 beyond 90'],
  ['POINT (44.256)', 'longitude first'],
  ["33°75'N 44°15'E", 'not read as a position'],
  ['33O 44N', 'not read as a position'],
  ['33.258 N', 'not read as a position'],
  ['33.258 44.256 12', 'not read as a position'],
  ['Baghdad', 'leave it empty'],
])('%s is refused, with %s', (text, part) => {
  const position = readPositionCell(text);
  expect(position.kind === 'refused' && position.why).toContain(part);
});

const BANDS = 'CDEFGHJKLMNPQRSTUVWX';

describe('a grid reference', () => {
  test.each(['38S MB 44 88', '38SMB4488', '38smb4488', 'MGRS: 38S MB 4488', '٣٨SMB٤٤٨٨'])(
    '%s is the middle of its square',
    (text) => {
      expect(readPositionCell(text)).toMatchObject({ how: 'mgrs', resolutionInMeters: 1000 });
      expect(shown(text)).toEqual([33.334_234_97, 44.403_628_12]);
    },
  );

  test.each([
    ['38RMB4488', 'it lies in 38S'],
    ['38SMB448', 'as many digits'],
    ['38SMB44 881', 'as many digits'],
    ['31SMB4488 x', 'not read as a position'],
  ])('%s is refused, with %s', (text, part) => {
    const position = readPositionCell(text);
    expect(position.kind === 'refused' && position.why).toContain(part);
  });

  test('of a square at the edge of its zone is read', () => {
    expect(shown(forward([0, 34.823_324_49], 5))).toEqual([34.823_319_86, -0.000_005]);
  });

  test('of a large square gives a warning', () => {
    expect(readPositionCell('38SMB')).toHaveProperty('notes', [expect.stringContaining('100 km')]);
  });

  test('of any place comes back to the place, and lies in the band that it names', () => {
    const [north, east] = [
      fc.double({ min: -79.9, max: 83.9, noNaN: true }),
      fc.double({ min: -180, max: 179.99, noNaN: true }),
    ];
    fc.assert(
      fc.property(north, east, fc.constantFrom(...Array.from(BANDS)), (lat, lng, band) => {
        const reference = forward([lng, lat], 5);
        const [latitude, longitude] = shown(reference) as unknown as [number, number];
        expect(latitude).toBeCloseTo(lat, 3);
        expect(Math.cos(((longitude - lng) * Math.PI) / 180)).toBeCloseTo(1, 6);
        // The letters repeat every 2,000 km, so that another band may have such a square too.
        const south = BANDS.indexOf(band) * 8 - 80;
        const other = shown(reference.replace(/[A-Z]/, band));
        if (other === 'refused') return;
        expect(Number(other[0])).toBeGreaterThan(south - 0.001);
        expect(Number(other[0])).toBeLessThan(south + (band === 'X' ? 12 : 8) + 0.001);
      }),
    );
  });
});

describe('laws', () => {
  const number = fc
    .integer({ min: -899_999, max: 899_999 })
    .map((value) => (value / 10_000).toFixed(4));

  test('a pair of decimals is read as written, or not at all', () => {
    const separators = [', ', ',', ' ', '; ', ';', '\t', ' / ', '\n'];
    fc.assert(
      fc.property(number, number, fc.constantFrom(...separators), (north, east, separator) => {
        const expected = [Number(north) + 0, Number(east) + 0];
        expect(shown(north + separator + east)).toEqual(expected);
        const commas = `${north.replace('.', ',')}; ${east.replace('.', ',')}`;
        expect(shown(commas)).toEqual(expected);
      }),
    );
  });

  test('no cell makes it throw, and what it reads lies on the globe', () => {
    fc.assert(
      fc.property(arbitraryCell, (text) => {
        const position = readPositionCell(text);
        if (position.kind !== 'read') return;
        expect(Math.abs(position.latitude)).toBeLessThanOrEqual(90);
        expect(Math.abs(position.longitude)).toBeLessThanOrEqual(180);
      }),
      { numRuns: 3000 },
    );
  });

  test('a long cell takes no long time', () => {
    expectLittleTime(readPositionCell);
  });
});
