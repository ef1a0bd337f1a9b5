import { createContext } from 'svelte';
import type { Words } from '../words/words';

/** What every part of the page needs to speak to its reader. */
export interface Reader {
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

export const [reader, setReader] = createContext<Reader>();
