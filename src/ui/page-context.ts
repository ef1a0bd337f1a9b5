import { createContext } from 'svelte';
import { hasControl, type Control } from '../claims/presentation';
import type { SharedWords } from '../i18n/words';
import type { Explorer } from '../state/explorer.svelte';

/** What every component needs to write text and links for this reader. */
export interface PageContext {
  readonly words: SharedWords;
  /**
   * The reader's language (BCP 47). A text of the map file is shown in this language if the file has such a wording.
   */
  readonly language: string;
  /** The language of the map file (BCP 47). A text of the map file is in this language if it states no other. */
  readonly dataLanguage: string;
  /**
   * True if the page is an embed or in another page's frame. A frame may forbid downloads and share sheets, without
   * telling: the full map has them.
   */
  readonly isFramed: boolean;
  /** True unless the publisher leaves the control out. */
  readonly shows: (control: Control) => boolean;
  readonly siteHref: (site: string) => string;
  /** The link to a claim on the page of `site`. Without `site`, it leads to the page of the claim's own site. */
  readonly claimHref: (claim: string, site?: string) => string;
  /** The absolute link to a claim. It does not contain the reader's filters. */
  readonly claimLink: (claim: string) => string;
}

export const [pageContext, setPageContext] = createContext<PageContext>();

/**
 * Makes the page context of a reader. Its links keep the explorer's current filters, except `claimLink`.
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
