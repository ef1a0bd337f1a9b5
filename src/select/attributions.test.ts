import { expect, it } from 'vitest';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { attributionsOf } from './attributions';

it('are those of the claims, in the order of the model', () => {
  const claims = [
    fileClaim('one', { attribution: 'reported' }),
    fileClaim('two', { attribution: 'named' }),
    fileClaim('three', { attribution: 'reported' }),
  ];
  const map = tinyMap({}, [fileSite('site', [fileEvent('event', [], { claims })])]);
  expect(attributionsOf(map)).toEqual(['named', 'reported']);
  expect(attributionsOf(tinyMap({}, []))).toEqual([]);
});
