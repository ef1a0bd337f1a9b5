import { describe, expect, it } from 'vitest';
import { fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { derive, NO_CHOICE } from './derive';
import { sortSites } from './time-order';

const map = tinyMap({ army: null }, [
  fileSite('undated'),
  fileSite('summer', [fileEvent('a', ['army'], { event_date: '2021-06-27' })]),
  fileSite('about', [
    fileEvent('b', ['army'], { event_date: '2020-01~' }),
    fileEvent('c', ['army'], { event_date: '2022' }),
  ]),
  fileSite('year', [fileEvent('d', ['army'], { event_date: '2021' })]),
]);
const idsIn = (sort: 'file' | 'time', from: string | null = null): string[] =>
  sortSites(derive(map, { ...NO_CHOICE, from }).sites, sort).map(({ site }) => site.id);

describe('the list of sites', () => {
  it('is in the order of the file, or of the first event of each', () => {
    expect(idsIn('file')).toEqual(['undated', 'summer', 'about', 'year']);
    expect(idsIn('time')).toEqual(['about', 'year', 'summer', 'undated']);
  });

  it('goes by the first event that is shown', () => {
    expect(idsIn('time', '2021-01')).toEqual(['year', 'summer', 'about', 'undated']);
  });
});
