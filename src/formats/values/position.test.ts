import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arbitraryCell, expectLittleTime } from '../../../tests/support/arbitrary-cells';
import { readPosition, type PositionReading } from './position';
import { describePositionColumns } from './position-column';
import { positionOfWebMercator } from './web-mercator';

const shown = (position: PositionReading) =>
  position.kind === 'read' ? [position.latitude, position.longitude] : position.kind;

test.each([
  ['33.258', '44.256', 33.258, 44.256],
  ['33,258', '44,256', 33.258, 44.256],
  [' 33.258 ', '\u00A044.256', 33.258, 44.256],
  ['+33.258', '\u221244.256', 33.258, -44.256],
  ["'-0.1278", '51.5', -0.1278, 51.5],
  ['٣٣٫٢٥٨', '٤٤٫٢٥٦', 33.258, 44.256],
  ['33°15\'30"N', '44°15\'30"W', 33.258_333_333_3, -44.258_333_333_3],
  ['S 1 30', 'E 2 30', -1.5, 2.5],
  ['33.258° North', '44.256° East', 33.258, 44.256],
  ['44.256 E', '33.258 N', 33.258, 44.256],
  ['50.45 с.ш.', '30.52 в.д.', 50.45, 30.52],
  ['-90', '180', -90, 180],
  ['1.5e1', '2', null, null],
])('latitude %s and longitude %s', (latitude, longitude, north, east) => {
  const expected = north === null ? 'refused' : [north, east];
  expect(shown(readPosition(latitude, longitude))).toEqual(expected);
});

test.each([
  ['', '', ''],
  ['unknown', '', 'unknown'],
  ['censored', 'censored', 'censored'],
  ['-', 'N/A', '-'],
])('%j and %j are no position', (latitude, longitude, said) => {
  expect(readPosition(latitude, longitude)).toEqual({ kind: 'missing', said });
});

test.each([
  ['33.258', '', 'without a longitude'],
  ['', '44.256', 'without a latitude'],
  ['103.8', '1.3', 'would fit with latitude 1.3 and longitude 103.8'],
  ['51.5', '359.5', 'write -0.5'],
  ['33258', '44256', 'lost their decimal mark'],
  ['33258.0', '44256.0', 'lost their decimal mark'],
  ['33258456', '44256123', 'lost its decimal mark'],
  ["33°75'", '44', 'below 60'],
  ['33 N', '44 N', 'two values of latitude'],
  ['FALSE', '44', '“FALSE”'],
  ['-33 S', '44', '“-33 S”'],
])('%s and %s are refused, with %s', (latitude, longitude, part) => {
  const position = readPosition(latitude, longitude);
  expect(position.kind === 'refused' && position.why).toContain(part);
});

test('how a position is written says how well it can be known', () => {
  expect(readPosition('33.258', '44.25')).toMatchObject({
    how: 'decimal',
    resolutionInMeters: 1100,
  });
  expect(readPosition("33°15'", "44°15'")).toMatchObject({
    how: 'degrees',
    resolutionInMeters: 1900,
  });
});

test('a single letter that turns the two gives a warning', () => {
  const position = readPosition('44.256', '33.258 N');
  expect(shown(position)).toEqual([33.258, 44.256]);
  expect(position).toHaveProperty('notes', [expect.stringContaining('latitude 33.258')]);
  expect(readPosition('33.258 N', '44.256')).toHaveProperty('notes', []);
});

test('0, 0 gives a warning', () => {
  expect(readPosition('0', '0.0')).toMatchObject({ kind: 'read', notes: [expect.anything()] });
});

describe('metres of Web Mercator', () => {
  it('are read with a warning, if they have decimals', () => {
    const position = readPosition('3926512.11', '4936123.52');
    expect(position).toMatchObject({
      kind: 'read',
      how: 'web-mercator',
      notes: [expect.anything()],
    });
    expect(shown(position)).toEqual([
      expect.closeTo(33.234_805, 5) as number,
      expect.closeTo(44.341_952, 5) as number,
    ]);
  });

  it('come back as they were projected', () => {
    const [lat, lng] = [
      fc.double({ min: -85, max: 85, noNaN: true }),
      fc.double({ min: -180, max: 180, noNaN: true }),
    ];
    fc.assert(
      fc.property(lat, lng, (latitude, longitude) => {
        const x = (longitude * 20_037_508.342_789_244) / 180;
        const y = 6_378_137 * Math.asinh(Math.tan((latitude * Math.PI) / 180));
        expect(shown(positionOfWebMercator(x, y))).toEqual([
          expect.closeTo(latitude, 6) as number,
          expect.closeTo(longitude, 6) as number,
        ]);
      }),
    );
    expect(positionOfWebMercator(3e7, 0).kind).toBe('refused');
    expect(positionOfWebMercator(NaN, 0).kind).toBe('refused');
  });
});

describe('two columns', () => {
  const row = (latitude: string, longitude: string) => ({ latitude, longitude });

  it('look swapped if a row fits only so, and none only as it is', () => {
    const columns = describePositionColumns([row('44.4', '33.3'), row('103.8', '1.3')]);
    expect(columns).toMatchObject({ areSwapped: true, areMetres: false });
    expect(columns.advice).toContain('1 of 2 rows');
    expect(describePositionColumns([row('103.8', '1.3'), row('1.3', '103.8')]).areSwapped).toBe(
      false,
    );
    expect(describePositionColumns([row('33.3', '44.4'), row('', '')]).advice).toBeNull();
  });

  it('look like metres if most rows do', () => {
    const rows = [row('3926512.11', '4936123.52'), row('3926512', '4936123'), row('', '')];
    expect(describePositionColumns(rows)).toMatchObject({ areMetres: true, areSwapped: false });
  });
});

describe('laws', () => {
  const decimal = (most: number) =>
    fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((value) => value / 10_000);
  const writers: readonly ((value: number) => string)[] = [
    (value) => String(value),
    (value) => value.toFixed(4).replace('.', ','),
    (value) => value.toFixed(6),
    (value) => `${value.toFixed(4)}°`,
  ];

  test('a decimal position is read as written', () => {
    fc.assert(
      fc.property(decimal(90), decimal(180), fc.constantFrom(...writers), (north, east, write) => {
        expect(shown(readPosition(write(north), write(east)))).toEqual([north + 0, east + 0]);
      }),
    );
  });

  test('degrees, minutes and seconds are read as written', () => {
    const parts = fc.record({ d: fc.nat(89), m: fc.nat(59), s: fc.nat(59) });
    fc.assert(
      fc.property(parts, fc.constantFrom('N', 'S'), ({ d, m, s }, letter) => {
        const size = (d + m / 60 + s / 3600) * (letter === 'S' ? -1 : 1);
        const forms = [
          `${d}°${m}′${s}″${letter}`,
          `${d}-${m}-${s}${letter}`,
          `${letter}${d} ${m} ${s}`,
        ];
        for (const form of forms)
          expect(shown(readPosition(form, '1'))).toEqual([expect.closeTo(size, 8) as number, 1]);
      }),
    );
  });

  test('no cells make it throw, and what it reads lies on the globe', () => {
    fc.assert(
      fc.property(arbitraryCell, arbitraryCell, (latitude, longitude) => {
        const position = readPosition(latitude, longitude);
        describePositionColumns([{ latitude, longitude }]);
        if (position.kind !== 'read') return;
        expect(Math.abs(position.latitude)).toBeLessThanOrEqual(90);
        expect(Math.abs(position.longitude)).toBeLessThanOrEqual(180);
        expect(position.resolutionInMeters).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  test('long cells take no long time', () => {
    expectLittleTime((text) => [
      readPosition(text, text),
      describePositionColumns([{ latitude: text, longitude: text }]),
    ]);
  });
});
