import {
  featureFilter,
  type FilterSpecification,
  type LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { FootprintKind } from '../cartography/scene';
import { footprintLayers, FOOTPRINTS } from './style';

const isOfExtents = (layer: LayerSpecification): boolean =>
  'source' in layer && layer.source === FOOTPRINTS;

function layersThatDraw(kind: FootprintKind): readonly string[] {
  return footprintLayers('light')
    .filter(isOfExtents)
    .filter((layer) => {
      const { filter } = featureFilter(
        (layer as { filter: FilterSpecification }).filter,
        `layers.${layer.id}.filter`,
      );
      return filter({ zoom: 6 }, { type: 3, properties: { site: 'a', kind }, geometry: [] });
    })
    .map(({ id }) => id);
}

describe('the extent of a place', () => {
  it.each<readonly [kind: FootprintKind, layers: readonly string[]]>([
    ['known', ['extent-disc', 'extent-outline']],
    ['vague', ['extent-disc', 'extent-outline-vague']],
    ['division', ['extent-division', 'extent-outline']],
  ])('that is %s is drawn by %j', (kind, layers) => {
    expect(layersThatDraw(kind)).toEqual(layers);
  });

  it('is dashed where it is vague, and hatched where it is a division', () => {
    const paintOf = (id: string) => footprintLayers('dark').find((layer) => layer.id === id)?.paint;
    expect(paintOf('extent-outline-vague')).toHaveProperty('line-dasharray');
    expect(paintOf('extent-outline')).not.toHaveProperty('line-dasharray');
    expect(paintOf('extent-division')).toHaveProperty('fill-pattern', 'hatch|dark');
  });
});
