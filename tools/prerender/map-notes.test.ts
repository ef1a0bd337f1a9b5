import { describe, expect, it } from 'vitest';
import { presentDataset } from '../../src/claims/presentation';
import { fileSite, point, tinyMap } from '../../tests/support/map-files';
import { notesOnMap } from './map-notes';

const notesOn = (language: string) => notesOnMap({ ...tinyMap({}, []), language });

describe('a map in a language that the page has no words for', () => {
  it.each([
    ['ar', 'Arabic'],
    ['fr', 'French'],
    ['pt-BR', 'Brazilian Portuguese'],
    ['xx', 'the language "xx"'],
  ])('is built with a note: %s', (language, name) => {
    expect(notesOn(language)).toEqual([
      `The page has no words of its own in ${name}: its buttons and headings are in English. Your texts are shown as they are.`,
    ]);
  });

  it.each(['en', 'en-GB', 'EN'])('is none in %s', (language) => {
    expect(notesOn(language)).toEqual([]);
  });
});

describe('a map of which one site lies far from all others', () => {
  const siteAt = (id: string, longitude: number) =>
    fileSite(id, [], { geometry: point([longitude, 33]) });
  const near = [44, 44.5, 45].map((longitude, index) => siteAt(`near-${index}`, longitude));
  const far = tinyMap({}, [...near, siteAt('far', -5)]);

  it('is built with the view of the others, and the room around them', () => {
    expect(notesOnMap(far)).toEqual([
      '“Site far” alone makes the first view of the map 38 times as wide. To open the map closer to the other sites, write "view": [43.8, 32.9, 45.2, 33.1] into strike-map.json.',
    ]);
  });

  it('has no such note with a view, and none if all are near each other', () => {
    expect(notesOnMap(presentDataset(far, { openingBounds: [44, 33, 45, 34] }))).toEqual([]);
    expect(notesOnMap(tinyMap({}, [...near, siteAt('near-3', 45.5)]))).toEqual([]);
  });
});
