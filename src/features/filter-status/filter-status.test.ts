import { describe, expect, it } from 'vitest';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import { sharedWordsIn } from '../../i18n/words';
import { deriveView, NO_CHOICE, type ReaderChoice } from '../../select/derive';
import type { Lens } from '../../select/filter';
import { filterStatus } from './filter-status';

const SITES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];
const dataset = tinyMap(
  { alpha: null, beta: null },
  SITES.map((id, index) =>
    fileSite(
      id,
      [fileEvent(`event-${id}`, [index === 0 ? 'alpha' : 'beta'], { claims: [fileClaim(id)] })],
      { name: `Site ${id}` },
    ),
  ),
);
const statusOf = (choice: Partial<ReaderChoice>, lensBefore: Lens = 'actor'): string =>
  filterStatus(
    dataset,
    deriveView(dataset, { ...NO_CHOICE, ...choice }),
    lensBefore,
    sharedWordsIn(['en']),
    'en',
  );

describe('the sentence that says what the filter shows', () => {
  it.each<[string, Partial<ReaderChoice>, string]>([
    ['everything', {}, '14 claims, at 7 sites.'],
    [
      'one site less',
      { hiddenToggleIds: new Set(['alpha']) },
      '12 of 14 claims, at 6 of 7 sites. Not shown: Site one.',
    ],
    [
      'more sites less than it names',
      { hiddenToggleIds: new Set(['beta']) },
      '2 of 14 claims, at 1 of 7 sites. Not shown: Site two, Site three, Site four, Site five, Site six, and 1 more.',
    ],
    [
      'nothing',
      { hiddenToggleIds: new Set(['alpha', 'beta']) },
      'The filters leave nothing to show.',
    ],
    [
      'claims less, and no site',
      { hiddenAttributions: new Set(['anonymous'] as const) },
      '14 claims, at 7 sites.',
    ],
  ])('tells of %s', (_, choice, expected) => {
    expect(statusOf(choice)).toBe(expected);
  });

  it('says first what the layers show, after another lens', () => {
    expect(statusOf({ lens: 'claimant' }, 'actor')).toBe(
      'Layers: 1 claimant. 14 claims, at 7 sites.',
    );
    expect(statusOf({ lens: 'actor' }, 'claimant')).toBe(
      'Layers: 2 actors. 14 claims, at 7 sites.',
    );
    expect(statusOf({ lens: 'claimant' }, 'claimant')).toBe('14 claims, at 7 sites.');
  });
});
