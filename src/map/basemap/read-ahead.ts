/** The header (PMTiles version 3, section 3) and a root directory of some hundred entries. */
export const FIRST_BYTES = 4096;

export const rangeOf = (offset: number, length: number): { readonly range: string } => ({
  range: `bytes=${offset}-${offset + length - 1}`,
});

/** Has an archive's beginning fetched while the worker that reads it is itself on its way, and finds it in the browser's cache then. */
export async function readAhead(url: string): Promise<void> {
  try {
    const response = await fetch(url, { headers: rangeOf(0, FIRST_BYTES) });
    // A server that ignores ranges sends all, which is not wanted twice.
    await (response.status === 206 ? response.arrayBuffer() : response.body?.cancel());
  } catch {
    // The worker says what is the matter.
  }
}
