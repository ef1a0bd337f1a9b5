/** Bytes that were packed with gzip. Browsers that cannot unpack by themselves, which are older than 2023, fetch what can. */
export async function gunzip(packed: ArrayBuffer): Promise<ArrayBuffer> {
  if (typeof DecompressionStream === 'undefined') {
    const { gunzipSync } = await import('fflate');
    return gunzipSync(new Uint8Array(packed)).buffer;
  }
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}
