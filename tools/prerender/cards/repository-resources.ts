import { BASEMAP_CREDITS } from '../../../src/map/basemap/credits.ts';
import { unpackFont } from '../../fonts/unpacked-font.ts';
import type { CardResources } from './cards.ts';

/** The basemap and fonts of the repository, with which tests draw cards. */
export const REPOSITORY_RESOURCES: CardResources = {
  archivePath: new URL('../../../public/basemap.pmtiles', import.meta.url).pathname,
  credits: BASEMAP_CREDITS,
  readFont: unpackFont,
};
