import type { LineString, MultiLineString, Position } from 'geojson';
import { lineFeature, type LayerBand, type BasemapFeature } from '../features';
import { runsOfWantedSegments, smoothLine } from '../lines';
import { FIRST_DETAILED_ZOOM, isInRegion, MAX_REGION_ZOOM } from '../region';
import type { RiverCourses } from '../river-courses';
import { riversAt50m } from '../sources/natural-earth';

/**
 * The first zoom of unnamed rivers, by GSHHG level. Level 0 is missing: it contains river banks, which `lakes.ts` draws as areas.
 */
const FIRST_ZOOM_BY_LEVEL: Readonly<Record<number, number>> = { 1: 5, 2: 5, 3: 6, 4: 7 };

const firstZoomOfRiver = (rank: number) => (rank === 3 ? 6 : FIRST_DETAILED_ZOOM);
const firstZoomOfRiverName = (rank: number) => FIRST_DETAILED_ZOOM + rank - 1;

/** How much to smooth the line under a river's name, in kilometres, for each range of zooms. A name cannot follow every bend. */
const NAME_SMOOTHING_BY_ZOOM: readonly (readonly [
  first: number,
  last: number,
  kilometres: number,
])[] = [
  [5, 5, 100],
  [6, 6, 60],
  [7, 7, 36],
  [8, 8, 20],
];

/** Rivers and their names: Natural Earth for the world, GSHHG at 200 m for the region. Only rivers of the region have names. */
export function riverBands(courses: RiverCourses): readonly LayerBand[] {
  const world = riversAt50m.features.flatMap(linesOfFeature);
  const named = courses.namedCourses.map(({ river: { rank }, points }) =>
    lineFeature([[...points]], { rank, firstZoom: firstZoomOfRiver(rank) }),
  );
  const unnamed = Object.entries(FIRST_ZOOM_BY_LEVEL).map(([level, firstZoom]) =>
    lineFeature(
      courses.unnamedLines
        .filter((line) => line.level === Number(level))
        .map(({ points }) => [...points]),
      { rank: Math.max(Number(level), 2), firstZoom },
    ),
  );
  const outside = lineFeature(world.flatMap(partsOutsideRegion), { rank: 2 });
  return [
    {
      layer: 'rivers',
      zoomRange: [3, FIRST_DETAILED_ZOOM - 1],
      features: [lineFeature(world, { rank: 2 })],
    },
    {
      layer: 'rivers',
      zoomRange: [FIRST_DETAILED_ZOOM, MAX_REGION_ZOOM],
      features: [outside, ...unnamed, ...named],
    },
    ...NAME_SMOOTHING_BY_ZOOM.map(([first, last, kilometres]): LayerBand => ({
      layer: 'river-names',
      zoomRange: [first, last],
      features: courses.namedCourses.map(({ river: { name, name_ar, rank }, points }) =>
        lineFeature([smoothLine(points, kilometres)], {
          name,
          name_ar,
          rank,
          firstZoom: firstZoomOfRiverName(rank),
        }),
      ),
    })),
  ];
}

function linesOfFeature({ geometry }: { geometry: BasemapFeature['geometry'] }): Position[][] {
  const { coordinates, type } = geometry as LineString | MultiLineString;
  return type === 'LineString' ? [coordinates] : coordinates;
}

/** The parts of a line outside the region. Inside the region, GSHHG has more detailed lines. */
function partsOutsideRegion(line: readonly Position[]): Position[][] {
  return runsOfWantedSegments(line, (start, end) => !isInRegion(start) && !isInRegion(end));
}
