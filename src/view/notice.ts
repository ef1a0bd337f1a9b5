/** What an address asked for and this map does not have. */
export type Notice =
  | { readonly kind: 'unknown-site'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown-claim'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown-layers'; readonly ids: readonly string[] };
