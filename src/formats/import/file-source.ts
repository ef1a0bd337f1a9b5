import type { MapFile } from '../../claims/check/schema';
import { isWebAddress, readableAddress } from '../../claims/text';
import type { ImportedSource } from './imported';

/** A document in the form of a map file. Its address or its citation replaces a missing headline or publisher. */
export function fileSourceOf({
  url,
  citation,
  publisher,
  headline,
  datePublished,
}: ImportedSource): MapFile['sources'][string] {
  const isLinked = isWebAddress(url);
  const host = isLinked ? new URL(url).hostname.replace(/^www\./, '') : '';
  return {
    headline: headline ?? (isLinked ? readableAddress(url) : (citation ?? '')),
    publisher: publisher ?? (isLinked ? host : (citation ?? '')),
    ...(isLinked && { url }),
    ...(citation !== undefined && { citation }),
    ...(datePublished !== undefined && { datePublished }),
  };
}
