import { expect, test } from 'vitest';
import { textIn, wordings } from './text';

const NAME = { en: 'Town', ar: 'بلدة', 'pt-BR': 'Cidade' };

test.each([
  ['ar', undefined, 'بلدة', 'ar'],
  ['en-GB', undefined, 'Town', 'en'],
  ['pt', undefined, 'Cidade', 'pt-BR'],
  ['fr', 'ar', 'بلدة', 'ar'],
  ['fr', 'de', 'Town', 'en'],
  ['AR', 'en', 'بلدة', 'ar'],
  ['toString', undefined, 'Town', 'en'],
])('in %s, else %s: %s', (language, fallback, text, found) => {
  expect(textIn(NAME, language, fallback)).toEqual({ text, language: found });
});

test('a plain text is in the language of the map', () => {
  expect(textIn('Town', 'ar', 'en')).toEqual({ text: 'Town', language: 'en' });
  expect(textIn('Town', 'ar')).toEqual({ text: 'Town', language: null });
});

test('every wording of a name can be found', () => {
  expect(wordings(NAME)).toEqual(['Town', 'بلدة', 'Cidade']);
  expect(wordings(['B', 'Bs'])).toEqual(['B', 'Bs']);
  expect(wordings('Town')).toEqual(['Town']);
  expect(wordings(undefined)).toEqual([]);
});
