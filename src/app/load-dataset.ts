import { datasetFromFile } from '../claims/build';
import type { ParseResult, Surroundings } from '../claims/model';
import type { MapFile } from '../claims/check/schema';

/**
 * The result if the map file could not be fetched. `reason` is the server's status, the browser's message, or a key of
 * `reasons` in the words of `features/failure`.
 */
export interface LoadFailure {
  readonly ok: false;
  readonly problems: null;
  readonly reason: string;
}

/**
 * The result of reading the map file. `isPrerenderedText` is true if the build prerendered the page from the same text.
 */
export type LoadedDataset = ParseResult & { readonly isPrerenderedText: boolean };

/**
 * The SHA-256 digest of a text, in hexadecimal. Null without HTTPS, because the browser then has no `crypto.subtle`.
 */
async function sha256Of(text: string): Promise<string | null> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined) return null;
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The page that the build wrote from the map file. */
export interface WrittenPage {
  /** The SHA-256 of the text that the build has checked, in hexadecimal; empty if there is no such text. */
  readonly checkedDigest: string;
  /** The file's `dateModified` (EDTF) when the build read it; empty if unknown. */
  readonly modified: string;
}

/** How long a connection may transfer nothing, before and during its response, in milliseconds. */
const SILENCE_TIMEOUT_IN_MS = 20_000;

/**
 * Fetches a text. There is no time limit as long as bytes keep arriving.
 * @throws an error whose message is the reason for the failure: the server's status, the browser's message, or
 * `no-answer`.
 */
async function fetchText(url: string, cache: RequestCache): Promise<string> {
  const controller = new AbortController();
  const abort = (): void => controller.abort(new Error('no-answer'));
  let timer = setTimeout(abort, SILENCE_TIMEOUT_IN_MS);
  const onBytes = (): void => {
    clearTimeout(timer);
    timer = setTimeout(abort, SILENCE_TIMEOUT_IN_MS);
  };
  try {
    const response = await fetch(url, { cache, signal: controller.signal });
    if (!response.ok) throw new Error(String(response.status));
    onBytes();
    return await readText(response, onBytes, controller.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Reads the text of a response. Calls `onBytes` for each chunk. */
async function readText(
  { body }: Response,
  onBytes: () => void,
  signal: AbortSignal,
): Promise<string> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const silence = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
  let text = '';
  for (;;) {
    const { done: isStreamEnd, value } = await Promise.race([reader.read(), silence]);
    if (isStreamEnd) return text + decoder.decode();
    onBytes();
    text += decoder.decode(value, { stream: true });
  }
}

/**
 * True if a text may be a map file, with or without problems. False for a web page, an error message or a part of a
 * file.
 */
function isMapFileText(text: string): boolean {
  return /^\s*\{/.test(text) && /\}\s*$/.test(text) && text.includes('"FeatureCollection"');
}

/**
 * True if a map file was last changed before the page was written. Compares only full days; for other dates the result
 * is false.
 */
function isOlderThanPage(text: string, { modified }: WrittenPage): boolean {
  const [, found = ''] = /"dateModified"\s*:\s*"([^"]*)"/.exec(text) ?? [];
  const [one, other] = [found, modified].map((date) => /^\d{4}-\d\d-\d\d$/.test(date));
  return one === true && other === true && found < modified;
}

/** How long the page waits for the surroundings after the map file has arrived, in milliseconds. */
const SURROUNDINGS_TIMEOUT_IN_MS = 3000;

/**
 * Fetches the surroundings that the build found for the sites. Empty if the fetch fails, because the map works without
 * them.
 */
async function loadSurroundings(url: string): Promise<ReadonlyMap<string, Surroundings>> {
  try {
    const text = await fetchText(url, 'default');
    return new Map(Object.entries(JSON.parse(text) as Record<string, Surroundings>));
  } catch {
    return new Map();
  }
}

const emptyAfterTimeout = (): Promise<ReadonlyMap<string, Surroundings>> =>
  new Promise((resolve) => setTimeout(resolve, SURROUNDINGS_TIMEOUT_IN_MS, new Map()));

/**
 * Fetches the map file at `url` and reads it. It never throws; a failure is in the result. The address contains the
 * digest, so that no cache responds with the file of an earlier build.
 * @param page The page that the build wrote. If the fetched text has another digest, the code of the check is loaded
 * and run. The page keeps its own text if the fetched text is older, or is not a map file.
 */
export async function loadDataset(
  url: string,
  page: WrittenPage,
): Promise<LoadedDataset | LoadFailure> {
  const { checkedDigest } = page;
  const isWritten = checkedDigest !== '';
  const address = isWritten ? `${url}?${checkedDigest}` : url;
  // The development server has a checked file, but no surroundings, because only a build looks for them.
  const surroundings =
    page.modified === ''
      ? null
      : loadSurroundings(address.replace('map.geojson', 'surroundings.json'));
  try {
    let text = await fetchText(address, 'default');
    let digest = await sha256Of(text);
    if (isWritten && digest !== null && digest !== checkedDigest) {
      // A cache between host and browser may ignore the query. This request bypasses such caches.
      text = await fetchText(address, 'no-cache').catch(() => text);
      digest = await sha256Of(text);
    }
    if (digest === checkedDigest)
      return {
        ok: true,
        dataset: {
          ...datasetFromFile(JSON.parse(text) as MapFile),
          surroundings: await Promise.race([surroundings ?? new Map(), emptyAfterTimeout()]),
        },
        warnings: [],
        isPrerenderedText: true,
      };
    if (isWritten && !isMapFileText(text))
      return { ok: false, problems: null, reason: 'no-map-file' };
    if (isWritten && isOlderThanPage(text, page))
      return { ok: false, problems: null, reason: 'older-file' };
    const { readDataset } = await import('../claims/check/read');
    return { ...readDataset(text), isPrerenderedText: false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: null, reason };
  }
}
