import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { singleLine } from '../../../src/ui/html-text';
import { withShowableNames } from '../../../src/claims/names.ts';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import { fileSite, tinyMap } from '../../../tests/support/map-files';
import { HOSTILE_TEXTS, datasetWithText, decodeEntities } from './hostile-map';
import { safeJson } from './json-text';
import { oembedOf } from './oembed';

const SITE_URL = 'https://example.org/maps/';

const map = tinyMap({}, [fileSite('alpha')], { publisher: 'A house' });
const [alpha = null] = map.sites;

describe('what oEmbed is told', () => {
  it('is the frame, its size, and the card', () => {
    const embed = oembedOf(map, alpha, SITE_URL);
    expect(embed).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Site alpha – A tiny map',
      provider_name: 'A tiny map',
      provider_url: 'https://example.org/maps/',
      author_name: 'A house',
      width: 720,
      height: 540,
      html: expect.stringMatching(
        /^<iframe src="https:\/\/example\.org\/maps\/site\/alpha\/\?embed=light" title="Site alpha – A tiny map" .*height="540".*><\/iframe>$/,
      ) as string,
      thumbnail_url: 'https://example.org/maps/cards/alpha.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  it('is of the whole map for the overview', () => {
    const embed = oembedOf(map, null, SITE_URL);
    expect(embed?.html).toContain('src="https://example.org/maps/?embed=light"');
    expect(embed?.thumbnail_url).toBe('https://example.org/maps/cards/map.png');
  });

  it('names no publisher where the map names none', () => {
    expect(oembedOf(tinyMap({}, []), null, SITE_URL)).not.toHaveProperty('author_name');
  });

  it('is nothing where no address is known', () => {
    expect(oembedOf(map, alpha, null)).toBeNull();
  });

  it.each(HOSTILE_TEXTS)('takes %j as text', (text) => {
    const dataset = datasetWithText(text);
    const title = singleLine(withShowableNames({ title: text }).title);
    const json = safeJson(oembedOf(dataset, null, SITE_URL) ?? {});
    const read = JSON.parse(json) as Readonly<Record<string, string>>;
    expect(read['title']).toBe(title);
    expect(read['author_name']).toBe(title);
    const frameTitle = / title="([^"]*)"/.exec(read['html'] ?? '')?.[1] ?? '';
    expect(decodeEntities(frameTitle)).toBe(title);
    expect(read['html']?.match(/[<>]/g)).toEqual(['<', '>', '<', '>']);
  });

  it('frames the page’s own address, for every map', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        for (const site of dataset.sites) {
          const { html = '' } = oembedOf(dataset, site, SITE_URL) ?? {};
          expect(html.startsWith(`<iframe src="${SITE_URL}site/${site.id}/?embed=light" `)).toBe(
            true,
          );
        }
      }),
    );
  });
});
