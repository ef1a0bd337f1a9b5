import { textIn, type Wording } from '../dataset/text';
import type { Site } from '../dataset/model';

/** The language of the region's own names, which stand beside the reader's. */
const LOCAL = 'ar';

/** The name of a site in the region's language, where the data has it and the reader is not shown it already. */
export function localNameOf(site: Site, language: string): Wording | null {
  const local = textIn(site.name, LOCAL);
  const read = textIn(site.name, language);
  return local.language === LOCAL && local.text !== read.text ? local : null;
}
