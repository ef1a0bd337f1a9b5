import { describe, expect, it } from 'vitest';
import { mainThreadWorkIn, type TraceEvent } from './trace';

const OURS = 'http://127.0.0.1:1/assets/index-a1.js';
const MAPLIBRE = 'http://127.0.0.1:1/assets/maplibre-b2.js';

const [PAGE, WORKER] = [
  { pid: 1, tid: 10 },
  { pid: 1, tid: 11 },
];

/** 1 root · 2 ours · 3 MapLibre called by ours · 4 ours called back by MapLibre · 5 a browser's function called by 4 · 6 GC · 7 idle */
const NODES = [
  { id: 1, callFrame: { functionName: '(root)' } },
  { id: 2, parent: 1, callFrame: { functionName: 'click', url: OURS } },
  { id: 3, parent: 2, callFrame: { functionName: 'setData', url: MAPLIBRE } },
  { id: 4, parent: 3, callFrame: { functionName: 'settled', url: OURS } },
  { id: 5, parent: 4, callFrame: { functionName: 'pushState', url: '' } },
  { id: 6, parent: 1, callFrame: { functionName: '(garbage collector)' } },
  { id: 7, parent: 1, callFrame: { functionName: '(idle)' } },
];

function trace(samples: readonly number[], timeDeltas: readonly number[]): TraceEvent[] {
  return [
    { name: 'thread_name', ...PAGE, args: { name: 'CrRendererMain' } },
    { name: 'thread_name', ...WORKER, args: { name: 'DedicatedWorker thread' } },
    { name: 'Profile', ...WORKER, id: '0x2' },
    { name: 'Profile', ...PAGE, id: '0x1' },
    profileChunk('0x2', [2, 7], [0, 90_000]),
    profileChunk('0x1', samples, timeDeltas),
    { name: 'Layout', ...PAGE, dur: 300 },
    { name: 'UpdateLayoutTree', ...PAGE, dur: 200 },
    { name: 'Layout', ...WORKER, dur: 9000 },
  ];
}

function profileChunk(
  id: string,
  samples: readonly number[],
  timeDeltas: readonly number[],
): TraceEvent {
  const data = { cpuProfile: { nodes: NODES, samples }, timeDeltas };
  return { name: 'ProfileChunk', pid: 1, tid: 99, id, args: { data } };
}

describe('the main thread’s work', () => {
  it('is told by whose script is nearest on the stack', () => {
    const work = mainThreadWorkIn(trace([2, 3, 4, 5, 7, 7], [0, 1000, 2000, 3000, 4000, 50_000]));
    expect(work.ourTime).toBeCloseTo(1 + 3 + 4);
    expect(work.mapLibreTime).toBeCloseTo(2);
  });

  it('counts garbage for whoever was running', () => {
    const work = mainThreadWorkIn(trace([2, 6, 7, 6, 7], [0, 1000, 2000, 3000, 4000]));
    expect(work.ourTime).toBeCloseTo(1 + 2);
  });

  it('sets late samples back in their place', () => {
    const work = mainThreadWorkIn(trace([2, 7, 3, 7], [0, 5000, -3000, 9000]));
    expect(work.ourTime).toBeCloseTo(2);
    expect(work.mapLibreTime).toBeCloseTo(3);
  });

  it('has layout beside scripts, and nothing of the workers', () => {
    const work = mainThreadWorkIn(trace([7, 7], [0, 1000]));
    expect(work).toEqual({ ourTime: 0, ourWallTime: 0, mapLibreTime: 0, layoutTime: 0.5 });
  });

  it('leaves out what the thread has waited for a core', () => {
    const halfRun = { name: 'FunctionCall', ...PAGE, ts: 0, dur: 4000, tts: 70, tdur: 2000 };
    const laidOut = { name: 'Layout', ...PAGE, ts: 8000, dur: 900, tts: 4000, tdur: 300 };
    const elsewhere = { name: 'FunctionCall', ...WORKER, ts: 0, dur: 4000, tts: 0, tdur: 1 };
    const events = [...trace([2, 3, 7], [0, 3000, 1000]), halfRun, laidOut, elsewhere];
    const work = mainThreadWorkIn(events);
    expect(work.ourTime).toBeCloseTo(1.5);
    expect(work.ourWallTime).toBeCloseTo(3);
    expect(work.mapLibreTime).toBeCloseTo(0.5);
    expect(work.layoutTime).toBeCloseTo(0.5 + 0.3);
  });

  it('counts from when the profile was started', () => {
    const started = trace([2, 7], [100, 400]).map((event) =>
      event.name === 'Profile' ? { ...event, args: { data: { startTime: 1000 } } } : event,
    );
    const slices = [
      { name: 'FunctionCall', ...PAGE, ts: 0, dur: 1100, tts: 0, tdur: 1100 },
      { name: 'FunctionCall', ...PAGE, ts: 1100, dur: 400, tts: 1100, tdur: 100 },
    ];
    expect(mainThreadWorkIn([...started, ...slices]).ourTime).toBeCloseTo(0.1);
  });

  it('cannot be told without a profile', () => {
    expect(() => mainThreadWorkIn([])).toThrow('no profile of the main thread');
  });
});
