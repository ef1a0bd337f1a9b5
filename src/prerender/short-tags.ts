/**
 * Writes empty elements of an SVG as `<path/>` and not as `<path></path>`. HTML allows it inside of an `svg` element, and
 * a map has hundreds of them.
 */
export const withShortTags = (svg: string): string =>
  svg.replace(/<((path|circle|rect|use)\b[^<>]*)><\/\2>/g, '<$1/>');
