import { unpackFont } from '../../fonts/unpacked-font.ts';
import type { CardResources } from './cards.ts';

/** What tests draw cards with: the basemap and the fonts of the repository. */
export const REPOSITORY_RESOURCES: CardResources = {
  archivePath: new URL('../../../public/basemap.pmtiles', import.meta.url).pathname,
  readFont: unpackFont,
};
