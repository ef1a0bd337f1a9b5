import { Resvg } from '@resvg/resvg-js';

/** The `purpose` of an icon in the Web Application Manifest. `touch` is Apple's icon, which the manifest does not list. */
type IconPurpose = 'any' | 'maskable' | 'touch';

interface Icon {
  readonly fileName: string;
  /** Width and height in pixels; null for the SVG, which has no fixed size. */
  readonly size: number | null;
  readonly purpose: IconPurpose;
}

export const ICONS: readonly Icon[] = [
  { fileName: 'icons/icon.svg', size: null, purpose: 'any' },
  { fileName: 'icons/icon-192.png', size: 192, purpose: 'any' },
  { fileName: 'icons/icon-512.png', size: 512, purpose: 'any' },
  { fileName: 'icons/maskable-512.png', size: 512, purpose: 'maskable' },
  { fileName: 'icons/touch-180.png', size: 180, purpose: 'touch' },
];

/**
 * The site's icon: a mark inside of a dashed disc, for a place that is only roughly known. It is grey, because no party
 * has this colour.
 */
const ICON_SHAPES =
  "<circle cx='16' cy='16' r='13' stroke-width='2' stroke-dasharray='4 2.8'/><circle cx='16' cy='16' r='5' stroke-width='3'/>";

/**
 * Scale of the drawing in a maskable icon. The drawing extends 14 of 32 units from the middle, but masks show only
 * 12.8.
 */
const MASKABLE_SCALE = 0.8;

/** The icon as SVG on a transparent background, as in index.html. */
export function plainIconSvg(): string {
  return wrapInSvg(ICON_SHAPES);
}

/** The icon as SVG. It has a background if systems mask the icon or put it on a colour. */
export function iconSvg(purpose: IconPurpose, background: string): string {
  if (purpose === 'any') return plainIconSvg();
  const scale = purpose === 'maskable' ? MASKABLE_SCALE : 0.9;
  const mark = `<g transform='translate(16 16) scale(${scale}) translate(-16 -16)'>${ICON_SHAPES}</g>`;
  return wrapInSvg(`<rect width='32' height='32' fill='${background}' stroke='none'/>${mark}`);
}

/** The content of an icon's file: SVG text, or PNG bytes. */
export function iconFileContent({ size, purpose }: Icon, background: string): string | Uint8Array {
  const drawing = iconSvg(purpose, background);
  if (size === null) return drawing;
  const options = {
    fitTo: { mode: 'width', value: size },
    font: { loadSystemFonts: false },
  } as const;
  return new Resvg(drawing, options).render().asPng();
}

function wrapInSvg(content: string): string {
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32' fill='none' stroke='#77828c'>${content}</svg>`;
}
