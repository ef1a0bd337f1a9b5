import { createContext } from 'svelte';
import type { Words } from '../i18n/words';
import type { Explorer } from '../state/explorer.svelte';

/** What every part of the page needs to speak to its reader. */
export interface PageContext {
  readonly words: Words;
  /** BCP 47; data in several languages is shown in this one where it can be. */
  readonly language: string;
  /** The language of the data, for text that is in one only. */
  readonly dataLanguage: string;
  readonly siteHref: (site: string) => string;
  /** A claim where it stands: on the page of `site`, or of its own. */
  readonly claimHref: (claim: string, site?: string) => string;
  /** The link to a claim alone, absolute, without what else the reader has chosen. */
  readonly claimLink: (claim: string) => string;
}

export const [pageContext, setPageContext] = createContext<PageContext>();

/**
 * What the parts of a page need to speak to its reader, and where their links lead.
 * @param language BCP 47; of the reader.
 */
export function pageContextOf(explorer: Explorer, words: Words, language: string): PageContext {
  return {
    words,
    language,
    dataLanguage: explorer.dataset.language,
    siteHref: (site) => explorer.links.site(site),
    claimHref: (claim, site) => explorer.links.claim(claim, site),
    claimLink: (claim) => explorer.claimLink(claim),
  };
}
