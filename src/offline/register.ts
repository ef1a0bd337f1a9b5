// TypeScript's DOM library has neither yet.
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string | null },
  ): { createScriptURL(url: string): string };
}
interface Line {
  readonly connection?: { readonly saveData?: boolean };
}

/**
 * Has the site kept in the browser from now on, so that it opens without a network. Does nothing where the build or the
 * browser is without it, where the page is a part of another one, and where the reader asks for few data.
 * @param base The site's own address, absolute, with a slash at its end.
 */
export function registerOffline(base: string): void {
  nameInstallLinks(base);
  const { serviceWorker, connection } = navigator as {
    serviceWorker?: ServiceWorkerContainer;
  } & Line;
  const wanted = document.body.hasAttribute('data-offline');
  const embedded = window.parent !== window;
  if (!wanted || embedded || !base.startsWith('http') || connection?.saveData === true) return;
  if (serviceWorker === undefined) return;
  whenIdle(() => {
    // A browser that keeps nothing, as in some private windows, is without it.
    registered(serviceWorker, base).catch(() => undefined);
  });
}

async function registered(container: ServiceWorkerContainer, base: string): Promise<void> {
  // As it is written: the address that it is relative to changes with every step to a site.
  const entry = document.querySelector('script[type=module]')?.getAttribute('src') ?? '';
  const tellReady = async (): Promise<void> => {
    const { active } = await container.ready;
    active?.postMessage(inFolder(entry));
  };
  await container.register(allowedUrl(new URL('service-worker.js', base).href));
  // The next one, too, is told that there is a page.
  container.addEventListener('controllerchange', () => void tellReady());
  await tellReady();
}

/**
 * What the site is installed with is written relative to the page, whose own address changes with every step to a site; and
 * a browser may not ask for it before it installs.
 */
function nameInstallLinks(base: string): void {
  const links = document.querySelectorAll('link[rel=manifest], link[rel=apple-touch-icon]');
  for (const link of links) {
    const written = link.getAttribute('href') ?? '';
    link.setAttribute('href', new URL(inFolder(written), base).href);
  }
}

/** A path from the page, as a path from the site's folder, wherever in it the page is. */
function inFolder(path: string): string {
  return path.replace(/^(\.{1,2}\/)+/, '');
}

/** A string becomes a script's address only through a policy, and this one lets nothing else through. */
function allowedUrl(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  const policy = trustedTypes?.createPolicy('offline', {
    createScriptURL: (url) => (url === address ? url : null),
  });
  return policy?.createScriptURL(address) ?? address;
}

/** What it fetches takes nothing from the page. */
function whenIdle(act: () => void): void {
  const { requestIdleCallback: idle } = globalThis as {
    requestIdleCallback?: (act: () => void) => void;
  };
  if (idle === undefined) setTimeout(act, 1000);
  else idle(act);
}
