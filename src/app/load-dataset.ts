import { datasetFromFile } from '../claims/build';
import type { ParseResult } from '../claims/model';
import type { MapFile } from '../claims/check/schema';

/**
 * The result of loading if the map file could not be fetched. `reason` is the server's status or the browser's message.
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
 * The SHA-256 digest of a text, in hexadecimal. The result is null without HTTPS, because the browser then has no
 * `crypto.subtle`.
 */
async function sha256Of(text: string): Promise<string | null> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined) return null;
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Fetches the map file at `url` and reads it. If that fails, the result says so; the function never throws.
 * @param checkedDigest The digest of the text that the build has checked. If the fetched text has another digest, the
 * function fetches the code of the check and runs it.
 */
export async function loadDataset(
  url: string,
  checkedDigest: string,
): Promise<LoadedDataset | LoadFailure> {
  try {
    const response = await fetch(url);
    if (!response.ok) return { ok: false, problems: null, reason: String(response.status) };
    const text = await response.text();
    if ((await sha256Of(text)) === checkedDigest)
      return {
        ok: true,
        dataset: datasetFromFile(JSON.parse(text) as MapFile),
        warnings: [],
        isPrerenderedText: true,
      };
    const { readDataset } = await import('../claims/check/read');
    return { ...readDataset(text), isPrerenderedText: false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: null, reason };
  }
}
