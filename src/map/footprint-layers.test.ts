import {
  featureFilter,
  type FilterSpecification,
  type LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { FootprintKind } from '../cartography/place-shapes';
import { footprintLayers, FOOTPRINTS_SOURCE } from './style';

const isOfFootprints = (layer: LayerSpecification): boolean =>
  'source' in layer && layer.source === FOOTPRINTS_SOURCE;

function layersThatDraw(kind: FootprintKind): readonly string[] {
  return footprintLayers('light')
    .filter(isOfFootprints)
    .filter((layer) => {
      const { filter } = featureFilter(
        (layer as { filter: FilterSpecification }).filter,
        `layers.${layer.id}.filter`,
      );
      return filter({ zoom: 6 }, { type: 3, properties: { site: 'a', kind }, geometry: [] });
    })
    .map(({ id }) => id);
}

describe('a footprint', () => {
  it.each<readonly [kind: FootprintKind, layers: readonly string[]]>([
    ['known', ['footprint-disc', 'footprint-outline']],
    ['vague', ['footprint-disc', 'footprint-outline-vague']],
    ['division', ['footprint-division', 'footprint-outline']],
  ])('that is %s is drawn by %j', (kind, layers) => {
    expect(layersThatDraw(kind)).toEqual(layers);
  });

  it('is dashed where it is vague, and hatched where it is a division', () => {
    const paintOf = (id: string) => footprintLayers('dark').find((layer) => layer.id === id)?.paint;
    expect(paintOf('footprint-outline-vague')).toHaveProperty('line-dasharray');
    expect(paintOf('footprint-outline')).not.toHaveProperty('line-dasharray');
    expect(paintOf('footprint-division')).toHaveProperty('fill-pattern', 'dark|hatch');
  });
});
