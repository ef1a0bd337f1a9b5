import { threadClockOf, type ClockedSlice } from './thread-clock';

/** The fields of a Chrome trace event that the benchmark reads. Times are in microseconds. */
export interface TraceEvent extends ClockedSlice {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  readonly args?: {
    readonly name?: string;
    readonly data?: {
      /** When a CPU profile starts. Its first time delta counts from here. */
      readonly startTime?: number;
      readonly cpuProfile?: {
        readonly nodes?: readonly ProfileNode[];
        readonly samples?: readonly number[];
      };
      readonly timeDeltas?: readonly number[];
    };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: { readonly functionName: string; readonly url?: string };
}

/** How long the main thread worked, in milliseconds of its own time, which excludes waiting for a processor core. */
export interface MainThreadWork {
  /** The time spent in our own scripts. */
  readonly ourTime: number;
  /** The time spent in our own scripts, by the wall clock. */
  readonly ourWallTime: number;
  /** The time spent on styles and layout. Only our own elements cause it. */
  readonly layoutTime: number;
  /** The time spent in MapLibre's scripts. */
  readonly mapLibreTime: number;
}

const LAYOUT_EVENT_NAMES = ['UpdateLayoutTree', 'Layout'];

export function mainThreadWorkIn(events: readonly TraceEvent[]): MainThreadWork {
  const profile = events.find((event) => event.name === 'Profile' && isMainThread(events, event));
  if (profile === undefined) throw new Error('the trace has no profile of the main thread');
  const slices = events.filter(({ pid, tid }) => pid === profile.pid && tid === profile.tid);
  const ownTime = threadClockOf(slices);
  const spent = { ours: 0, mapLibre: 0, other: 0 };
  let ourWallTime = 0;
  for (const { owner, from, to } of ownedIntervalsOf(events, profile)) {
    spent[owner] += ownTime(to) - ownTime(from);
    if (owner === 'ours') ourWallTime += to - from;
  }
  const layoutTime = slices
    .filter(({ name }) => LAYOUT_EVENT_NAMES.includes(name))
    .reduce((total, { dur = 0, tdur = dur }) => total + tdur, 0);
  return {
    ourTime: spent.ours / 1000,
    ourWallTime: ourWallTime / 1000,
    layoutTime: layoutTime / 1000,
    mapLibreTime: spent.mapLibre / 1000,
  };
}

type ScriptOwner = 'ours' | 'mapLibre' | 'other';

/** The time from one profiler sample to the next, in microseconds by the wall clock, and whose script ran then. */
interface OwnedInterval {
  readonly owner: ScriptOwner;
  readonly from: number;
  readonly to: number;
}

function ownedIntervalsOf(
  events: readonly TraceEvent[],
  { pid, id, args }: TraceEvent,
): readonly OwnedInterval[] {
  const chunks = events.filter(
    (event) => event.name === 'ProfileChunk' && event.pid === pid && event.id === id,
  );
  const nodes = new Map(
    chunks
      .flatMap((chunk) => chunk.args?.data?.cpuProfile?.nodes ?? [])
      .map((node) => [node.id, node] as const),
  );
  const samples = chunks.flatMap((chunk) => chunk.args?.data?.cpuProfile?.samples ?? []);
  const deltas = chunks.flatMap((chunk) => chunk.args?.data?.timeDeltas ?? []);
  let clock = args?.data?.startTime ?? 0;
  // Chrome writes some samples late, with a negative delta, so the samples are sorted.
  const timed = samples
    .map((sample, index) => ({ sample, at: (clock += deltas[index] ?? 0) }))
    .sort((a, b) => a.at - b.at);
  let currentOwner: ScriptOwner = 'other';
  return timed.map(({ sample, at }, index) => {
    // Garbage collection counts for the script that ran before it.
    if (nodes.get(sample)?.callFrame.functionName !== '(garbage collector)') {
      currentOwner = ownerOfSample(nodes, sample);
    }
    // Each sample counts until the next one.
    return { owner: currentOwner, from: at, to: timed[index + 1]?.at ?? at };
  });
}

/**
 * Whose script a sample belongs to: the nearest script on the stack. Work inside the browser counts for the script that
 * called it.
 */
function ownerOfSample(nodes: ReadonlyMap<number, ProfileNode>, leaf: number): ScriptOwner {
  let node = nodes.get(leaf);
  while (node !== undefined) {
    const url = node.callFrame.url ?? '';
    if (/^https?:/.test(url)) return /\/maplibre-[^/]*\.js$/.test(url) ? 'mapLibre' : 'ours';
    node = node.parent === undefined ? undefined : nodes.get(node.parent);
  }
  return 'other';
}

function isMainThread(events: readonly TraceEvent[], { pid, tid }: TraceEvent): boolean {
  return events.some(
    (event) =>
      event.name === 'thread_name' &&
      event.args?.name === 'CrRendererMain' &&
      event.pid === pid &&
      event.tid === tid,
  );
}
