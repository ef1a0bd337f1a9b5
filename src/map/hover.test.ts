import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Map as MapLibre } from 'maplibre-gl';
import { placedMark } from '../../tests/support/marks';
import type { DisplacedMark } from '../cartography/labels/displace-marks';
import { followPointer } from './hover';

const cluster = {
  siteIds: ['a', 'b'],
  ring: [],
  radius: 15,
  eventCountText: '2',
  tally: { eventCount: 2, maybeEventCount: 0, claimCount: 2, shares: [] },
  differingSiteCount: 0,
  bounds: [0, 0, 1, 1],
  partingZoom: 9,
} as const;

/** Whether the reader has a mouse. */
let hasMouse = true;
beforeEach(() => {
  hasMouse = true;
  vi.stubGlobal('matchMedia', () => ({ matches: hasMouse }));
});
afterEach(() => vi.unstubAllGlobals());

/** A map of 800 pixels that has drawn these marks, and what is said of what is under the pointer. */
function hovering(marks: readonly DisplacedMark[]) {
  const canvas = { width: 800, height: 600, style: { cursor: '' } };
  const container = new EventTarget();
  const listeners: [string, (event: object) => void][] = [];
  const map = {
    on: (name: string, listener: (event: object) => void) => listeners.push([name, listener]),
    getCanvas: () => canvas,
    getCanvasContainer: () => container,
    getPixelRatio: () => 1,
    project: ([x, y]: [number, number]) => ({ x, y }),
    getLayer: () => undefined,
    getZoom: () => 22,
  } as unknown as MapLibre;
  const said: unknown[] = [];
  let drawn = marks;
  const { hoverAgain } = followPointer(map, () => drawn, {
    onHoverSite: () => undefined,
    onHover: (hovered) => said.push(hovered),
  });
  return {
    hoverAgain,
    latest: () => said.at(-1),
    draw: (next: readonly DisplacedMark[]) => (drawn = next),
    leave: () => container.dispatchEvent(new Event('pointerleave')),
    send: (name: string, event = {}) => {
      for (const [to, listener] of listeners) if (to === name) listener(event);
    },
  };
}

const together = placedMark('a', 200, 100, { cluster });
const over = { point: { x: 200, y: 100 } };
const saidThere = { cluster, x: 200, y: 100, share: 0.25 };

test('a cluster is said where the pointer is, until the pointer leaves', () => {
  const { send, latest, leave, hoverAgain } = hovering([together]);
  send('mousemove', over);
  expect(latest()).toEqual(saidThere);
  leave();
  expect(latest()).toBeNull();
  hoverAgain();
  expect(latest()).toBeNull();
});

test('nothing is said while the camera moves, and then what has come under the pointer', () => {
  const { send, latest, draw } = hovering([together]);
  send('mousemove', over);
  send('movestart');
  expect(latest()).toBeNull();
  send('moveend');
  expect(latest()).toEqual(saidThere);
  send('movestart');
  draw([placedMark('a', 600, 100)]);
  send('moveend');
  expect(latest()).toBeNull();
});

test('what is said follows the filter', () => {
  const { send, latest, draw, hoverAgain } = hovering([together]);
  send('mousemove', over);
  const fewer = { ...cluster, eventCountText: '1' };
  draw([placedMark('a', 200, 100, { cluster: fewer })]);
  hoverAgain();
  expect(latest()).toEqual({ ...saidThere, cluster: fewer });
});

test('a finger that opens a cluster leaves nothing said', () => {
  hasMouse = false;
  const { send, latest } = hovering([together]);
  send('mousemove', over);
  send('movestart');
  send('moveend');
  expect(latest()).toBeNull();
});
