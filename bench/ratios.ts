import { aligned } from './aligned';
import { median } from './table';

/**
 * The measurements of one page load, in milliseconds from the navigation. `layoutShift` is the sum of all layout
 * shifts.
 */
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

/** One measure of both pages, each the median of all runs. */
export interface Compared extends Measure {
  readonly ours: number;
  readonly plain: number;
  /** `ourMedian` divided by `plainMedian`. */
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
  { name: 'first contentful paint, ms', of: 'first', digits: 0, goal: ratioWithin(0.35) },
  { name: 'largest contentful paint, ms', of: 'largest', digits: 0, goal: null },
  { name: 'interactive map ready, ms', of: 'ready', digits: 0, goal: ratioWithin(1.08) },
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

/** The measures as a text table, each with its goal and whether our page meets it. */
export function ratioTable(compared: readonly Compared[]): string {
  const head = ['median', 'ours', 'plain', 'ratio', 'goal', 'met'];
  const body = compared.map(({ name, digits, goal, ...values }) => [
    name,
    values.ours.toFixed(digits),
    values.plain.toFixed(digits),
    // There is no ratio if the plain page's median is 0.
    Number.isFinite(values.ratio) ? values.ratio.toFixed(2) : '',
    goal?.text ?? '',
    goal === null ? '' : goal.isMet(values) ? 'yes' : 'no',
  ]);
  return aligned([head, ...body]);
}
