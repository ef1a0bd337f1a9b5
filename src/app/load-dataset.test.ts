import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { arbitraryMapFile } from '../../tests/support/arbitrary-maps';
import { datasetOfFile, fileSite, mapFile } from '../../tests/support/map-files';
import { loadDataset } from './load-dataset';

const UNCHECKED = '';
const SOUND = JSON.stringify(mapFile({}, [fileSite('border')]));
const FAULTY = JSON.stringify(mapFile({ army: 'nobody' }, [fileSite('border')]));

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const answer = (body: string, status = 200) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
const read = (checked = UNCHECKED) => loadDataset('data/map.geojson', checked);

afterEach(() => vi.unstubAllGlobals());

describe('the map file', () => {
  it('is read as it comes', async () => {
    answer(SOUND);
    const reading = await read();
    expect(reading.ok && reading.dataset.siteById.has('border')).toBe(true);
  });

  it('gives the same map whether it was checked before or is checked here', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMapFile, async (file) => {
        const text = JSON.stringify(file);
        answer(text);
        const expected = { ok: true, dataset: datasetOfFile(file) };
        expect(await read(digestOf(text))).toEqual({ ...expected, asBuilt: true });
        expect(await read()).toEqual({ ...expected, asBuilt: false });
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['of no bytes', ''],
    ['that is no JSON', '{"type": "FeatureColl'],
    ['that is another kind of file', '<!doctype html><p>Not found'],
    ['that is no map', '[]'],
    ['with a fault', FAULTY],
  ])('%s has problems, each with its place', async (_what, body) => {
    answer(body);
    const reading = await read(digestOf(SOUND));
    const problems = reading.ok ? [] : (reading.problems ?? []);
    expect(problems).not.toEqual([]);
    for (const { line, column, message } of problems) {
      expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      expect(message).not.toBe('');
    }
  });

  it('is checked here where the browser cannot tell whether it was', async () => {
    answer(FAULTY);
    expect((await read(digestOf(FAULTY))).ok).toBe(true);
    vi.stubGlobal('crypto', {});
    expect((await read(digestOf(FAULTY))).ok).toBe(false);
  });

  it.each([404, 500])('that is answered with %d is told to be missing', async (status) => {
    answer(SOUND, status);
    expect(await read()).toEqual({ ok: false, problems: null, reason: `${status}` });
  });

  it.each([
    [new TypeError('Failed to fetch'), 'Failed to fetch'],
    ['cut off', 'cut off'],
  ])('that does not come at all is told with the reason', async (failure, reason) => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(failure));
    expect(await read()).toEqual({ ok: false, problems: null, reason });
  });
});
