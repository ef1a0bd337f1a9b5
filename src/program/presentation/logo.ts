import { readFileSync, statSync } from 'node:fs';
import { imageSize } from 'image-size';
import type { SitePicture } from '../../claims/presentation';
import { xmlDocument } from '../../formats/content/xml';

/** The largest allowed logo, in bytes. Every page loads the logo. */
const MAX_LOGO_BYTES = 200_000;

/** The file extension of the logo in the site, by the type of its bytes. */
const ENDINGS: Readonly<Record<string, string>> = {
  png: 'png',
  jpg: 'jpg',
  webp: 'webp',
  svg: 'svg',
};

export interface Logo {
  readonly picture: SitePicture;
  readonly bytes: Uint8Array;
}

/**
 * Reads a logo.
 * @param name The name of the file in the site, without its extension.
 * @returns The logo, or a sentence that says why it is refused.
 */
export function readLogo(file: string, name: string): Logo | string {
  const size = statSync(file, { throwIfNoEntry: false });
  if (size === undefined) return `there is no file ${file}`;
  if (!size.isFile()) return `${file} is a folder`;
  if (size.size > MAX_LOGO_BYTES)
    return `${file} has ${inKilobytes(size.size)}, and a logo may have ${inKilobytes(MAX_LOGO_BYTES)}: make it smaller`;
  const bytes = readFileSync(file);
  const measured = measuredPicture(bytes);
  if (measured === null)
    return `${file} is no picture that pages can show: save it as SVG, PNG, JPEG or WebP`;
  const { ending, width, height } = measured;
  const fault = ending === 'svg' ? faultOfSvg(bytes.toString('utf8')) : null;
  return fault === null
    ? { picture: { path: `${name}.${ending}`, width, height }, bytes }
    : `${file} ${fault}`;
}

function measuredPicture(bytes: Uint8Array) {
  try {
    const { width, height, type = '' } = imageSize(bytes);
    const ending = ENDINGS[type];
    const isPicture = ending !== undefined && width > 0 && height > 0;
    return isPicture ? { ending, width: Math.round(width), height: Math.round(height) } : null;
  } catch {
    return null;
  }
}

const inKilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000).toLocaleString('en')} kB`;

/** Elements of an SVG that run code or embed other pages. */
const ACTIVE_ELEMENTS: ReadonlySet<string> = new Set([
  'script',
  'foreignobject',
  'iframe',
  'embed',
  'object',
  'handler',
]);

/** The reason why an SVG is refused. Null if it is only a picture. */
function faultOfSvg(text: string): string | null {
  let elements: readonly Element[];
  try {
    elements = Array.from(xmlDocument(text).getElementsByTagName('*'));
  } catch {
    return 'is a broken SVG: save it again';
  }
  if (elements[0]?.localName.toLowerCase() !== 'svg') return 'is a broken SVG: save it again';
  for (const { localName, attributes, textContent } of elements) {
    const name = localName.toLowerCase();
    if (ACTIVE_ELEMENTS.has(name))
      return `has an element <${name}>, which a logo may not have: save it as a plain SVG`;
    if (name === 'style' && loadsOthers(textContent)) return LOADS_OTHERS;
    for (const attribute of Array.from(attributes)) {
      if (/^on/i.test(attribute.name))
        return `has code in "${attribute.name}", which a logo may not have: save it as a plain SVG`;
      const isLink = /(^|:)(href|src)$/i.test(attribute.name);
      if (
        isLink ? !/^(#|data:image\/)/i.test(attribute.value.trim()) : loadsOthers(attribute.value)
      )
        return LOADS_OTHERS;
    }
  }
  return null;
}

const LOADS_OTHERS = 'loads other files, which a logo may not: save it with all that it needs';

/** True if the CSS loads a file from outside the picture. */
const loadsOthers = (css: string): boolean =>
  /@import|url\(\s*['"]?(?!\s*['"]?(?:#|data:image\/))/i.test(css);
