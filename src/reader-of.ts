import type { Explorer } from './state/explorer.svelte';
import type { Reader } from './ui/reader';
import type { Words } from './words/words';

/**
 * What the parts of a page need to speak to its reader, and where their links lead.
 * @param language BCP 47; of the reader.
 */
export function readerOf(explorer: Explorer, words: Words, language: string): Reader {
  return {
    words,
    language,
    dataLanguage: explorer.dataset.language,
    siteHref: (site) => explorer.links.site(site),
    claimHref: (claim, site) => explorer.links.claim(claim, site),
    claimLink: (claim) => explorer.claimLink(claim),
  };
}
