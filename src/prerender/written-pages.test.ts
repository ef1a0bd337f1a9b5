import { expect, it } from 'vitest';
import { datasetOfFile } from '../../tests/support/map-files';
import { manyRaidsMap } from '../../tests/support/many-raids';
import { contentOfPage, homeFrom, partCountOf, partOfClaim, pathOfPage } from './written-pages';

const dataset = datasetOfFile(manyRaidsMap({ raids: 90, hasSiege: true }));
const [town] = dataset.sites;
if (town === undefined) throw new Error('the map has no town');

it('the pages of a town have each of its claims once, on the page to which the address of the claim leads', () => {
  const partCount = partCountOf(dataset, town);
  expect(partCount).toBeGreaterThan(3);
  const claims = Array.from({ length: partCount }, (_, index) => {
    const page = { site: town, part: index + 1 };
    const ofPage = contentOfPage(dataset, page).claims ?? [];
    for (const claim of ofPage.filter(({ siteId }) => siteId === town.id))
      expect([claim.id, partOfClaim(dataset, claim)]).toEqual([claim.id, page.part]);
    return ofPage.map(({ id }) => id);
  }).flat();
  const expected = [...dataset.claimById.values()].filter(({ siteId }) => siteId === town.id);
  expect(claims.toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
});

it('the pages of an overview have each site once', () => {
  const sites = Array.from(
    { length: partCountOf(dataset, null) },
    (_, index) => contentOfPage(dataset, { site: null, part: index + 1 }).sites,
  ).flat();
  expect(sites.map(({ id }) => id).toSorted()).toEqual(
    dataset.sites.map(({ id }) => id).toSorted(),
  );
});

it('each page has a path, and a way from it to the overview', () => {
  const pages = [
    { site: null, part: 1 },
    { site: null, part: 2 },
    { site: town, part: 1 },
    { site: town, part: 12 },
  ];
  const paths = pages.map(pathOfPage);
  expect(paths).toEqual(['', 'sites/2/', 'site/town/', 'site/town/12/']);
  const home = 'https://example.org/map/';
  for (const path of paths) expect(new URL(homeFrom(path), home + path).href).toBe(home);
});
