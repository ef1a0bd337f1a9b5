import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runQuietly, runWatched } from '../../tests/support/run-program';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strike-map-'));
  writeFileSync(
    join(folder, 'claims.csv'),
    'site,event_date,text\nFort A,2021,It was hit.\nFort B,2021,It was not hit.\n',
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Lets each look at the clock find it so much later, in milliseconds. */
function passTime(step: number): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += step));
}

const args = () => ['import', join(folder, 'claims.csv'), '--to', join(folder, 'map.geojson')];

describe('the progress of an import', () => {
  it('that takes long is shown to whoever watches: reading, rows and check', async () => {
    passTime(1500);
    const { told } = await runWatched(...args());
    const lines = told.split('\r').map((line) => line.replace('\u001b[K', ''));
    const name = join(folder, 'claims.csv');
    expect(lines).toEqual([
      '',
      `${name}: reading the file`,
      `${name}: reading rows: 1 of 2`,
      `${name}: reading rows: 2 of 2`,
      `${name}: making claims of rows: 1 of 2`,
      `${name}: making claims of rows: 2 of 2`,
      `${name}: checking the map`,
      '',
    ]);
  });

  it('is not shown of a short one', async () => {
    passTime(1);
    expect((await runWatched(...args())).told).toBe('\r\u001b[K');
  });

  it('is not shown where nobody watches', async () => {
    passTime(1500);
    expect((await runQuietly(...args())).told).toBe('');
  });
});
