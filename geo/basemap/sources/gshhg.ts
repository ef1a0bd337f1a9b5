import type { Position } from 'geojson';
import { REGION_BOUNDS } from '../region';
import { output } from './commands';

interface Line {
  readonly level: number;
  readonly points: readonly Position[];
}

/** GSHHG at its full resolution, about 200 m, cut into lines at whole degrees. */
function lines(feature: '-Ir' | '-W2'): readonly Line[] {
  const [west, south, east, north] = REGION_BOUNDS;
  const bounds = `-R${Math.floor(west)}/${Math.ceil(east)}/${Math.floor(south)}/${Math.ceil(north)}`;
  const text = output('gmt', ['coast', '-M', feature, bounds, '-Df'], 'gmt gmt-gshhg-full');
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

/** Permanent rivers. Level 0 is so wide that it is mapped as an area; then 1, the largest, to 4. */
export const riverLines = (): readonly Line[] => lines('-Ir');

/** Outlines of lakes and of wide rivers. */
export const lakeLines = (): readonly Line[] => lines('-W2').filter(({ level }) => level === 2);
