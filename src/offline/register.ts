/**
 * Registers the service worker, which stores the site so that it opens without a network. Does nothing in browsers
 * without service workers, in an embedded page, or if the reader wants to save data.
 * @param base The site's absolute URL, with a slash at its end.
 */
export function registerForOfflineUse(base: string): void {
  makeInstallLinksAbsolute(base);
  const { serviceWorker, connection } = navigator as {
    serviceWorker?: ServiceWorkerContainer;
  } & NavigatorWithConnection;
  const isOn = document.body.hasAttribute('data-offline');
  const isEmbedded = window.parent !== window;
  if (!isOn || isEmbedded || !base.startsWith('http') || connection?.saveData === true) return;
  if (serviceWorker === undefined) return;
  callWhenIdle(() => {
    // Registration fails in browsers that store nothing, as in some private windows. The site then works only online.
    registerServiceWorker(serviceWorker, base).catch(() => undefined);
  });
}

async function registerServiceWorker(
  container: ServiceWorkerContainer,
  base: string,
): Promise<void> {
  // Reads the attribute, which keeps the relative path as written. The property `src` is resolved against the page's
  // URL, which changes when the reader opens a site.
  const entry = document.querySelector('script[type=module]')?.getAttribute('src') ?? '';
  const reportReady = async (): Promise<void> => {
    const { active } = await container.ready;
    active?.postMessage(pathInSite(entry));
  };
  await container.register(trustedScriptUrl(new URL('service-worker.js', base).href));
  // A new worker that replaces the first one must also be told that the page is ready.
  container.addEventListener('controllerchange', () => void reportReady());
  await reportReady();
}

/**
 * Makes the URLs of the manifest and the icon absolute. The browser may fetch them later, when it installs the site. By
 * then, the page's URL may have changed.
 */
function makeInstallLinksAbsolute(base: string): void {
  const links = document.querySelectorAll('link[rel=manifest], link[rel=apple-touch-icon]');
  for (const link of links) {
    const path = link.getAttribute('href') ?? '';
    link.setAttribute('href', new URL(pathInSite(path), base).href);
  }
}

/** Turns a path relative to a page into a path relative to the site's folder. */
function pathInSite(path: string): string {
  return path.replace(/^(\.{1,2}\/)+/, '');
}

/** The URL as a trusted script URL (Trusted Types). The policy rejects all other URLs. */
function trustedScriptUrl(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
  const policy = trustedTypes?.createPolicy('offline', {
    createScriptURL: (url) => (url === address ? url : null),
  });
  return policy?.createScriptURL(address) ?? address;
}

/** Calls `act` when the browser is idle, so that storing files does not slow down the page. */
function callWhenIdle(act: () => void): void {
  const { requestIdleCallback: idle } = globalThis as {
    requestIdleCallback?: (act: () => void) => void;
  };
  if (idle === undefined) setTimeout(act, 1000);
  else idle(act);
}

// TypeScript's DOM library does not contain this type yet.
interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string | null },
  ): { createScriptURL(url: string): string };
}

/** TypeScript's DOM library does not contain this type yet. */
interface NavigatorWithConnection {
  readonly connection?: { readonly saveData?: boolean };
}
