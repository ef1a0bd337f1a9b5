import { expect, it } from 'vitest';
import { datasetOfFile } from '../../../tests/support/map-files';
import { manyRaidsMap } from '../../../tests/support/many-raids';
import { deriveView } from '../../select/derive';
import { OVERVIEW } from '../../state/view-state';
import { CLAIMS_ON_PAPER_MAX, printedPage } from './printed-page';

const printed = (raids: number) => {
  const dataset = datasetOfFile(manyRaidsMap({ raids, villages: 5 }));
  const derivedView = deriveView(dataset, OVERVIEW);
  return { dataset, ...printedPage({ dataset, derivedView, view: OVERVIEW, lists: null }) };
};

it('a printed overview has all claims of a small map', () => {
  const { dataset, siteViews, claimsLeftOut, sources } = printed(20);
  expect(siteViews.flatMap(({ ownClaims }) => ownClaims).length).toBe(dataset.claimById.size);
  expect(claimsLeftOut).toBe(0);
  expect(sources).toEqual([...dataset.sourceById.values()]);
});

it('a printed overview leaves out whole sites beyond its bound, and counts their claims', () => {
  const { dataset, siteViews, claimsLeftOut } = printed(80);
  const count = siteViews.flatMap(({ ownClaims }) => ownClaims).length;
  expect(siteViews.map(({ site }) => site.id)).not.toContain('town');
  expect(siteViews.length).toBe(5);
  expect(count).toBeLessThanOrEqual(CLAIMS_ON_PAPER_MAX);
  expect(count + claimsLeftOut).toBe(dataset.claimById.size);
});
