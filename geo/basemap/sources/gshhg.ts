import type { Position } from 'geojson';
import { REGION_BOUNDS } from '../region';
import { outputOfProgram } from './commands';

interface GshhgLine {
  readonly level: number;
  readonly points: readonly Position[];
}

/** Lines of the region from GSHHG at its full resolution, about 200 m. GMT cuts the lines at whole degrees. */
function readGshhgLines(feature: '-Ir' | '-W2'): readonly GshhgLine[] {
  const [west, south, east, north] = REGION_BOUNDS;
  const bounds = `-R${Math.floor(west)}/${Math.ceil(east)}/${Math.floor(south)}/${Math.ceil(north)}`;
  const text = outputOfProgram(
    'gmt',
    ['coast', '-M', feature, bounds, '-Df'],
    'gmt gmt-gshhg-full',
  );
  const found: { level: number; points: Position[] }[] = [];
  for (const row of text.split('\n')) {
    if (row.startsWith('>')) {
      found.push({ level: Number(/Level (\d+)/.exec(row)?.[1]), points: [] });
      continue;
    }
    const [longitude, latitude] = row.split('\t').map(Number);
    if (longitude === undefined || latitude === undefined) continue;
    found.at(-1)?.points.push([longitude, latitude]);
  }
  return found.filter(({ points }) => points.length > 1);
}

/** Permanent rivers. Level 0 contains the banks of wide rivers; levels 1 (largest) to 4 contain the other rivers. */
export const readRiverLines = (): readonly GshhgLine[] => readGshhgLines('-Ir');

/** The outlines of lakes and wide rivers. */
export const readLakeLines = (): readonly GshhgLine[] =>
  readGshhgLines('-W2').filter(({ level }) => level === 2);
