import { describe, expect, it } from 'vitest';
import { readTileJson, readTileTemplate } from './tile-host';

describe('an address of tiles', () => {
  it.each([
    ['https://t.example.org/{z}/{x}/{y}.png', 'raster', 'https://t.example.org'],
    ['https://t.example.org:8443/a/{z}/{x}/{y}.MVT?key=1', 'vector', 'https://t.example.org:8443'],
    ['https://t.example.org/{z}/{y}/{x}.pbf', 'vector', 'https://t.example.org'],
    ['http://localhost:8080/{z}/{x}/{y}.webp', 'raster', 'http://localhost:8080'],
    ['https://kartë.example/{z}/{x}/{y}.jpg', 'raster', 'https://xn--kart-opa.example'],
  ])('%s has the kind %s and the origin %s', (template, kind, origin) => {
    expect(readTileTemplate(template)).toMatchObject({
      ok: true,
      host: { kind, template, origin },
    });
  });

  it.each([
    ['http://t.example.org/{z}/{x}/{y}.png', 'has to begin with https://'],
    ['ftp://t.example.org/{z}/{x}/{y}.png', 'has to begin with https://'],
    ['https://t.example.org/{z}/{x}.png', 'has no {y}'],
    ['https://t.example.org/tiles.png', 'has no {z}, {x}, {y}'],
    ['https://{s}.example.org/{z}/{x}/{y}.png', 'has a placeholder in its host'],
    ['https://me:secret@t.example.org/{z}/{x}/{y}.png', 'has a password in it'],
    ['https://t.example.org/{z}/{x}/{y}{r}.png', 'has {r} in it'],
    ['https://t.example.org/{z}/{x}/{y}', 'has to end in .png'],
    ['https://t.example.org/style.json', 'has no {z}'],
    ['https:///{z}/{x}/{y}.png', 'has a placeholder in its host'],
    ['https://t.example.org/"{z}/{x}/{y}.png', 'has a sign that no address can have'],
    ['https://exa mple.org/{z}/{x}/{y}.png', 'is no address'],
  ])('%s is refused: it %s', (template, fault) => {
    const read = readTileTemplate(template);
    expect(!read.ok && read.fault).toContain(`"${template}" ${fault}`);
  });
});

describe('a TileJSON file', () => {
  const tiles = ['https://t.example.org/{z}/{x}/{y}.mvt'];
  const layers = ['earth', 'water', 'roads', 'places', 'boundaries'].map((id) => ({ id }));

  it('says the address, the zooms and whom to credit', () => {
    const text = JSON.stringify({
      tiles,
      maxzoom: 13,
      vector_layers: layers,
      attribution: '<a href="https://a.example">A</a>',
    });
    expect(readTileJson(`\uFEFF${text}`, 'tiles.json')).toMatchObject({
      ok: true,
      host: {
        kind: 'vector',
        deepestZoom: 13,
        credits: [{ name: 'A', url: 'https://a.example/' }],
      },
    });
  });

  it.each([
    ['{', 'tiles.json is no JSON'],
    ['null', 'tiles.json is no TileJSON'],
    ['{"version": 8, "sources": {}}', 'tiles.json is no TileJSON'],
    [
      JSON.stringify({ tiles: ['/{z}/{x}/{y}.mvt'] }),
      'tiles.json: "/{z}/{x}/{y}.mvt" is no address',
    ],
    [
      JSON.stringify({ tiles, vector_layers: [{ id: 'transportation' }, { id: 'place' }] }),
      'tiles.json has the schema of OpenMapTiles',
    ],
  ])('%s is refused', (text, fault) => {
    const read = readTileJson(text, 'tiles.json');
    expect(!read.ok && read.fault).toContain(fault);
  });
});
