import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  embedPadding,
  sheetDetentAfterDrag,
  SHEET_DETENTS,
  mapPadding,
  nextSheetDetent,
  PRINTED_MAP,
  ROOM_FOR_LAYERS_QUERY,
  WIDE_SCREEN_QUERY,
  type SheetDetent,
} from './layout';

afterEach(() => vi.unstubAllGlobals());

describe('the sheet of a narrow screen', () => {
  it.each<readonly [from: SheetDetent, step: 1 | -1, to: SheetDetent]>([
    ['peek', 1, 'half'],
    ['half', 1, 'full'],
    ['full', 1, 'full'],
    ['full', -1, 'half'],
    ['half', -1, 'peek'],
    ['peek', -1, 'peek'],
  ])('moves from %s by %d to %s', (from, step, to) => {
    expect(nextSheetDetent(from, step)).toBe(to);
  });

  it.each<readonly [share: number, detent: SheetDetent]>([
    [-0.2, 'peek'],
    [0, 'peek'],
    [0.31, 'peek'],
    [0.32, 'half'],
    [0.5, 'half'],
    [0.71, 'half'],
    [0.72, 'full'],
    [1.3, 'full'],
  ])('dragged to %d of the screen stops at %s', (share, detent) => {
    expect(sheetDetentAfterDrag(share)).toBe(detent);
  });

  it('dragged higher never stops lower', () => {
    const shares = Array.from({ length: 101 }, (_, index) => index / 100);
    const stops = shares.map((share) => SHEET_DETENTS.indexOf(sheetDetentAfterDrag(share)));
    expect(stops).toEqual([...stops].sort());
  });
});

describe('the padding of the map', () => {
  it('grows on a wide screen by the open card of layers', () => {
    vi.stubGlobal('innerWidth', 1280);
    const [open, shut] = [mapPadding(true, true, 'half'), mapPadding(true, false, 'half')];
    expect(open.right).toBeGreaterThan(shut.right);
    expect({ ...open, right: 0 }).toEqual({ ...shut, right: 0 });
  });

  it('ignores the card where the card would leave no room', () => {
    vi.stubGlobal('innerWidth', 900);
    expect(mapPadding(true, true, 'half')).toEqual(mapPadding(true, false, 'half'));
  });

  it('grows on a narrow screen with the sheet', () => {
    vi.stubGlobal('innerHeight', 800);
    const peek = mapPadding(false, false, 'peek').bottom;
    const half = mapPadding(false, false, 'half').bottom;
    expect(peek).toBeLessThan(half);
    expect(half).toBeGreaterThan(400);
    expect(mapPadding(false, false, 'full').bottom).toBeLessThan(800);
  });
});

describe('the style sheets', () => {
  const read = (path: string): string => readFileSync(path, 'utf8');
  const layout = read('src/ui/layout.css');
  const [wide = '', narrow = ''] = layout.split('@media (--narrow-screen)');

  it('tell the same screens apart as the scripts', () => {
    const media = read('src/ui/media.css');
    expect(media).toContain(`--wide-screen ${WIDE_SCREEN_QUERY};`);
    expect(media).toContain(`--narrow-screen not all and ${WIDE_SCREEN_QUERY};`);
    expect(media).toContain(`--room-for-layers ${ROOM_FOR_LAYERS_QUERY};`);
    expect(read('public/no-script.css')).toContain(`@media not all and ${WIDE_SCREEN_QUERY} {`);
  });

  // The build writes `not all and (…)` for the narrow screen. A condition after it would be denied too.
  it('join no other condition to the query of the narrow screen', () => {
    const paths = ['src', 'public']
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
          (name) => `${folder}/${name}`,
        ),
      )
      .filter((path) => /\.(css|svelte)$/.test(path));
    expect(paths).toContain('src/ui/layout.css');
    const adding = paths.filter((path) =>
      /\(--narrow-screen\)\s+and\b|\band\s+\(--narrow-screen\)/.test(read(path)),
    );
    expect(adding).toEqual([]);
  });

  it('leave the same edge free as the camera on a wide screen', () => {
    vi.stubGlobal('innerWidth', 1280);
    for (const [side, pixels] of Object.entries(mapPadding(true, false, 'half')))
      expect(wide).toContain(`--map-${side}: ${pixels}px;`);
    expect(wide).toContain(`--map-right: ${mapPadding(true, true, 'half').right}px;`);
  });

  it('leave the same edge free as the camera on a narrow screen', () => {
    vi.stubGlobal('innerHeight', 0);
    const { top, right, bottom, left } = mapPadding(false, false, 'half');
    expect(narrow).toContain(`--map-right: ${right}px;`);
    expect(narrow).toContain(`--map-left: ${left}px;`);
    expect(narrow).toContain(`--map-bottom: calc(var(--sheet-half) + ${bottom}px);`);
    vi.stubGlobal('innerHeight', 100);
    const share = mapPadding(false, false, 'half').bottom - bottom;
    expect(wide).toContain(`--sheet-half: ${share}dvh;`);
    vi.stubGlobal('innerHeight', 1000);
    const topShare = mapPadding(false, false, 'half').top / 10;
    expect(narrow).toContain(`--map-top: max(${top}px, ${topShare}dvh);`);
  });

  it('leave the same edge free as the camera in an embed', () => {
    vi.stubGlobal('innerHeight', 540);
    const { bottom, top } = embedPadding(false, 'peek');
    expect(layout).toContain(`--sheet-peek: ${(bottom - 32) / 16}rem;`);
    expect(layout).toContain('--map-bottom: calc(var(--sheet-height) + 32px);');
    expect(layout).toContain(`    --map-top: ${top}px;`);
    for (const [side, pixels] of Object.entries(embedPadding(true, 'peek')))
      if (side !== 'top') expect(layout).toContain(`  --map-${side}: ${pixels}px;`);
  });

  it('print the map in the box that it is drawn for', () => {
    const print = read('public/print.css');
    expect(print).toContain(`inline-size: ${PRINTED_MAP.width}px;`);
    expect(print).toContain(`--across: ${PRINTED_MAP.freeArea.width}px;`);
    expect(print).toContain(`--down: ${PRINTED_MAP.freeArea.height}px;`);
    const millimetres = Math.round((PRINTED_MAP.height / 96) * 25.4);
    expect(print).toContain(`block-size: ${millimetres}mm;`);
  });
});
