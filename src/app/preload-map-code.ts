/**
 * Fetches MapLibre after the first paint, without running it. The page's own script also requests it, but only after
 * that script has loaded. On a slow connection, this would waste time.
 * @param address The address of MapLibre, relative to the page or absolute.
 */
export function preloadMapCode(address: string | undefined): void {
  // A page with an opaque origin stays as it was written, without a live map.
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
  // This script is asynchronous, so the page may still be incomplete. The state "interactive" comes before module
  // scripts run.
  if (document.readyState === 'loading')
    document.addEventListener('readystatechange', preload, { once: true });
  else preload();
}
