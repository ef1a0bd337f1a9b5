import { datasetFromFile } from '../claims/build';
import type { ParseResult } from '../claims/model';
import type { MapFile } from '../claims/check/schema';

/** The file could not be fetched. `reason` is the status of the server, or the browser's message. */
export interface LoadFailure {
  readonly ok: false;
  readonly problems: null;
  readonly reason: string;
}

/** `asBuilt`: the page was prerendered from exactly this text. */
export type LoadedDataset = ParseResult & { readonly asBuilt: boolean };

/** The SHA-256 digest in hexadecimal; null without HTTPS, because the browser then has no `crypto.subtle`. */
async function digestOf(text: string): Promise<string | null> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined) return null;
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Fetches and reads the map file at `url`. Never throws.
 * @param checked The digest of the text that the build has checked. Any other text is checked here by the same code, which is fetched for it.
 */
export async function loadDataset(
  url: string,
  checked: string,
): Promise<LoadedDataset | LoadFailure> {
  try {
    const response = await fetch(url);
    if (!response.ok) return { ok: false, problems: null, reason: String(response.status) };
    const text = await response.text();
    if ((await digestOf(text)) === checked)
      return { ok: true, dataset: datasetFromFile(JSON.parse(text) as MapFile), asBuilt: true };
    const { readDataset } = await import('../claims/check/read');
    return { ...readDataset(text), asBuilt: false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: null, reason };
  }
}
