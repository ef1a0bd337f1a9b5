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
const serve = (body: string, status = 200) =>
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
const load = (checked = UNCHECKED) => loadDataset('data/map.geojson', checked);

afterEach(() => vi.unstubAllGlobals());

describe('the map file', () => {
  it('is read', async () => {
    serve(SOUND);
    const result = await load();
    expect(result.ok && result.dataset.siteById.has('border')).toBe(true);
  });

  it('gives the same dataset whether the build or the browser checks it', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMapFile, async (file) => {
        const text = JSON.stringify(file);
        serve(text);
        const expected = { ok: true, dataset: datasetOfFile(file) };
        expect(await load(digestOf(text))).toMatchObject({ ...expected, isPrerenderedText: true });
        expect(await load()).toMatchObject({ ...expected, isPrerenderedText: false });
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['without a byte', ''],
    ['that is not JSON', '{"type": "FeatureColl'],
    ['that is another kind of file', '<!doctype html><p>Not found'],
    ['that is not a map', '[]'],
    ['with a problem', FAULTY],
  ])('%s has problems, each with line and column', async (_what, body) => {
    serve(body);
    const result = await load(digestOf(SOUND));
    const problems = result.ok ? [] : (result.problems ?? []);
    expect(problems).not.toEqual([]);
    for (const { line, column, message } of problems) {
      expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      expect(message).not.toBe('');
    }
  });

  it('is checked here if the browser cannot compute its digest', async () => {
    serve(FAULTY);
    expect((await load(digestOf(FAULTY))).ok).toBe(true);
    vi.stubGlobal('crypto', {});
    expect((await load(digestOf(FAULTY))).ok).toBe(false);
  });

  it.each([404, 500])('that the server answers with %d is reported as missing', async (status) => {
    serve(SOUND, status);
    expect(await load()).toEqual({ ok: false, problems: null, reason: `${status}` });
  });

  it.each([
    [new TypeError('Failed to fetch'), 'Failed to fetch'],
    ['cut off', 'cut off'],
  ])('that cannot be fetched is reported with the reason', async (failure, reason) => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(failure));
    expect(await load()).toEqual({ ok: false, problems: null, reason });
  });
});
