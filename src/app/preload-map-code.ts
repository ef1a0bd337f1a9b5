/**
 * Fetches MapLibre once the page is painted. The page's own script asks for it too, but only after it has come and has run;
 * a slow connection would have nothing to do until then. Nothing is run here.
 * @param address Where MapLibre is, relative to the page or absolute.
 */
export function preloadMapCode(address: string | undefined): void {
  // A page with an opaque origin stays as it was written.
  if (address === undefined || window.origin === 'null') return;
  requestAnimationFrame(() =>
    setTimeout(() => {
      const link = document.createElement('link');
      link.rel = 'modulepreload';
      link.crossOrigin = '';
      link.href = address;
      document.head.append(link);
    }),
  );
}
