import type { Position } from 'geojson';
import { kilometresBetween, positionKey } from './geometry';
import { RIVERS, type RiverName } from './names/rivers';
import { RiverNetwork, type RiverLine } from './river-network';
import { readRiverLines } from './sources/gshhg';

export interface RiverCourse {
  readonly river: RiverName;
  readonly points: readonly Position[];
}

export interface RiverCourses {
  readonly namedCourses: readonly RiverCourse[];
  readonly unnamedLines: readonly RiverLine[];
  /** The keys (`positionKey`) of bank points on a named course. An area with such a point is the river, not a lake. */
  readonly courseBankKeys: ReadonlySet<string>;
}

/** The greatest distance between two banks of a river. It is large, because GSHHG draws wide rivers several times too wide. */
const MAX_RIVER_WIDTH_IN_KM = 6;

/** The courses of the named rivers, and the lines of all other rivers. */
export function findRiverCourses(): RiverCourses {
  const lines = readRiverLines();
  const network = new RiverNetwork(lines);
  const banks = lines.filter(({ level }) => level === 0).flatMap(({ points }) => points);
  const courses = RIVERS.map((river) => ({
    river,
    points: network.takeCourse(river.name, river.waypoints),
  }));
  const onCourse = new Set(courses.flatMap(({ points }) => points.map(positionKey)));
  const middles = courses.map(({ points }) => moveCourseOffBanks(points, banks));
  const namedCourses = courses.map(({ river }, index) => ({
    river,
    points: extendCourseIntoRiver(
      middles[index] ?? [],
      middles.filter((_, other) => other !== index).flat(),
    ),
  }));
  return {
    namedCourses,
    unnamedLines: network.unusedLines(lines),
    courseBankKeys: new Set(banks.map(positionKey).filter((key) => onCourse.has(key))),
  };
}

/** The course in the middle of the river: moves each point on a bank half way to the other bank. */
function moveCourseOffBanks(course: readonly Position[], banks: readonly Position[]): Position[] {
  const onCourse = new Set(course.map(positionKey));
  const onBank = new Set(banks.map(positionKey));
  const opposite = banks.filter((point) => !onCourse.has(positionKey(point)));
  return course.map((point) => {
    if (!onBank.has(positionKey(point))) return point;
    let nearest = point;
    let least = MAX_RIVER_WIDTH_IN_KM;
    for (const candidate of opposite) {
      const kilometres = kilometresBetween(candidate, point);
      if (kilometres >= least) continue;
      nearest = candidate;
      least = kilometres;
    }
    return [0, 1].map((axis) => ((point[axis] ?? 0) + (nearest[axis] ?? 0)) / 2);
  });
}

/** The course with one more point at its mouth, on the river that it flows into. Moving that river to its middle left a gap. */
function extendCourseIntoRiver(
  course: readonly Position[],
  others: readonly Position[],
): Position[] {
  const mouth = course.at(-1) ?? [];
  const near = others
    .map((point) => ({ point, kilometres: kilometresBetween(point, mouth) }))
    .filter(({ kilometres }) => kilometres < MAX_RIVER_WIDTH_IN_KM)
    .sort((one, other) => one.kilometres - other.kilometres)[0];
  return near === undefined ? [...course] : [...course, near.point];
}
