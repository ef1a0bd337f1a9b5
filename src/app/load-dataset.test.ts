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
const load = (checkedDigest = UNCHECKED, modified = '') =>
  loadDataset('data/map.geojson', { checkedDigest, modified });

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
    const result = await load();
    const problems = result.ok ? [] : (result.problems ?? []);
    expect(problems).not.toEqual([]);
    for (const { line, column, message } of problems) {
      expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      expect(message).not.toBe('');
    }
  });

  it.each([
    ['without a byte', ''],
    ['that is cut off', SOUND.slice(0, -9)],
    ['that is a web page', '<!doctype html><p>Please sign in'],
    ['that is an error message', '{"error": "too many requests"}'],
  ])('%s does not replace a page that the build wrote', async (_what, body) => {
    serve(body);
    expect(await load(digestOf(SOUND))).toEqual({
      ok: false,
      problems: null,
      reason: 'no-map-file',
    });
  });

  it('with a problem is told, also to a page that the build wrote', async () => {
    serve(FAULTY);
    expect(await load(digestOf(SOUND))).toMatchObject({ ok: false, problems: [{}] });
  });

  it('is asked for by its digest, and past every cache if another one comes', async () => {
    const asked: unknown[] = [];
    const next = JSON.stringify(mapFile({}, [fileSite('border'), fileSite('river')]));
    vi.stubGlobal('fetch', (url: string, { cache }: RequestInit) => {
      asked.push([url, cache]);
      return Promise.resolve(new Response(cache === 'default' ? SOUND : next));
    });
    const result = await load(digestOf(next));
    expect(result).toMatchObject({ ok: true, isPrerenderedText: true });
    const address = `data/map.geojson?${digestOf(next)}`;
    expect(asked).toEqual([
      [address, 'default'],
      [address, 'no-cache'],
    ]);
  });

  it('that was changed before the page was written does not replace the page', async () => {
    const of = (dateModified: string) =>
      JSON.stringify({ ...(JSON.parse(SOUND) as object), dateModified });
    serve(of('2021-06-01'));
    const digest = digestOf(of('2021-06-30'));
    expect(await load(digest, '2021-06-30')).toMatchObject({ ok: false, reason: 'older-file' });
    expect(await load(digest, '2021-05-31')).toMatchObject({ ok: true, isPrerenderedText: false });
    expect(await load(digest, '2021-06')).toMatchObject({ ok: true });
  });

  it('is given up if no answer begins within 20 seconds', async () => {
    vi.useFakeTimers();
    vi.stubGlobal(
      'fetch',
      (_url: string, { signal }: RequestInit) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => {
            reject(signal.reason as Error);
          });
        }),
    );
    const loading = load();
    await vi.advanceTimersByTimeAsync(20_000);
    vi.useRealTimers();
    expect(await loading).toEqual({ ok: false, problems: null, reason: 'no-answer' });
  });

  it('that stops in the middle is given up, and a slow one is read to its end', async () => {
    vi.useFakeTimers();
    const bytes = new TextEncoder().encode(SOUND);
    const serveParts = (count: number, isWhole: boolean): void => {
      const size = Math.ceil(bytes.length / count);
      let at = 0;
      const body = new ReadableStream<Uint8Array>({
        pull: (controller) =>
          new Promise((resolve) => {
            if (!isWhole && at > 0) return;
            setTimeout(() => {
              controller.enqueue(bytes.slice(at, at + size));
              at += size;
              if (at >= bytes.length) controller.close();
              resolve();
            }, 15_000);
          }),
      });
      vi.stubGlobal('fetch', () => Promise.resolve(new Response(body)));
    };
    serveParts(3, false);
    const stalled = load(digestOf(SOUND));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await stalled).toEqual({ ok: false, problems: null, reason: 'no-answer' });
    serveParts(3, true);
    const slow = load(digestOf(SOUND));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await slow).toMatchObject({ ok: true });
    vi.useRealTimers();
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

describe('the surroundings of the sites', () => {
  const loadWith = async (answer: () => Promise<Response>) => {
    vi.stubGlobal('fetch', (url: string) =>
      url.includes('surroundings') ? answer() : Promise.resolve(new Response(SOUND)),
    );
    const result = await load(digestOf(SOUND), '2021-06-28');
    return result.ok ? result.dataset.surroundings : null;
  };
  const answerOf = (body: string, status = 200) => Promise.resolve(new Response(body, { status }));

  it('come with the map file', async () => {
    const found = { border: { town: { name: 'A' }, widening: 2 }, __proto__: {} };
    const surroundings = await loadWith(() => answerOf(JSON.stringify(found)));
    expect([...(surroundings ?? [])]).toEqual([['border', found.border]]);
  });

  it.each([
    ['are not there', () => answerOf('', 404)],
    ['are something else', () => answerOf('<!doctype html><p>Sign in')],
    ['cannot be fetched', () => Promise.reject(new Error('offline'))],
  ])('may be missing: they %s', async (_what, answer) => {
    expect(await loadWith(answer)).toEqual(new Map());
  });

  it('are waited for three seconds, when the map file is there', async () => {
    vi.useFakeTimers();
    const loading = loadWith(() => new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(3000);
    vi.useRealTimers();
    expect(await loading).toEqual(new Map());
  });
});
