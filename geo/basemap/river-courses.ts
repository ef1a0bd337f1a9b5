import type { Position } from 'geojson';
import { kilometresBetween, positionKey } from './geometry';
import { RIVERS, type RiverName } from './names/rivers';
import { RiverNetwork, type RiverLine } from './river-network';
import { riverLines } from './sources/gshhg';

export interface RiverCourse {
  readonly river: RiverName;
  readonly points: readonly Position[];
}

export interface RiverCourses {
  readonly named: readonly RiverCourse[];
  readonly unnamed: readonly RiverLine[];
  /** The keys (`positionKey`) of bank points on a named course. An area with such a point is the river, not a lake. */
  readonly banks: ReadonlySet<string>;
}

/** The greatest distance between two banks of a river. It is large, because GSHHG draws wide rivers several times too wide. */
const WIDEST_KILOMETRES = 6;

/** The courses of the named rivers, and the lines of all other rivers. */
export function riverCourses(): RiverCourses {
  const lines = riverLines();
  const network = new RiverNetwork(lines);
  const banks = lines.filter(({ level }) => level === 0).flatMap(({ points }) => points);
  const courses = RIVERS.map((river) => ({
    river,
    points: network.takeCourse(river.name, river.through),
  }));
  const onCourse = new Set(courses.flatMap(({ points }) => points.map(positionKey)));
  const middles = courses.map(({ points }) => centred(points, banks));
  const named = courses.map(({ river }, index) => ({
    river,
    points: ledIntoRiver(
      middles[index] ?? [],
      middles.filter((_, other) => other !== index).flat(),
    ),
  }));
  return {
    named,
    unnamed: network.unnamed(lines),
    banks: new Set(banks.map(positionKey).filter((key) => onCourse.has(key))),
  };
}

/** The course in the middle of the river: moves each point on a bank half way to the other bank. */
function centred(course: readonly Position[], banks: readonly Position[]): Position[] {
  const onCourse = new Set(course.map(positionKey));
  const onBank = new Set(banks.map(positionKey));
  const opposite = banks.filter((point) => !onCourse.has(positionKey(point)));
  return course.map((point) => {
    if (!onBank.has(positionKey(point))) return point;
    let nearest = point;
    let least = WIDEST_KILOMETRES;
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
function ledIntoRiver(course: readonly Position[], others: readonly Position[]): Position[] {
  const mouth = course.at(-1) ?? [];
  const near = others
    .map((point) => ({ point, kilometres: kilometresBetween(point, mouth) }))
    .filter(({ kilometres }) => kilometres < WIDEST_KILOMETRES)
    .sort((one, other) => one.kilometres - other.kilometres)[0];
  return near === undefined ? [...course] : [...course, near.point];
}
