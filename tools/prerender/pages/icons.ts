import { Resvg } from '@resvg/resvg-js';

/** The `purpose` of an icon in the Web Application Manifest. `touch` is Apple's icon, which the manifest does not list. */
type Purpose = 'any' | 'maskable' | 'touch';

interface Icon {
  readonly fileName: string;
  /** In pixels; null for the SVG, which has no fixed size. */
  readonly size: number | null;
  readonly purpose: Purpose;
}

export const ICONS: readonly Icon[] = [
  { fileName: 'icons/icon.svg', size: null, purpose: 'any' },
  { fileName: 'icons/icon-192.png', size: 192, purpose: 'any' },
  { fileName: 'icons/icon-512.png', size: 512, purpose: 'any' },
  { fileName: 'icons/maskable-512.png', size: 512, purpose: 'maskable' },
  { fileName: 'icons/touch-180.png', size: 180, purpose: 'touch' },
];

/** A mark inside a dashed disc: a place that is known only roughly. Grey, since no party has grey. */
const MARK =
  "<circle cx='16' cy='16' r='13' stroke-width='2' stroke-dasharray='4 2.8'/><circle cx='16' cy='16' r='5' stroke-width='3'/>";

/** In units of a square of 32: the mark reaches 14 from the middle, and any mask of a maskable icon leaves 12.8. */
const IN_SAFE_ZONE = 0.8;

/** The mark on a transparent background, as in index.html. */
export function markSvg(): string {
  return svg(MARK);
}

/** The icon as SVG. Icons that systems mask or put on a colour of their own get a background. */
export function iconSvg(purpose: Purpose, background: string): string {
  if (purpose === 'any') return markSvg();
  const scale = purpose === 'maskable' ? IN_SAFE_ZONE : 0.9;
  const mark = `<g transform='translate(16 16) scale(${scale}) translate(-16 -16)'>${MARK}</g>`;
  return svg(`<rect width='32' height='32' fill='${background}' stroke='none'/>${mark}`);
}

/** The content of an icon's file: SVG text, or PNG bytes. */
export function iconSource({ size, purpose }: Icon, background: string): string | Uint8Array {
  const drawing = iconSvg(purpose, background);
  if (size === null) return drawing;
  const options = {
    fitTo: { mode: 'width', value: size },
    font: { loadSystemFonts: false },
  } as const;
  return new Resvg(drawing, options).render().asPng();
}

function svg(content: string): string {
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke='#77828c'>${content}</svg>`;
}
