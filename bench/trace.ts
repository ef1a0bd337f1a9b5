/** One event of the browser's tracing, as far as it is read here. Times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  readonly dur?: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: {
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

/** What the main thread did, in milliseconds. */
export interface MainThreadWork {
  /** In our own scripts. */
  readonly ours: number;
  /** In recalculating styles and laying out, which only our own elements cause. */
  readonly layout: number;
  /** In MapLibre's scripts. */
  readonly mapLibre: number;
}

const LAYOUT = ['UpdateLayoutTree', 'Layout'];

export function mainThreadWork(events: readonly TraceEvent[]): MainThreadWork {
  const profile = events.find((event) => event.name === 'Profile' && isMainThread(events, event));
  if (profile === undefined) throw new Error('the trace has no profile of the main thread');
  const spent = { ours: 0, mapLibre: 0, other: 0 };
  for (const { owner, micros } of ownedSamples(events, profile)) spent[owner] += micros;
  const layout = events
    .filter(
      ({ name, pid, tid }) => LAYOUT.includes(name) && pid === profile.pid && tid === profile.tid,
    )
    .reduce((total, { dur = 0 }) => total + dur, 0);
  return { ours: spent.ours / 1000, layout: layout / 1000, mapLibre: spent.mapLibre / 1000 };
}

type Owner = 'ours' | 'mapLibre' | 'other';

function ownedSamples(
  events: readonly TraceEvent[],
  { pid, id }: TraceEvent,
): readonly { readonly owner: Owner; readonly micros: number }[] {
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
  let clock = 0;
  // The browser writes some samples late, with a delta below zero.
  const timed = samples
    .map((sample, index) => ({ sample, at: (clock += deltas[index] ?? 0) }))
    .sort((a, b) => a.at - b.at);
  let running: Owner = 'other';
  return timed.map(({ sample, at }, index) => {
    // Whoever ran when the garbage collector stepped in has made the garbage.
    if (nodes.get(sample)?.callFrame.functionName !== '(garbage collector)') {
      running = ownerOf(nodes, sample);
    }
    // A sample stands for the time until the next one.
    return { owner: running, micros: (timed[index + 1]?.at ?? at) - at };
  });
}

/** Whose script is the nearest on the stack: what the browser does by itself counts for who asked for it. */
function ownerOf(nodes: ReadonlyMap<number, ProfileNode>, leaf: number): Owner {
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
