import type { Surroundings } from '../../src/claims/model.ts';
import type { OutputFile, WriteFile } from './output-file.ts';
import { stylesOfEveryPage } from './page-files.ts';
import { writeAllPages } from './page-threads.ts';
import type { PageWriterInput } from './page-writer.ts';
import type { ReportProgress } from './progress.ts';
import { notFoundHtml } from './pages/not-found.ts';
import { robotsTxt, sitemapFiles } from './pages/sitemap.ts';
import { SURROUNDINGS_PATH } from './surroundings/surroundings.ts';

export interface OutputsInput extends PageWriterInput {
  /** The folder into which the files are written. */
  readonly folder: string;
  /** The folder of the built program. */
  readonly programFolder: string;
  readonly reportProgress: ReportProgress;
}

/**
 * Makes every file that depends on the map file: pages, cards, static basemaps, surroundings, oEmbed responses, a 404
 * page, robots.txt and a sitemap.
 */
export async function makeOutputFiles(input: OutputsInput, write: WriteFile): Promise<void> {
  const { dataset, siteUrl, shell } = input;
  const surroundings = await writeAllPages(input, write);
  const inOrder = ['', ...dataset.sites.map(({ id }) => id)].flatMap(
    (id): readonly (readonly [string, Surroundings])[] => {
      const found = surroundings.get(id);
      return found === undefined ? [] : [[id, found]];
    },
  );
  const notFound: OutputFile = {
    path: '404.html',
    content: notFoundHtml(dataset, siteUrl, [
      ...stylesOfEveryPage(shell.templateHtml),
      ...shell.filesByPageKind.overview.styles,
    ]),
  };
  write(notFound);
  write({ path: SURROUNDINGS_PATH, content: JSON.stringify(Object.fromEntries(inOrder)) });
  write({ path: 'robots.txt', content: robotsTxt(siteUrl) });
  for (const file of sitemapFiles(dataset, siteUrl)) write(file);
}
