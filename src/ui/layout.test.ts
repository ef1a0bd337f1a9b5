import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  sheetDetentAfterDrag,
  SHEET_DETENTS,
  nextSheetDetent,
  LOW_SCREEN_QUERY,
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

describe('the style sheets', () => {
  const read = (path: string): string => readFileSync(path, 'utf8');

  it('tell the same screens apart as the scripts', () => {
    const media = read('src/ui/media.css').replaceAll(/\s+/g, ' ');
    expect(media).toContain(`--wide-screen ${WIDE_SCREEN_QUERY};`);
    expect(media).toContain(`--narrow-screen not (${WIDE_SCREEN_QUERY});`);
    expect(media).toContain(`--low-screen ${LOW_SCREEN_QUERY};`);
    expect(media).toContain(`--room-for-layers ${ROOM_FOR_LAYERS_QUERY};`);
    expect(read('public/no-script.css')).toContain(`@media not (${WIDE_SCREEN_QUERY}) {`);
  });

  // The query of the narrow screen begins with `not`. The build lets it deny a condition after it, too.
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

  it('print the map in the box that it is drawn for', () => {
    const print = read('public/print.css');
    expect(print).toContain(`inline-size: ${PRINTED_MAP.width}px;`);
    expect(print).toContain(`--across: ${PRINTED_MAP.freeArea.width}px;`);
    expect(print).toContain(`--down: ${PRINTED_MAP.freeArea.height}px;`);
    const millimetres = Math.round((PRINTED_MAP.height / 96) * 25.4);
    expect(print).toContain(`block-size: ${millimetres}mm;`);
  });
});
