import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASEMAP_COLOURS } from '../../../src/map/basemap/layers';
import { DRAWING_COLOURS } from '../../../src/cartography/palette';
import { arbitraryDataset } from '../../../tests/support/arbitrary-maps';
import { fileSite, tinyMap } from '../../../tests/support/map-files';
import { HOSTILE_TEXTS, datasetWithText } from '../pages/hostile-map';
import { renderCardPng } from './card-png';
import { makeCard, drawCard } from './cards';
import { REPOSITORY_RESOURCES } from './repository-resources';
import { readPng } from './read-png';

const { water } = BASEMAP_COLOURS.light;
const { accent } = DRAWING_COLOURS.light;

/** All that a drawing may consist of. What is written is outlines. */
const TAG =
  /^<\/?(?:svg|defs|clipPath|pattern|path|g|rect|circle)(?: [a-zA-Z-]+="[\w #.,:/()-]*")*\/?>$/;

describe('text that would be more than text', () => {
  it.each(HOSTILE_TEXTS.map((text, index) => ({ index, text })))(
    'is drawn as it is: $index',
    async ({ text }) => {
      const dataset = datasetWithText(text);
      for (const site of [null, ...dataset.sites]) {
        const svg = await drawCard(dataset, site, REPOSITORY_RESOURCES);
        const tags = svg.match(/<[^<>]*>/g) ?? [];
        expect(tags.join('')).toBe(svg);
        expect(tags.filter((tag) => !TAG.test(tag))).toEqual([]);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      }
      const card = await renderCardPng(await drawCard(dataset, null, REPOSITORY_RESOURCES));
      expect(readPng(card).pixelCountOf('#26241f')).toBeGreaterThan(200);
    },
  );
});

describe('any map', () => {
  it('has cards', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDataset, async (dataset) => {
        for (const site of [null, ...dataset.sites.slice(0, 2)]) {
          const svg = await drawCard(dataset, site, REPOSITORY_RESOURCES);
          expect(svg).not.toMatch(/NaN|undefined|Infinity/);
          expect(readPng(await renderCardPng(svg)).width).toBe(1200);
        }
      }),
      { numRuns: 4 },
    );
  });

  it('without any place has the world', async () => {
    const card = await makeCard(
      tinyMap({}, [fileSite('region', [], { geometry: null })]),
      null,
      REPOSITORY_RESOURCES,
    );
    const picture = readPng(card.pngBytes);
    expect(picture.pixelCountOf(water)).toBeGreaterThan(100_000);
    expect(picture.pixelCountOf(accent)).toBeLessThan(30);
  });

  it('may name a place in Arabic alone, and tells it from the same letters in another order', async () => {
    const named = (name: string) => tinyMap({}, [fileSite('a', [], { name: { ar: name } })]);
    const drawn = async (name: string) => {
      const dataset = named(name);
      return drawCard(dataset, dataset.sites[0] ?? null, REPOSITORY_RESOURCES);
    };
    const name = 'مطار أربيل';
    expect(await drawn(name)).not.toBe(await drawn(Array.from(name).toReversed().join('')));
    expect(await drawn(name)).not.toBe(await drawn(Array.from(name).join('\u200C')));
  });
});
