import { expect, it } from 'vitest';
import { addressShown } from './text';

it.each([
  ['https://www.geonames.org/174448', 'geonames.org/174448'],
  ['http://example.org/', 'example.org'],
  ['https://example.org/a/?q=http://www.b.org/', 'example.org/a/?q=http://www.b.org'],
])('shows %s as %s', (url, shown) => {
  expect(addressShown(url)).toBe(shown);
});
