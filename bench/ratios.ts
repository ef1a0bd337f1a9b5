import { alignColumns } from './aligned';
import { median } from './table';

/**
 * The measurements of one page load, in milliseconds from the navigation. `layoutShift` is the sum of all layout
 * shifts.
 */
export interface PageLoad {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly mapReady: number;
  readonly layoutShift: number;
}

interface Goal {
  readonly description: string;
  readonly isMet: (compared: Pick<ComparedMeasure, 'ourMedian' | 'ratio'>) => boolean;
}

interface LoadMeasure {
  readonly name: string;
  readonly loadField: keyof PageLoad;
  readonly decimalPlaces: number;
  readonly goal: Goal | null;
}

/** One measure of both pages, each the median of all runs. */
export interface ComparedMeasure extends LoadMeasure {
  readonly ourMedian: number;
  readonly plainMedian: number;
  /** `ourMedian` divided by `plainMedian`. */
  readonly ratio: number;
}

const ratioAtMost = (limit: number): Goal => ({
  description: `ratio ≤ ${limit}`,
  isMet: ({ ratio }) => ratio <= limit,
});

const ourMedianBelow = (limit: number): Goal => ({
  description: `ours < ${limit}`,
  isMet: ({ ourMedian }) => ourMedian < limit,
});

const LOAD_MEASURES: readonly LoadMeasure[] = [
  {
    name: 'first contentful paint, ms',
    loadField: 'firstPaint',
    decimalPlaces: 0,
    goal: ratioAtMost(0.35),
  },
  { name: 'largest contentful paint, ms', loadField: 'largestPaint', decimalPlaces: 0, goal: null },
  {
    name: 'interactive map ready, ms',
    loadField: 'mapReady',
    decimalPlaces: 0,
    goal: ratioAtMost(1.08),
  },
  { name: 'layout shift', loadField: 'layoutShift', decimalPlaces: 3, goal: ourMedianBelow(0.02) },
];

export function compareLoads(
  ourLoads: readonly PageLoad[],
  plainLoads: readonly PageLoad[],
): readonly ComparedMeasure[] {
  return LOAD_MEASURES.map((measure) => {
    const ourMedian = median(ourLoads.map((load) => load[measure.loadField]));
    const plainMedian = median(plainLoads.map((load) => load[measure.loadField]));
    return { ...measure, ourMedian, plainMedian, ratio: ourMedian / plainMedian };
  });
}

/** The measures as a text table, each with its goal and whether our page meets it. */
export function ratioTable(compared: readonly ComparedMeasure[]): string {
  const head = ['median', 'ours', 'plain', 'ratio', 'goal', 'met'];
  const body = compared.map(({ name, decimalPlaces, goal, ...values }) => [
    name,
    values.ourMedian.toFixed(decimalPlaces),
    values.plainMedian.toFixed(decimalPlaces),
    // There is no ratio if the plain page's median is 0.
    Number.isFinite(values.ratio) ? values.ratio.toFixed(2) : '',
    goal?.description ?? '',
    goal === null ? '' : goal.isMet(values) ? 'yes' : 'no',
  ]);
  return alignColumns([head, ...body]);
}
