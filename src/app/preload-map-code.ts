/**
 * Fetches MapLibre once the page is painted. The page's own script asks for it too, but only after it has come and has run;
 * a slow connection would have nothing to do until then. Nothing is run here.
 * @param address Where MapLibre is, relative to the page or absolute.
 */
export function preloadMapCode(address: string | undefined): void {
  // A page with an opaque origin stays as it was written.
  if (address === undefined || window.origin === 'null') return;
  const preload = (): void => {
    requestAnimationFrame(() =>
      setTimeout(() => {
        const link = document.createElement('link');
        link.rel = 'modulepreload';
        link.crossOrigin = '';
        link.href = address;
        document.head.append(link);
      }),
    );
  };
  // This script is asynchronous: the page may not be whole yet. "interactive" comes before scripts that wait for it run.
  if (document.readyState === 'loading')
    document.addEventListener('readystatechange', preload, { once: true });
  else preload();
}
