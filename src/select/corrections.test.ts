import { expect, it } from 'vitest';
import type { Correction, Dataset, Site } from '../claims/model';
import { correctionsOf } from './corrections';

const OF_MAP: Correction = { date: '2027-01-02', text: 'The title had another month.' };
const OF_TOWN: Correction = { date: '2027-01', text: 'The radius was 2 km.', site: 'town' };
const OF_BORDER: Correction = { date: '2027-02', text: 'It had another name.', site: 'border' };
const dataset = { corrections: [OF_TOWN, OF_MAP, OF_BORDER] } as unknown as Dataset;

it('of a site are its own and those of the whole map, latest first', () => {
  expect(correctionsOf(dataset, { id: 'town' } as Site)).toEqual([OF_MAP, OF_TOWN]);
});

it('of the map are all of them', () => {
  expect(correctionsOf(dataset, null)).toEqual([OF_BORDER, OF_MAP, OF_TOWN]);
});
