const EMBED_PAIR = /^embed(?:=|$)/;

/** True if the query has the parameter `embed`, with or without a value. */
export function hasEmbed(query: string): boolean {
  return pairsOf(query).some((pair) => EMBED_PAIR.test(pair));
}

/** The query without the parameter `embed`. All other pairs stay byte for byte; a leading `?` stays if a pair does. */
export function withoutEmbed(query: string): string {
  if (!hasEmbed(query)) return query;
  const pairs = pairsOf(query).filter((pair) => !EMBED_PAIR.test(pair));
  if (pairs.length === 0) return '';
  return (query.startsWith('?') ? '?' : '') + pairs.join('&');
}

const pairsOf = (query: string): readonly string[] => query.replace(/^\?/, '').split('&');
