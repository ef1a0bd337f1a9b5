import { angleOf, angleText, type Angle } from './angle';
import { isMissing, isTooLong, plainText } from './plain-text';
import { quoted, refuse, type Reading } from './reading';
import { remembered } from './remembered';
import { areMetres, readMetres } from './web-mercator';

/** A point on the globe (WGS 84), and the notation in the cell. */
export interface ReadPosition {
  /** Degrees, from -180 to 180. */
  readonly longitude: number;
  /** Degrees, from -90 to 90. */
  readonly latitude: number;
  readonly how: 'decimal' | 'degrees' | 'mgrs' | 'web-mercator' | 'wkt';
  /**
   * The value of the last written digit, in metres from north to south. The position is not more precise; it may be less precise.
   */
  readonly resolutionInMeters: number;
}

export type PositionReading = Reading<ReadPosition>;

/** Metres in one degree of latitude. */
const METERS_IN_DEGREE = 111_195;

const angleOfCell = remembered((plain) => angleOf(angleText(plain)));

/** Reads a latitude and a longitude from two cells. It never swaps them silently. */
export function readPosition(latitudeText: string, longitudeText: string): PositionReading {
  const text = `${latitudeText.trim()}, ${longitudeText.trim()}`;
  if (isTooLong(text)) return refuse(`${quoted(text)} is too long for a position.`);
  const [latitude, longitude] = [plainText(latitudeText), plainText(longitudeText)];
  const [hasLatitude, hasLongitude] = [!isMissing(latitude), !isMissing(longitude)];
  if (!hasLatitude && !hasLongitude) return { kind: 'missing', said: latitude || longitude };
  if (!hasLongitude)
    return refuse(
      `${quoted(latitudeText)} is a latitude without a longitude; write both or neither.`,
    );
  if (!hasLatitude)
    return refuse(
      `${quoted(longitudeText)} is a longitude without a latitude; write both or neither.`,
    );
  const [first, second] = [angleOfCell(latitude), angleOfCell(longitude)];
  if (!first) return refuseAngle(latitudeText);
  if (!second) return refuseAngle(longitudeText);
  if (areMetres(second, first)) return readMetres(text, second, first);
  return positionOf(text, first, second);
}

/**
 * The position of two angles. Hemisphere letters decide which one is the latitude; without letters it is the first one.
 * @param text The cell, for sentences.
 */
export function positionOf(text: string, first: Angle, second: Angle): PositionReading {
  if (first.axis !== null && first.axis === second.axis)
    return refuse(
      `${quoted(text)} has two values of ${first.axis}; write a latitude and a longitude.`,
    );
  const isTurned = first.axis === 'longitude' || second.axis === 'latitude';
  const [latitude, longitude] = isTurned ? [second, first] : [first, second];
  const refusal = refuseOutside(text, latitude, longitude);
  if (refusal !== null) return refusal;
  const isByOneLetter = isTurned && (first.axis === null || second.axis === null);
  const isNull = latitude.degrees === 0 && longitude.degrees === 0;
  const lastDigit = Math.max(latitude.lastDigit, longitude.lastDigit);
  return {
    kind: 'read',
    longitude: longitude.degrees,
    latitude: latitude.degrees,
    how: latitude.parts > 1 || longitude.parts > 1 ? 'degrees' : 'decimal',
    resolutionInMeters: metersOf(lastDigit),
    notes: [
      ...(isByOneLetter
        ? [
            `${quoted(text)} has one letter, and is read by it: latitude ${latitude.degrees}, longitude ${longitude.degrees}.`,
          ]
        : []),
      ...(isNull
        ? [
            `${quoted(text)} lies in the Gulf of Guinea, and many programs write it for a missing place; leave it empty if it is one.`,
          ]
        : []),
    ],
  };
}

/** The length of some degrees of latitude, in metres with two significant digits. */
function metersOf(degrees: number): number {
  return Number((degrees * METERS_IN_DEGREE).toPrecision(2));
}

function refuseOutside(text: string, latitude: Angle, longitude: Angle) {
  const [north, east] = [latitude.degrees, longitude.degrees];
  if (Math.abs(north) <= 90 && Math.abs(east) <= 180) return null;
  const hasLetters = latitude.hemisphere !== null || longitude.hemisphere !== null;
  if (!hasLetters && Math.abs(north) <= 180 && Math.abs(east) <= 90)
    return refuse(
      `${quoted(text)} has a latitude beyond 90 degrees, and would fit with latitude ${east} and longitude ${north}; swap them if that is the place.`,
    );
  if (Math.abs(north) <= 90 && east > 180 && east <= 360)
    return refuse(
      `${quoted(text)} has a longitude beyond 180 degrees; write ${rounded(east - 360)} if it is counted eastward.`,
    );
  const beyond =
    Math.abs(north) > 90 ? `latitude ${north} beyond 90` : `longitude ${east} beyond 180`;
  return refuse(
    `${quoted(text)} has the ${beyond} degrees; perhaps it has lost its decimal mark, so write it as 33.258, 44.256.`,
  );
}

const rounded = (degrees: number): number => Number(degrees.toFixed(10));

function refuseAngle(text: string) {
  return refuse(
    `${quoted(text)} is not read as degrees; write it as 33.258, or as 33°15'30"N with minutes and seconds below 60.`,
  );
}
