import type { LineString, MultiLineString, Position } from 'geojson';
import { lineFeature, type Band, type BasemapFeature } from '../features';
import { runsWhere, smoothed } from '../lines';
import { isInRegion, REGION_ZOOM, WORLD_ZOOM } from '../region';
import type { RiverCourses } from '../river-courses';
import { riversAt50m } from '../sources/natural-earth';

/**
 * The first zoom of unnamed rivers, by GSHHG level. Level 0 is missing: it contains river banks, which `lakes.ts` draws as areas.
 */
const FIRST_ZOOM_BY_LEVEL: Readonly<Record<number, number>> = { 1: 5, 2: 5, 3: 6, 4: 7 };

const firstZoomOfRiver = (rank: number) => (rank === 3 ? 6 : WORLD_ZOOM);
const firstZoomOfName = (rank: number) => WORLD_ZOOM + rank - 1;

/** How much to smooth the line under a river's name, in kilometres, for each range of zooms. A name cannot follow every bend. */
const NAME_LINES: readonly (readonly [first: number, last: number, kilometres: number])[] = [
  [5, 5, 100],
  [6, 6, 60],
  [7, 7, 36],
  [8, 8, 20],
];

/** Rivers and their names: Natural Earth for the world, GSHHG at 200 m for the region. Only rivers of the region have names. */
export function rivers(courses: RiverCourses): readonly Band[] {
  const world = riversAt50m.features.flatMap(linesOf);
  const named = courses.named.map(({ river: { rank }, points }) =>
    lineFeature([[...points]], { rank, firstZoom: firstZoomOfRiver(rank) }),
  );
  const unnamed = Object.entries(FIRST_ZOOM_BY_LEVEL).map(([level, firstZoom]) =>
    lineFeature(
      courses.unnamed
        .filter((line) => line.level === Number(level))
        .map(({ points }) => [...points]),
      { rank: Math.max(Number(level), 2), firstZoom },
    ),
  );
  const outside = lineFeature(world.flatMap(partsOutsideRegion), { rank: 2 });
  return [
    { layer: 'rivers', zooms: [3, WORLD_ZOOM - 1], features: [lineFeature(world, { rank: 2 })] },
    {
      layer: 'rivers',
      zooms: [WORLD_ZOOM, REGION_ZOOM],
      features: [outside, ...unnamed, ...named],
    },
    ...NAME_LINES.map(([first, last, kilometres]): Band => ({
      layer: 'river-names',
      zooms: [first, last],
      features: courses.named.map(({ river: { name, name_ar, rank }, points }) =>
        lineFeature([smoothed(points, kilometres)], {
          name,
          name_ar,
          rank,
          firstZoom: firstZoomOfName(rank),
        }),
      ),
    })),
  ];
}

function linesOf({ geometry }: { geometry: BasemapFeature['geometry'] }): Position[][] {
  const { coordinates, type } = geometry as LineString | MultiLineString;
  return type === 'LineString' ? [coordinates] : coordinates;
}

/** The parts of a line outside the region. Inside the region, GSHHG has more detailed lines. */
function partsOutsideRegion(line: readonly Position[]): Position[][] {
  return runsWhere(line, (start, end) => !isInRegion(start) && !isInRegion(end));
}
