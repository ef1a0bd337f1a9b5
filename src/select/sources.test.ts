import { describe, expect, it } from 'vitest';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import { derive, NO_CHOICE, type Choice } from './derive';
import { numberOf, sourcesShown } from './sources';

const source = { headline: 'A report', publisher: 'A paper', url: 'https://example.org/r' };
const map = tinyMap(
  { army: null },
  [
    fileSite('north', [
      fileEvent('a', ['army'], { claims: [fileClaim('later', { source: 'second' })] }),
    ]),
    fileSite('south', [], { claims: [fileClaim('south-said')] }),
  ],
  { sources: { unused: source, second: source, article: source } },
);
const shownAt = (view: Partial<Choice>): string[] =>
  sourcesShown(map, derive(map, { ...NO_CHOICE, ...view })).map(({ id }) => id);

describe('the sources of what is shown', () => {
  it('have the number of their place in the file, whatever is shown of it', () => {
    const numbers = [...map.sources.values()].map((one) => numberOf(map, one));
    expect(numbers).toEqual([1, 2, 3]);
  });

  it('are all of them where all is shown', () => {
    expect(shownAt({})).toEqual(['unused', 'second', 'article']);
  });

  it('are those of a site’s claims on its page, in the order of the file', () => {
    expect(shownAt({ site: 'north' })).toEqual(['second', 'article']);
    expect(shownAt({ site: 'south' })).toEqual(['article']);
  });

  it('are those of the claims that the filters leave', () => {
    expect(shownAt({ hidden: new Set(['army']) })).toEqual(['article']);
  });
});
