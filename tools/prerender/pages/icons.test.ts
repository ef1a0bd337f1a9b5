import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { iconFileContent, ICONS, iconSvg, plainIconSvg } from './icons';

const BACKGROUND = '#fdfbf6';
const SIZE = 512;

/** How far the mark reaches from the middle of the icon; 1 is the edge. */
function reachOfMark(purpose: 'maskable' | 'touch'): number {
  const options = { fitTo: { mode: 'width', value: SIZE } } as const;
  const { pixels } = new Resvg(iconSvg(purpose, BACKGROUND), options).render();
  const places = [...Array(SIZE * SIZE).keys()].filter((pixel) => pixels[pixel * 4] !== 0xfd);
  const reaches = places.map((pixel) =>
    Math.hypot((pixel % SIZE) - SIZE / 2, Math.floor(pixel / SIZE) - SIZE / 2),
  );
  return reaches.reduce((farthest, reach) => Math.max(farthest, reach), 0) / (SIZE / 2);
}

describe('the icons', () => {
  it.each(ICONS.filter(({ size }) => size !== null))('$fileName is as large as it says', (icon) => {
    const png = Buffer.from(iconFileContent(icon, BACKGROUND));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([icon.size, icon.size]);
  });

  it('have nothing outside of what every mask leaves', () => {
    expect(reachOfMark('maskable')).toBeGreaterThan(0.6);
    expect(reachOfMark('maskable')).toBeLessThan(0.8);
    expect(reachOfMark('touch')).toBeLessThan(0.9);
  });

  it('show the mark that the page itself has', () => {
    const [, inPage = ''] =
      /href="data:image\/svg\+xml,([^"]+)"/.exec(readFileSync('index.html', 'utf8')) ?? [];
    expect(decodeURIComponent(inPage)).toBe(plainIconSvg());
  });
});
