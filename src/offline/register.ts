/**
 * Registers the service worker, so that the browser keeps the site and opens it without a network. Does nothing if the build or the
 * browser has no service worker, if the page is embedded in another one, or if the reader asks to save data.
 * @param base The site's own address, absolute, with a slash at its end.
 */
export function registerOffline(base: string): void {
  makeInstallLinksAbsolute(base);
  const { serviceWorker, connection } = navigator as {
    serviceWorker?: ServiceWorkerContainer;
  } & WithConnection;
  const isOn = document.body.hasAttribute('data-offline');
  const isEmbedded = window.parent !== window;
  if (!isOn || isEmbedded || !base.startsWith('http') || connection?.saveData === true) return;
  if (serviceWorker === undefined) return;
  whenIdle(() => {
    // Registration fails if the browser stores nothing, as in some private windows. The site then works online only.
    registerWorker(serviceWorker, base).catch(() => undefined);
  });
}

async function registerWorker(container: ServiceWorkerContainer, base: string): Promise<void> {
  // The attribute as written: the page's address, which `src` resolves against, changes with every step to a site.
  const entry = document.querySelector('script[type=module]')?.getAttribute('src') ?? '';
  const reportReady = async (): Promise<void> => {
    const { active } = await container.ready;
    active?.postMessage(pathInSite(entry));
  };
  await container.register(trustedScriptUrl(new URL('service-worker.js', base).href));
  // Also report to a new worker that takes over.
  container.addEventListener('controllerchange', () => void reportReady());
  await reportReady();
}

/**
 * Makes the addresses of the manifest and icon absolute. The page writes them relative to itself, but its own address changes with
 * every step to a site, and a browser may fetch them only when it installs the site.
 */
function makeInstallLinksAbsolute(base: string): void {
  const links = document.querySelectorAll('link[rel=manifest], link[rel=apple-touch-icon]');
  for (const link of links) {
    const path = link.getAttribute('href') ?? '';
    link.setAttribute('href', new URL(pathInSite(path), base).href);
  }
}

/** A path relative to any page of the site, as a path from the site's folder. */
function pathInSite(path: string): string {
  return path.replace(/^(\.{1,2}\/)+/, '');
}

/** The address as a trusted script URL (Trusted Types). The policy refuses every other address. */
function trustedScriptUrl(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const policy = trustedTypes?.createPolicy('offline', {
    createScriptURL: (url) => (url === address ? url : null),
  });
  return policy?.createScriptURL(address) ?? address;
}

/** Calls `act` when the browser is idle, so that caching does not slow the page. */
function whenIdle(act: () => void): void {
  const { requestIdleCallback: idle } = globalThis as {
    requestIdleCallback?: (act: () => void) => void;
  };
  if (idle === undefined) setTimeout(act, 1000);
  else idle(act);
}

// TypeScript's DOM library has neither yet.
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string | null },
  ): { createScriptURL(url: string): string };
}
interface WithConnection {
  readonly connection?: { readonly saveData?: boolean };
}
