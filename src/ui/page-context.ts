import { createContext } from 'svelte';
import { hasControl, type Control } from '../claims/presentation';
import type { SharedWords } from '../i18n/words';
import type { Explorer } from '../state/explorer.svelte';

/** The data and functions that all components need to write text and links for the reader. */
export interface PageContext {
  readonly words: SharedWords;
  /** The reader's language (BCP 47). A text of the map file is shown in this language if the file has it. */
  readonly language: string;
  /** The language of the map file (BCP 47). It is the language of all texts that state no other language. */
  readonly dataLanguage: string;
  /**
   * True if the page is an embed or in another page's frame. A frame may block downloads and share sheets without an
   * error, so only the full map offers them.
   */
  readonly isFramed: boolean;
  /** False if the publisher omits the control. */
  readonly shows: (control: Control) => boolean;
  readonly siteHref: (site: string) => string;
  /** The link to a claim on the page of `site`. Without `site`, to the page of the claim's own site. */
  readonly claimHref: (claim: string, site?: string) => string;
  /** The absolute link to a claim, without the reader's filters. */
  readonly claimLink: (claim: string) => string;
}

export const [pageContext, setPageContext] = createContext<PageContext>();

/**
 * Makes the page context for a reader. All its links except `claimLink` keep the explorer's current filters.
 * @param language The reader's language (BCP 47).
 * @param isFramed True if the page is an embed or in another page's frame.
 */
export function pageContextOf(
  explorer: Explorer,
  words: SharedWords,
  language: string,
  isFramed: boolean,
): PageContext {
  return {
    words,
    language,
    isFramed,
    dataLanguage: explorer.dataset.language,
    shows: (control) => hasControl(explorer.dataset, control),
    siteHref: (site) => explorer.links.siteHref(site),
    claimHref: (claim, site) => explorer.links.claimHref(claim, site),
    claimLink: (claim) => explorer.hrefOfClaim(claim),
  };
}
