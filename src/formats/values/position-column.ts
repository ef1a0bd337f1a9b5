import { angleOf, angleText } from './angle';
import { plainText } from './plain-text';
import { readPosition } from './position';
import { areMetres } from './web-mercator';

/** What looks wrong about two columns of coordinates. Nothing is changed; the person decides. */
export interface PositionColumns {
  /** True if some rows are valid only with latitude and longitude swapped, and none is valid only unswapped. */
  readonly areSwapped: boolean;
  /** True if most rows are metres of a projected map. */
  readonly areMetres: boolean;
  /** One sentence that advises the person. Null if nothing looks wrong. */
  readonly advice: string | null;
}

/** The cells of one row. */
export interface PositionRow {
  readonly latitude: string;
  readonly longitude: string;
}

/** Checks the columns as a whole. A single row such as 44.4, 33.3 does not show that it is swapped. */
export function describePositionColumns(rows: readonly PositionRow[]): PositionColumns {
  let [onlySwapped, onlyAsIs, metres] = [0, 0, 0];
  for (const { latitude, longitude } of rows) {
    const isMetres = isRowOfMetres(latitude, longitude);
    const fitsAsIs = readPosition(latitude, longitude).kind === 'read';
    const fitsSwapped = readPosition(longitude, latitude).kind === 'read';
    if (isMetres) metres++;
    else if (fitsAsIs && !fitsSwapped) onlyAsIs++;
    else if (fitsSwapped && !fitsAsIs) onlySwapped++;
  }
  const areSwapped = onlySwapped > 0 && onlyAsIs === 0;
  const areMostMetres = metres * 2 > rows.length;
  return {
    areSwapped,
    areMetres: areMostMetres,
    advice: areMostMetres
      ? `${metres} of ${rows.length} rows have metres of a projected map, such as Web Mercator, and not degrees; convert the columns to degrees (WGS 84).`
      : areSwapped
        ? `${onlySwapped} of ${rows.length} rows fit only with latitude and longitude swapped, and none only as they are; swap the two columns if their places are then right.`
        : null,
  };
}

function isRowOfMetres(latitude: string, longitude: string): boolean {
  const isShort = latitude.length + longitude.length < 100;
  if (!isShort) return false;
  const [y, x] = [latitude, longitude].map((text) => angleOf(angleText(plainText(text))));
  return x && y ? areMetres(x, y) : false;
}
