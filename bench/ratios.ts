import { aligned } from './aligned';
import { median } from './table';

/** One opening of a page: times in milliseconds from the navigation, and how far what was shown has moved in all. */
export interface PageLoad {
  readonly first: number;
  readonly largest: number;
  readonly ready: number;
  readonly shift: number;
}

interface Goal {
  readonly text: string;
  readonly isMet: (compared: Pick<Compared, 'ours' | 'ratio'>) => boolean;
}

interface Measure {
  readonly name: string;
  readonly of: keyof PageLoad;
  readonly digits: number;
  readonly goal: Goal | null;
}

/** What one measure came to: medians of all runs. */
export interface Compared extends Measure {
  readonly ours: number;
  readonly plain: number;
  /** How many times the plain page's ours is. */
  readonly ratio: number;
}

const ratioWithin = (limit: number): Goal => ({
  text: `ratio ≤ ${limit}`,
  isMet: ({ ratio }) => ratio <= limit,
});

const oursBelow = (limit: number): Goal => ({
  text: `ours < ${limit}`,
  isMet: ({ ours }) => ours < limit,
});

const MEASURES: readonly Measure[] = [
  { name: 'first contentful paint, ms', of: 'first', digits: 0, goal: ratioWithin(0.5) },
  { name: 'largest contentful paint, ms', of: 'largest', digits: 0, goal: null },
  { name: 'interactive map ready, ms', of: 'ready', digits: 0, goal: ratioWithin(1.15) },
  { name: 'layout shift', of: 'shift', digits: 3, goal: oursBelow(0.02) },
];

export function ratios(
  oursLoads: readonly PageLoad[],
  plainLoads: readonly PageLoad[],
): readonly Compared[] {
  return MEASURES.map((measure) => {
    const ours = median(oursLoads.map((load) => load[measure.of]));
    const plain = median(plainLoads.map((load) => load[measure.of]));
    return { ...measure, ours, plain, ratio: ours / plain };
  });
}

/** The same for the eye, each with its goal and whether it is met. */
export function ratioTable(compared: readonly Compared[]): string {
  const head = ['median', 'ours', 'plain', 'ratio', 'goal', 'met'];
  const body = compared.map(({ name, digits, goal, ...values }) => [
    name,
    values.ours.toFixed(digits),
    values.plain.toFixed(digits),
    // Nothing is a multiple of nothing.
    Number.isFinite(values.ratio) ? values.ratio.toFixed(2) : '',
    goal?.text ?? '',
    goal === null ? '' : goal.isMet(values) ? 'yes' : 'no',
  ]);
  return aligned([head, ...body]);
}
