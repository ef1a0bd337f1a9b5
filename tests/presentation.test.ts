import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileEvent, fileSite, tinyMap } from './support/map-files';
import { presentDataset } from '../src/claims/presentation';
import { sitesOutsideOpening, extentOfAllSites, mapExtentOf } from '../src/cartography/extent';
import { symbolOf } from '../src/cartography/symbols';
import { actorToggleIds } from '../src/select/actor-groups';
import { decodeAddress, encodeAddress } from '../src/state/url/codec';
import { readSettings } from '../src/program/settings';
import { presentationOf } from '../src/program/presentation/presentation';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'presentation-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const map = tinyMap({ army: null, militia: null, police: null }, [
  fileSite('border', [fileEvent('strike', ['army', 'militia'])]),
  fileSite('harbour', [fileEvent('drone', ['police'])]),
]);
const presented = (settings: object) => {
  const file = join(folder, 'strike-map.json');
  writeFileSync(file, JSON.stringify(settings));
  const { presentation, faults } = presentationOf(readSettings(undefined, file), map);
  return { dataset: presentDataset(map, presentation), presentation, faults };
};

describe('the presentation of a map', () => {
  it('is empty without settings', () => {
    expect(presented({ title: 'Rain' })).toMatchObject({ presentation: {}, faults: [] });
  });

  it('lists actors in the order of the settings, by id or name, with their symbols', () => {
    const { dataset, faults } = presented({
      actors: { police: { colour: 'rose', symbol: 'cross' }, militia: {} },
    });
    expect(faults).toEqual([]);
    expect(actorToggleIds(dataset, 'actor')).toEqual(['police', 'militia', 'army']);
    expect(symbolOf(dataset, 'police')).toEqual({ shape: 'cross', hue: 'rose' });
    const others = ['militia', 'army'].map((id) => symbolOf(dataset, id));
    for (const { shape, hue } of others) {
      expect(shape).not.toBe('cross');
      expect(hue).not.toBe('rose');
    }
  });

  it('says which actor the map does not have, and keeps the rest', () => {
    const { presentation, faults } = presented({
      actors: { polce: { colour: 'rose' } },
      switchedOff: ['army', 'nobody at all'],
      contact: 'desk@example.org',
    });
    expect(faults).toEqual([
      expect.stringContaining('no actor of the map is called "polce". Did you mean "police"?'),
      expect.stringContaining('no actor of the map is called "nobody at all".'),
    ]);
    expect(presentation).toEqual({ switchedOff: ['army'], contact: 'desk@example.org' });
  });

  it('says that the language of a map file is its own, unless the command line asks for another', () => {
    expect(presented({ language: 'en' }).faults).toEqual([]);
    expect(presented({ language: 'fr' }).faults).toEqual([
      expect.stringContaining(
        '"language": the map file says that its texts are in "en", and no setting changes that.',
      ),
    ]);
    const settings = readSettings(undefined, join(folder, 'strike-map.json'));
    expect(presentationOf(settings, map, 'en').faults).toEqual([]);
  });

  it('switches actors off in an address that says nothing of them', () => {
    const { dataset } = presented({ switchedOff: ['army'] });
    const viewAt = (search: string) =>
      decodeAddress({ path: '', search, hash: '' }, dataset).viewState;
    expect([...viewAt('').hiddenToggleIds]).toEqual(['army']);
    expect(encodeAddress(viewAt(''), dataset)).toBe('');
    expect([...viewAt('?hide=').hiddenToggleIds]).toEqual([]);
    expect(encodeAddress(viewAt('?hide='), dataset)).toBe('?hide=');
    expect([...viewAt('?hide=police').hiddenToggleIds]).toEqual(['police']);
    expect([...viewAt('?by=claimant').hiddenToggleIds]).toEqual([]);
  });

  it('opens with its view, and counts the sites outside', () => {
    const { dataset } = presented({ view: [-20, 10, -10, 20] });
    expect(sitesOutsideOpening(dataset)).toHaveLength(2);
    expect(mapExtentOf(dataset, null)).not.toEqual(extentOfAllSites(dataset));
    expect(extentOfAllSites(dataset)).toEqual(mapExtentOf(map, null));
    const { dataset: across } = presented({ view: [170, -20, -170, 20] });
    expect(across.presentation.openingBounds).toEqual([170, -20, 190, 20]);
  });

  it('lacks an accent that is not legible and a logo that is not there, and says so', () => {
    const { presentation, faults } = presented({
      accent: '#ffcc00',
      publisher: { name: 'Desk', logo: 'none.svg', url: 'https://example.org/' },
    });
    expect(presentation).toEqual({ homeUrl: 'https://example.org/' });
    expect(faults).toEqual([
      expect.stringContaining('"logo": there is no file'),
      expect.stringContaining('"accent": #ffcc00 has a contrast of 1.3:1'),
    ]);
  });
});
