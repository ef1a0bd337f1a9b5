/** The part of the browser's `Cache` that the service worker uses. It keeps responses in a map, by address. */
export type FakeCache = Pick<Cache, 'keys' | 'match' | 'put' | 'delete'>;

export function fakeCache(held: Readonly<Record<string, string>> = {}): FakeCache {
  const files = new Map(Object.entries(held).map(([url, text]) => [url, new Response(text)]));
  return {
    keys: () => Promise.resolve([...files.keys()].map((url) => new Request(url))),
    match: (request) => Promise.resolve(files.get(urlOf(request))?.clone()),
    put: (request, response) => {
      files.set(urlOf(request), response);
      return Promise.resolve();
    },
    delete: (request) => Promise.resolve(files.delete(urlOf(request))),
  };
}

function urlOf(request: RequestInfo | URL): string {
  return request instanceof Request ? request.url : String(request);
}
