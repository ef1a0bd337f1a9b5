import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Dataset, Site, Surroundings } from '../../src/claims/model.ts';
import type { Credit } from '../../src/cartography/site-basemap.ts';
import { sceneOf } from '../../src/cartography/scene.ts';
import { filteredViewOf } from '../../src/select/derive.ts';
import { NO_FILTER } from '../../src/select/filter.ts';
import { siteWithCard } from '../../src/features/page-head/head-tags.ts';
import { makeCard } from './cards/cards.ts';
import type { WriteFile } from './output-file.ts';
import { drawBasemapOf, makePageFiles, type PagesInput } from './page-files.ts';
import { addWithoutSlashFiles } from './pages/without-slash.ts';
import type { Gazetteer } from './surroundings/gazetteer.ts';
import { lookAround, type DrawnSite } from './surroundings/surroundings.ts';

/** Maximum number of unfinished cards while the next page is written. Other threads draw and compress the cards. */
const MAX_CARDS_AHEAD = 4;

/** What pages, cards and surroundings are made from. It is plain data, so that threads can share it. */
export interface PageWriterInput extends PagesInput {
  /** The credits of the basemap that the cards name. */
  readonly credits: readonly Credit[];
  /** The folder with the fonts of the cards. */
  readonly fontsFolder: string;
  readonly gazetteer: Gazetteer;
}

/** Writes pages, one after another. */
export interface PageWriter {
  /** Writes the pages and the card of a site, or of the overview (null). */
  readonly writePagesOf: (site: Site | null) => Promise<void>;
  /** Waits for the last cards, and writes the files for addresses without a slash. */
  readonly finish: () => Promise<void>;
  /** The surroundings of each site whose pages were written. Key: site id; empty for the overview. */
  readonly surroundings: ReadonlyMap<string, Surroundings>;
}

export function createPageWriter(given: PageWriterInput, write: WriteFile): PageWriter {
  // Each page needs only its own surroundings, so each page's surroundings are found when it is written.
  const surroundings = new Map<string, Surroundings>();
  const dataset = { ...given.dataset, surroundings };
  const input = { ...given, dataset };
  const { archivePath, credits, fontsFolder } = given;
  const resources = {
    archivePath,
    credits,
    readFont: (name: string) => readFile(join(fontsFolder, `${name}.ttf`)),
  };
  const drawnSites = drawnSitesOf(dataset);
  const cards: Promise<void>[] = [];
  const withoutSlash = new Map<string, string>();

  return {
    surroundings,
    async writePagesOf(site) {
      const found = await lookAround(
        dataset,
        site === null ? null : (drawnSites.get(site.id) ?? null),
        input.gazetteer,
        (extent) => drawBasemapOf(input, site, extent),
      );
      if (Object.keys(found).length > 0) surroundings.set(site?.id ?? '', found);
      await makePageFiles(input, site, (file) => {
        write(file);
        addWithoutSlashFiles(withoutSlash, file);
      });
      if (siteWithCard(dataset, site) !== site) return;
      const card = makeCard(dataset, site, resources).then(({ path, pngBytes }) => {
        write({ path, content: pngBytes });
      });
      // Node ends the program if a promise rejects before anything awaits it. `finish` awaits all cards.
      card.catch(() => undefined);
      cards.push(card);
      await cards[cards.length - 1 - MAX_CARDS_AHEAD];
    },
    async finish() {
      await Promise.all(cards);
      for (const [path, content] of withoutSlash) write({ path, content });
    },
  };
}

/** Each site as the map draws it without a filter. Key: site id. */
function drawnSitesOf(dataset: Dataset): ReadonlyMap<string, DrawnSite> {
  const view = filteredViewOf(dataset, NO_FILTER);
  const { marks } = sceneOf(dataset, view, dataset.language);
  const markById = new Map(marks.map((mark) => [mark.siteId, mark]));
  return new Map(
    view.sites.map((siteView) => [
      siteView.site.id,
      { siteView, mark: markById.get(siteView.site.id) },
    ]),
  );
}
