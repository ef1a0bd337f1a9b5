import { Resvg } from '@resvg/resvg-js';

/** How an icon is asked for (Web Application Manifest, `purpose`); `touch` is Apple's, which is not in the manifest. */
type Purpose = 'any' | 'maskable' | 'touch';

interface Icon {
  readonly fileName: string;
  /** In pixels; null for a drawing, which has any size. */
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

/** The place in the middle of a place that is known only so well. Grey, since it is nobody’s colour. */
const MARK =
  "<circle cx='16' cy='16' r='13' stroke-width='2' stroke-dasharray='4 2.8'/><circle cx='16' cy='16' r='5' stroke-width='3'/>";

/** In a square of 32: the mark reaches 14 from the middle, and of a maskable icon 12.8 are sure to be seen. */
const IN_SAFE_ZONE = 0.8;

/** The mark as it stands in the page itself, on nothing. */
export function markSvg(): string {
  return svg(MARK);
}

/** The icon's drawing; what is cut out by others, or laid on a colour that nobody knows, has paper below it. */
export function iconSvg(purpose: Purpose, background: string): string {
  if (purpose === 'any') return markSvg();
  const scale = purpose === 'maskable' ? IN_SAFE_ZONE : 0.9;
  const mark = `<g transform='translate(16 16) scale(${scale}) translate(-16 -16)'>${MARK}</g>`;
  return svg(`<rect width='32' height='32' fill='${background}' stroke='none'/>${mark}`);
}

/** What is to be written of an icon: text for a drawing, a PNG for the others. */
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
