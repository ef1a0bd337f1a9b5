import { expect, it } from 'vitest';
import { fileSite, tinyMap } from '../../tests/support/map-files';
import { sitesOfSameName } from './same-names';

const map = tinyMap({}, [
  fileSite('one', [], { name: 'Harbour' }),
  fileSite('two', [], { name: { en: 'Harbour ', ar: 'ميناء' } }),
  fileSite('three', [], { name: { en: 'Port', ar: 'ميناء' } }),
]);

it('finds the sites whose name repeats, as the reader reads it', () => {
  expect([...sitesOfSameName(map, 'en')]).toEqual(['one', 'two']);
  expect([...sitesOfSameName(map, 'ar')]).toEqual(['two', 'three']);
  expect(sitesOfSameName(map, 'en')).toBe(sitesOfSameName(map, 'en'));
});
