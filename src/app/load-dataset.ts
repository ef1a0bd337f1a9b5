import { datasetOf } from '../claims/build';
import type { ParseResult } from '../claims/model';
import type { MapFile } from '../claims/check/schema';

/** A file that could not be fetched at all, with the reason as the server or the browser gives it. */
export interface LoadFailure {
  readonly ok: false;
  readonly problems: null;
  readonly reason: string;
}

/** `asBuilt`: it is the very text of which the page was written. */
export type LoadedDataset = ParseResult & { readonly asBuilt: boolean };

/** SHA-256 in hexadecimal digits; null where the page is not served securely, and the browser has no `crypto.subtle`. */
async function digestOf(text: string): Promise<string | null> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined) return null;
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The map file at an address, read; never throws.
 * @param checked The digest of the text that the build has found to be without faults; any other text is checked here,
 * by the same code, which is only then fetched.
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
      return { ok: true, dataset: datasetOf(JSON.parse(text) as MapFile), asBuilt: true };
    const { readDataset } = await import('../claims/check/read');
    return { ...readDataset(text), asBuilt: false };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: null, reason };
  }
}
