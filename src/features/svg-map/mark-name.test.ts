import { expect, test } from 'vitest';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import { sceneOf } from '../../cartography/scene';
import { en } from '../../i18n/en';
import { deriveView, NO_CHOICE, type ReaderChoice } from '../../select/derive';
import { makeMarkNames } from './mark-name';

const names = (id: string, hedge: { hedge: string } | object, actors = ['army']) =>
  fileClaim(id, { about: 'responsibility', value: actors, ...hedge });

const dataset = tinyMap({ army: null, rebels: null }, [
  fileSite('plain', [fileEvent('strike', ['army'])]),
  fileSite('hedged', [
    fileEvent('raid', [], { actors: ['army'], claims: [names('a', { hedge: 'probably' })] }),
  ]),
  fileSite('both', [
    fileEvent('fire', [], {
      actors: ['army', 'rebels'],
      claims: [names('b', { hedge: 'likely' }, ['army', 'rebels']), names('c', { hedge: 'ربما' })],
    }),
  ]),
]);

test.each<readonly [what: string, choice: Partial<ReaderChoice>, expected: readonly string[]]>([
  [
    'with nothing switched off',
    {},
    [
      'Site plain',
      'Site hedged. Said to have acted, “probably”: Name of army',
      'Site both. Said to have acted, “likely”, “ربما”: Name of army. Said to have acted, “likely”: Name of rebels',
    ],
  ],
  [
    'with an actor switched off',
    { hiddenToggleIds: new Set(['army']) },
    ['Site both. Said to have acted, “likely”: Name of rebels'],
  ],
  ['in the lens of claimants', { lens: 'claimant' }, ['Site plain', 'Site hedged', 'Site both']],
])('the names of marks, %s', (_, choice, expected) => {
  const view = deriveView(dataset, { ...NO_CHOICE, ...choice });
  const nameOfMark = makeMarkNames(dataset, view.sites, en, 'en');
  expect(sceneOf(dataset, view, 'en').marks.map(nameOfMark)).toEqual(expected);
});
