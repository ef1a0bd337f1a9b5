import { constants, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  OWN_ARCHIVE_PATH,
  OWN_LAYERS_PATH,
  type Credit,
  type SiteBasemap,
} from '../../../src/cartography/site-basemap.ts';
import { BASEMAP_CREDITS } from '../../../src/map/basemap/credits.ts';
import type { CheckedArchive } from './check-archive.ts';
import { creditsInHtml, OPEN_STREET_MAP_CREDITS } from './credits-in-html.ts';
import { protomapsLayersOf } from './protomaps/style.ts';
import type { TileHost } from './tile-host.ts';

/** The publisher's basemap, as the build uses it. */
export interface ChosenBasemap {
  /** The settings of the basemap that each page gives to the live map. */
  readonly site: SiteBasemap;
  /** The archive for drawing the written maps and the cards. If null, the build draws both from the embedded world. */
  readonly archive: CheckedArchive | null;
  /** The origin of the tile host, which the pages may fetch from. Null if the site holds all tiles itself. */
  readonly tileOrigin: string | null;
}

/** @param credit The publisher's credit. If undefined, the credits come from the archive's metadata. */
export function basemapOfArchive(archive: CheckedArchive, credit?: string): ChosenBasemap {
  const named = credit === undefined ? creditsInHtml(archive.attribution) : [{ name: credit }];
  return {
    site: {
      kind: 'archive',
      address: OWN_ARCHIVE_PATH,
      deepestZoom: archive.deepestZoom,
      credits: named.length > 0 ? named : OPEN_STREET_MAP_CREDITS,
    },
    archive,
    tileOrigin: null,
  };
}

/**
 * Adds the credits of the embedded world, because the build draws the written maps from it.
 * @param credit The publisher's credit. If undefined, the credits come from the tile host.
 */
export function basemapOfTileHost(host: TileHost, credit?: string): ChosenBasemap {
  const { kind, template, deepestZoom, origin, credits: said } = host;
  const named = credit === undefined ? said : [{ name: credit }];
  const ofTiles =
    named.length > 0 ? named : kind === 'vector' ? OPEN_STREET_MAP_CREDITS : [creditOfHost(origin)];
  const embedded = BASEMAP_CREDITS.map(({ name, url }) => ({ name, ...(url && { url }) }));
  const credits = [...ofTiles, ...embedded].filter(
    ({ name }, index, all) => all.findIndex((other) => other.name === name) === index,
  );
  return {
    site: { kind, address: template, deepestZoom, credits },
    archive: null,
    tileOrigin: origin,
  };
}

const creditOfHost = (origin: string): Credit => ({ name: new URL(origin).host, url: origin });

/** Writes the files of the basemap into the folder of a site: the archive, and the style layers that draw it. */
export function writeBasemap({ site, archive }: ChosenBasemap, folder: string): void {
  if (site.kind === 'raster') return;
  const path = join(folder, OWN_LAYERS_PATH);
  mkdirSync(dirname(path), { recursive: true });
  const layers = { light: protomapsLayersOf('light'), dark: protomapsLayersOf('dark') };
  writeFileSync(path, JSON.stringify(layers));
  if (archive !== null)
    copyFileSync(archive.path, join(folder, OWN_ARCHIVE_PATH), constants.COPYFILE_FICLONE);
}
