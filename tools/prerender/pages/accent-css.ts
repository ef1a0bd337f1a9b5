import type { Dataset } from '../../../src/claims/model.ts';

/** CSS for the publisher's accent colour. It must follow the colours of `theme.css`. Null without an accent colour. */
export function accentCss({ presentation: { accent } }: Dataset): string | null {
  if (accent === undefined) return null;
  const dark = `:root:not([data-embed='light']){--accent:${accent.dark}}`;
  return `:root{--accent:${accent.light}}@media screen and (prefers-color-scheme:dark){${dark}}`;
}
