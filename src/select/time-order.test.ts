import { describe, expect, it } from 'vitest';
import { fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { deriveView, NO_CHOICE } from './derive';
import { sortSites, dateSpanOfEvents } from './time-order';

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
  sortSites(deriveView(map, { ...NO_CHOICE, from }).sites, sort).map(({ site }) => site.id);

describe('the list of sites', () => {
  it('is in the order of the file, or of each site’s first event', () => {
    expect(idsIn('file')).toEqual(['undated', 'summer', 'about', 'year']);
    expect(idsIn('time')).toEqual(['about', 'year', 'summer', 'undated']);
  });

  it('is sorted by the first shown event of each site', () => {
    expect(idsIn('time', '2021-01')).toEqual(['year', 'summer', 'about', 'undated']);
  });
});

describe('the span of events', () => {
  const spanOf = (...dates: string[]) => {
    const events = dates.map((event_date, index) => fileEvent(`e-${index}`, [], { event_date }));
    return dateSpanOfEvents(tinyMap({}, [fileSite('a', events)]).sites[0]?.events ?? []);
  };

  it.each<readonly [dates: readonly string[], span: readonly string[] | null]>([
    [[], null],
    [['2021-04'], ['2021-04', '2021-04']],
    [
      ['2021-06-27', '2021-02', '2020-01~'],
      ['2020-01~', '2021-06-27'],
    ],
  ])('on %j is %j', (dates, span) => {
    expect(spanOf(...dates)).toEqual(span);
  });
});
