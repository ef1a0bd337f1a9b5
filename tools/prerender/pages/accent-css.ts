import type { Dataset } from '../../../src/claims/model.ts';

/** The publisher's accent colour as CSS, which follows the colours of `theme.css`. Null if the publisher has set none. */
export function accentCss({ presentation: { accent } }: Dataset): string | null {
  if (accent === undefined) return null;
  const dark = `:root:not([data-embed='light']){--accent:${accent.dark}}`;
  return `:root{--accent:${accent.light}}@media screen and (prefers-color-scheme:dark){${dark}}`;
}
