import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coloursOfEmbed, hasEmbed, withoutEmbed } from './embed-parameter';

describe('the parameter embed', () => {
  it.each([
    ['?embed', ''],
    ['?embed=', ''],
    ['?embed=1&q=air%20base', '?q=air%20base'],
    ['?q=air%20base&embed', '?q=air%20base'],
    ['?x=%2F&embed&y=(a)~b+c', '?x=%2F&y=(a)~b+c'],
    ['a&embed&b', 'a&b'],
    ['embed', ''],
  ])('is taken from %s, and the rest stays: %s', (query, rest) => {
    expect(hasEmbed(query)).toBe(true);
    expect(withoutEmbed(query)).toBe(rest);
  });

  it.each(['', '?', '?embedded', '?x=embed', '?q=a%26embed'])('is not in %j', (query) => {
    expect(hasEmbed(query)).toBe(false);
    expect(withoutEmbed(query)).toBe(query);
  });

  it.each([
    ['?embed=light', 'light'],
    ['?q=a&embed=light', 'light'],
    ['?embed', ''],
    ['?embed=dark', ''],
    ['?q=embed=light', ''],
  ])('in %s fixes the colours %j', (query, colours) => {
    expect(coloursOfEmbed(query)).toBe(colours);
  });

  it('is taken from any query, and taking it twice changes nothing', () => {
    const pair = fc.oneof(fc.constant('embed'), fc.constant('embed=1'), fc.webQueryParameters());
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const rest = withoutEmbed(`?${pairs.join('&')}`);
        expect(hasEmbed(rest)).toBe(false);
        expect(withoutEmbed(rest)).toBe(rest);
      }),
    );
  });
});
