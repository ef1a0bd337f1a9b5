const EMBED_PAIR = /^embed(?:=|$)/;

/** True if the query has the parameter `embed`, with or without a value. */
export function hasEmbed(query: string): boolean {
  return pairsOf(query).some((pair) => EMBED_PAIR.test(pair));
}

/**
 * `light` if the author of the article chose light colours for the frame. Otherwise empty: the colours then follow the
 * reader's device.
 */
export const coloursOfEmbed = (query: string): 'light' | '' =>
  pairsOf(query).includes('embed=light') ? 'light' : '';

/** The query without the parameter `embed`. All other pairs stay unchanged. A leading `?` stays if any pair remains. */
export function withoutEmbed(query: string): string {
  if (!hasEmbed(query)) return query;
  const pairs = pairsOf(query).filter((pair) => !EMBED_PAIR.test(pair));
  if (pairs.length === 0) return '';
  return (query.startsWith('?') ? '?' : '') + pairs.join('&');
}

const pairsOf = (query: string): readonly string[] => query.replace(/^\?/, '').split('&');
