import type { Position } from 'geojson';
import { kilometresBetween, keyOf } from './geometry';
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
  /** Points of banks that a course runs along, by `keyOf`: what is mapped as an area there is the river. */
  readonly banks: ReadonlySet<string>;
}

/** GSHHG draws wide rivers as areas, several times too wide; no bank is further than this from the other. */
const WIDEST_KILOMETRES = 6;

/** Half way to the other bank, where a course runs along one. */
function centred(course: readonly Position[], banks: readonly Position[]): Position[] {
  const onCourse = new Set(course.map(keyOf));
  const onBank = new Set(banks.map(keyOf));
  const opposite = banks.filter((point) => !onCourse.has(keyOf(point)));
  return course.map((point) => {
    if (!onBank.has(keyOf(point))) return point;
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

/** A course led on to the river that it flows into, whose own course has left the bank for the middle. */
function joined(course: readonly Position[], others: readonly Position[]): Position[] {
  const mouth = course.at(-1) ?? [];
  const near = others
    .map((point) => ({ point, kilometres: kilometresBetween(point, mouth) }))
    .filter(({ kilometres }) => kilometres < WIDEST_KILOMETRES)
    .sort((one, other) => one.kilometres - other.kilometres)[0];
  return near === undefined ? [...course] : [...course, near.point];
}

/** The courses of the rivers that have names, and what is left of the others. */
export function riverCourses(): RiverCourses {
  const lines = riverLines();
  const network = new RiverNetwork(lines);
  const banks = lines.filter(({ level }) => level === 0).flatMap(({ points }) => points);
  const courses = RIVERS.map((river) => ({
    river,
    points: network.course(river.name, river.through),
  }));
  const onCourse = new Set(courses.flatMap(({ points }) => points.map(keyOf)));
  const middles = courses.map(({ points }) => centred(points, banks));
  const named = courses.map(({ river }, index) => ({
    river,
    points: joined(middles[index] ?? [], middles.filter((_, other) => other !== index).flat()),
  }));
  return {
    named,
    unnamed: network.unnamed(lines),
    banks: new Set(banks.map(keyOf).filter((key) => onCourse.has(key))),
  };
}
