import type { LineString, MultiLineString, Position } from 'geojson';
import { lineFeature, type Band, type BasemapFeature } from '../features';
import { evened } from '../evened-line';
import { runsOf } from '../line-runs';
import { isInRegion, REGION_ZOOM, WORLD_ZOOM } from '../region';
import type { RiverCourses } from '../river-courses';
import { riversAt50m } from '../sources/natural-earth';

/** First zoom at which an unnamed river of each GSHHG level is drawn; level 0 is banks, which the lakes hold as areas. */
const FROM: Readonly<Record<number, number>> = { 1: 5, 2: 5, 3: 6, 4: 7 };

const firstZoom = (rank: number) => (rank === 3 ? 6 : WORLD_ZOOM);
const firstZoomOfName = (rank: number) => WORLD_ZOOM + rank - 1;

/** Names cannot follow every bend: first and last zoom, and over how many kilometres of its course a name's line is evened out. */
const NAME_LINES: readonly (readonly [first: number, last: number, kilometres: number])[] = [
  [5, 5, 100],
  [6, 6, 60],
  [7, 7, 36],
  [8, 8, 20],
];

function linesOf({ geometry }: { geometry: BasemapFeature['geometry'] }): Position[][] {
  const { coordinates, type } = geometry as LineString | MultiLineString;
  return type === 'LineString' ? [coordinates] : coordinates;
}

/** The parts of a line that are outside of the region, which has rivers of its own. */
const outsideRegion = (line: readonly Position[]) =>
  runsOf(line, (start, end) => !isInRegion(start) && !isInRegion(end));

/** Rivers: Natural Earth for the world, GSHHG at 200 m for the region, where the main ones have names. */
export function rivers(courses: RiverCourses): readonly Band[] {
  const world = riversAt50m.features.flatMap(linesOf);
  const named = courses.named.map(({ river: { rank }, points }) =>
    lineFeature([[...points]], { rank, from: firstZoom(rank) }),
  );
  const unnamed = Object.entries(FROM).map(([level, from]) =>
    lineFeature(
      courses.unnamed
        .filter((line) => line.level === Number(level))
        .map(({ points }) => [...points]),
      { rank: Math.max(Number(level), 2), from },
    ),
  );
  const outside = lineFeature(world.flatMap(outsideRegion), { rank: 2 });
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
        lineFeature([evened(points, kilometres)], {
          name,
          name_ar,
          rank,
          from: firstZoomOfName(rank),
        }),
      ),
    })),
  ];
}
