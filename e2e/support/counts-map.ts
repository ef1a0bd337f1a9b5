import type { FileClaim, MapFile } from '../../src/claims/check/schema';
import { fileClaim, fileEvent, fileSite, mapFile, point } from '../../tests/support/map-files';

const killed = (
  id: string,
  claimant: string,
  best: number,
  more: Partial<FileClaim> = {},
): FileClaim =>
  fileClaim(id, {
    claimant,
    attribution: 'statement',
    about: 'fatalities',
    text: `${best} people were killed.`,
    value: { best, of: 'total' },
    ...more,
  });

const VILLAGE_CLAIMS: readonly FileClaim[] = [
  killed('ministry-four', 'ministry', 4),
  killed('rebels-seven', 'rebels', 7),
  killed('observatory-five', 'observatory', 5),
  killed('observatory-seven', 'observatory', 7, { corrects: 'observatory-five' }),
  killed('clinic-child', 'clinic', 1, {
    text: 'A child was killed.',
    value: { best: 1, of: 'civilians' },
  }),
];

const BRIDGE_CLAIMS: readonly FileClaim[] = [
  killed('ministry-nobody', 'ministry', 0, { text: 'Nobody was killed.' }),
  killed('rebels-both', 'rebels', 9, {
    text: '9 people were killed in the two strikes.',
    alsoAbout: ['village-strike'],
  }),
];

/** A map with two strikes, four claimants who count the dead, and a correction. */
export function countsMap(): MapFile {
  const place = (name: string, at: readonly [number, number]) => ({ name, geometry: point(at) });
  const actors = { ministry: null, rebels: null, observatory: null, clinic: null };
  const map = mapFile(actors, [
    fileSite(
      'village',
      [fileEvent('village-strike', ['ministry'], { claims: [...VILLAGE_CLAIMS] })],
      place('Village', [40.9, 34.4]),
    ),
    fileSite(
      'bridge',
      [fileEvent('bridge-strike', ['ministry'], { claims: [...BRIDGE_CLAIMS] })],
      place('Bridge', [43.1, 36.2]),
    ),
  ]);
  // A page keeps its own text where the map file is older than it.
  return { ...map, title: 'Two strikes', dateModified: '2099-01-01' };
}
