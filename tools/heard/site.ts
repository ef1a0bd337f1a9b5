import { startServer } from '../../e2e/support/server';

/** The built site on a local host, from which files can be taken away. */
export interface Site {
  /** The URL of the site, ending in a slash. */
  readonly url: string;
  readonly isFetching: () => boolean;
  /** From now on, files whose path contains this text are not there. */
  readonly remove: (path: string) => void;
  /** All files are there again. */
  readonly restore: () => void;
  readonly close: () => Promise<void>;
}

/** @param folder The folder of the build. */
export async function startSite(folder: string): Promise<Site> {
  const removed: string[] = [];
  let openCount = 0;
  const server = await startServer({
    folder,
    path: '/',
    ranges: 'honoured',
    port: 0,
    isMissing: (url) => removed.some((path) => url.includes(path)),
    onRequest: (response) => {
      openCount += 1;
      response.once('close', () => (openCount -= 1));
    },
  });
  return {
    url: server.url,
    isFetching: () => openCount > 0,
    remove: (path) => removed.push(path),
    restore: () => (removed.length = 0),
    close: server.close,
  };
}
