import { expect, test } from 'vitest';
import { fileSite, tinyMap } from '../../tests/support/map-files';
import type { TranslatableText } from './model';
import { isWebAddress, localNameOf, readableAddress, textInLanguage, allWordingsOf } from './text';

const NAME = { en: 'Town', ar: 'بلدة', 'pt-BR': 'Cidade' };

test.each([
  ['ar', undefined, 'بلدة', 'ar'],
  ['en-GB', undefined, 'Town', 'en'],
  ['pt', undefined, 'Cidade', 'pt-BR'],
  ['fr', 'ar', 'بلدة', 'ar'],
  ['fr', 'de', 'Town', 'en'],
  ['AR', 'en', 'بلدة', 'ar'],
  ['toString', undefined, 'Town', 'en'],
])('the text in %s, else in %s, is %s', (language, fallback, text, found) => {
  expect(textInLanguage(NAME, language, fallback)).toEqual({ text, language: found });
});

test('a plain text is in the language of the map', () => {
  expect(textInLanguage('Town', 'ar', 'en')).toEqual({ text: 'Town', language: 'en' });
  expect(textInLanguage('Town', 'ar')).toEqual({ text: 'Town', language: null });
});

test('wordings are all the strings of a name', () => {
  expect(allWordingsOf(NAME)).toEqual(['Town', 'بلدة', 'Cidade']);
  expect(allWordingsOf(['B', 'Bs'])).toEqual(['B', 'Bs']);
  expect(allWordingsOf('Town')).toEqual(['Town']);
  expect(allWordingsOf(undefined)).toEqual([]);
});

test.each([
  ['https://a.example/b', true],
  ['HTTP://a.example', true],
  ['javascript:alert(1)', false],
  ['https:a.example', false],
  ['https://a.example/ b', false],
  [' https://a.example', false],
  ['//a.example', false],
  [undefined, false],
])('%s may become a link: %s', (address, expected) => {
  expect(isWebAddress(address)).toBe(expected);
});

test.each([
  ['https://www.geonames.org/174448', 'geonames.org/174448'],
  ['http://example.org/', 'example.org'],
  ['https://example.org/a/?q=http://www.b.org/', 'example.org/a/?q=http://www.b.org'],
])('%s is shown as %s', (url, shown) => {
  expect(readableAddress(url)).toBe(shown);
});

function localName(name: TranslatableText, language: string): string | null {
  const [site] = tinyMap({}, [fileSite('a', [], { name })]).sites;
  return site === undefined ? null : (localNameOf(site, language)?.text ?? null);
}

test.each<readonly [name: TranslatableText, language: string, local: string | null]>([
  [{ en: 'Abu Kamal', ar: 'البوكمال' }, 'en', 'البوكمال'],
  [{ en: 'Abu Kamal', ar: 'البوكمال' }, 'ar-IQ', null],
  [{ en: 'Abu Kamal' }, 'en', null],
  [{ ar: 'البوكمال' }, 'en', null],
  ['Abu Kamal', 'en', null],
])('the local name of %j for a reader of %s is %j', (name, language, local) => {
  expect(localName(name, language)).toBe(local);
});
