import { startServer } from '../../e2e/support/server';

/** The built site on a local server, from which a test can remove files. */
export interface Site {
  /** The URL of the site, with a slash at its end. */
  readonly url: string;
  readonly isFetching: () => boolean;
  /** Removes all files whose path contains this text from the site. */
  readonly remove: (path: string) => void;
  /** Restores all files. */
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
