import { datasetFromFile } from '../claims/build';
import type { ParseResult } from '../claims/model';
import type { MapFile } from '../claims/check/schema';

/** The map file could not be fetched. `reason` is the server's status or the browser's message. */
export interface LoadFailure {
  readonly ok: false;
  readonly problems: null;
  readonly reason: string;
}

/** `isPrerenderedText` is true if the build prerendered the page from this same text. */
export type LoadedDataset = ParseResult & { readonly isPrerenderedText: boolean };

/** The SHA-256 digest of a text in hexadecimal; null without HTTPS, because browsers then have no `crypto.subtle`. */
async function sha256Of(text: string): Promise<string | null> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined) return null;
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Fetches and reads the map file at `url`. Never throws.
 * @param checkedDigest Digest of the text that the build has checked. Any other text is checked here, with code that is
 * fetched for it.
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
        isPrerenderedText: true,
      };
    const { readDataset } = await import('../claims/check/read');
    return { ...readDataset(text), isPrerenderedText: false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: null, reason };
  }
}
