import type { Position } from 'geojson';
import { MAX_DRAWN_LATITUDE } from '../../claims/check/coordinates';
import { countryCodeOf } from '../values/country';
import { readPosition, type PositionReading } from '../values/position';
import { readPositionCell } from '../values/position-cell';
import { readPrecision, type PrecisionCodebook, type PrecisionReading } from '../values/precision';
import type { ImportedSite } from './imported';
import type { RowCells } from './row-cells';
import { optional } from './table-rows';

export type SiteGeometry = NonNullable<ImportedSite['geometry']>;

/**
 * The site of a row. A string is the reason why the row is not taken.
 * @param given The geometry, if the file gives it outside the columns. Null if it does not.
 */
export function siteOfRow(
  cells: RowCells,
  codebook?: PrecisionCodebook,
  given: SiteGeometry | null = null,
): ImportedSite | string {
  const [latitude, longitude, cell] = [
    cells.of('latitude'),
    cells.of('longitude'),
    cells.of('position'),
  ];
  const isInTwo = latitude !== '' || longitude !== '';
  const position = isInTwo ? readPosition(latitude, longitude) : readPositionCell(cell);
  if (given === null && position.kind === 'refused') return position.why;
  const precision = readPrecision(cells.of('where_prec'), codebook);
  const country = countryCodeOf(cells.of('country'));
  const base = {
    ...optional('id', cells.of('site_id')),
    ...optional('name', cells.of('site')),
    ...optional('admin1', cells.of('admin1')),
    ...optional('georeferencedBy', cells.of('georeferenced_by')),
    ...(country === null
      ? cells.of('country') !== '' && { other: { country: cells.of('country') } }
      : { country }),
  };
  if (given !== null) {
    const written = isInTwo ? `${latitude}, ${longitude}` : cell;
    const drawn = given.type === 'Point' ? given.coordinates : null;
    if (drawn !== null && isElsewhere(drawn, position))
      return `Its geometry is at ${drawn[1] ?? ''}, ${drawn[0] ?? ''}, and its columns say ${written}. If the geometry is right, give these columns the field “other” with --map.`;
    return {
      ...base,
      geometry: given,
      ...precisionMembers(precision, cells.of('radius')),
      remarks: [
        'The file draws the place.',
        drawn !== null || written === '' ? '' : `Its columns give ${written}.`,
        precisionRemark(precision, cells.of('where_prec')),
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    };
  }
  if (position.kind === 'refused') return position.why;
  if (position.kind === 'missing')
    return {
      ...base,
      geometry: null,
      remarks: [
        withSaid('The file gives no coordinates', position.said),
        precisionRemark(precision, cells.of('where_prec')),
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
      ...(isUnplaced(precision) && { wherePrecision: precision.wherePrecision }),
    };
  if (Math.abs(position.latitude) > MAX_DRAWN_LATITUDE)
    return {
      ...base,
      geometry: null,
      remarks: `The file gives ${position.latitude}, ${position.longitude}, which is too near to a pole to be drawn.`,
    };
  const coordinates = [position.longitude, position.latitude].map((degrees) =>
    Number(degrees.toFixed(6)),
  );
  return {
    ...base,
    geometry: { type: 'Point', coordinates },
    ...precisionMembers(precision, cells.of('radius')),
    remarks: [
      `The file gives the position as ${isInTwo ? `${latitude}, ${longitude}` : cell}.`,
      precisionRemark(precision, cells.of('where_prec')),
      ...position.notes,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  };
}

/** How far two positions of one place may differ, in degrees. Columns are often rounded. */
const ROUNDING_DEGREES = 0.02;

/** True if the columns of a row give another point than the row's own geometry. */
function isElsewhere([longitude = 0, latitude = 0]: Position, position: PositionReading): boolean {
  if (position.kind !== 'read') return false;
  const [east, north] = [position.longitude - longitude, position.latitude - latitude];
  return Math.max(Math.abs(east), Math.abs(north)) > ROUNDING_DEGREES;
}

function isUnplaced(
  precision: PrecisionReading,
): precision is Extract<PrecisionReading, { kind: 'read' }> {
  return precision.kind === 'read' && precision.wherePrecision === 6;
}

function precisionMembers(
  precision: PrecisionReading,
  radiusText: string,
): Pick<ImportedSite, 'wherePrecision' | 'radiusInMeters'> {
  const radius = Number(radiusText);
  const stated = radiusText !== '' && radius > 0 && Number.isFinite(radius) ? radius : undefined;
  const radiusInMeters =
    stated ?? (precision.kind === 'read' ? precision.radiusInMeters : undefined);
  return {
    ...(precision.kind === 'read' && { wherePrecision: precision.wherePrecision }),
    ...(radiusInMeters !== undefined && { radiusInMeters }),
  };
}

function precisionRemark(precision: PrecisionReading, word: string): string {
  if (precision.kind === 'read') return `It says how well the place is known: “${word}”.`;
  if (precision.kind === 'withheld') return `It keeps back how well the place is known: “${word}”.`;
  if (precision.kind === 'refused') return `Of how well the place is known it says “${word}”.`;
  return '';
}

const withSaid = (sentence: string, said: string): string =>
  said === '' ? `${sentence}.` : `${sentence}: it says “${said}”.`;
