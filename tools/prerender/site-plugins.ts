import type { Plugin } from 'vite';
import { installablePlugin } from '../offline/installable.ts';
import { offlinePlugin } from '../offline/plugin.ts';
import { atomicOutputPlugin } from './atomic-output.ts';
import { BuildMistake } from './build-mistake.ts';
import type { SiteUrl } from '../../src/features/page-head/page-paths.ts';
import { readSiteUrl } from './pages/addresses.ts';
import { prerenderPlugin } from './plugin.ts';

interface Settings {
  readonly MAP_FILE?: string;
  readonly SITE_URL?: string;
  /** `off` builds a site without a service worker. */
  readonly OFFLINE?: string;
}

/** The plugins that make a site of a map file, by the settings of whoever builds it. */
export function sitePlugins(settings: Settings): readonly Plugin[] {
  const mapFile = settings.MAP_FILE ?? 'geo/iraq-syria-strikes-2021.geojson';
  return [
    prerenderPlugin({ mapFilePath: mapFile, siteUrl: publishedAt(settings.SITE_URL) }),
    installablePlugin(mapFile),
    offlinePlugin({ isEnabled: settings.OFFLINE !== 'off' }),
    // Last, so that it moves the site only after all others have written their files.
    atomicOutputPlugin(),
  ];
}

/** Where the map is to be published, if that is said: for what has to be an absolute address. */
function publishedAt(setting: string | undefined): SiteUrl {
  const reading = readSiteUrl(setting);
  if (!reading.ok) throw new BuildMistake(reading.error);
  return reading.siteUrl;
}
