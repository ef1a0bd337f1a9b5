import { existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { fileBelow, sendFile } from '../../src/program/static-server';

export interface ServerOptions {
  readonly folder: string;
  /** The path on the host at which the folder is published, such as `/` or `/a/b/`. */
  readonly path: string;
  /** Whether the server answers requests for byte ranges. Python's `http.server` and others ignore them. */
  readonly ranges: 'honoured' | 'ignored';
  /** What the server does with the address of a folder without its slash: it redirects, or serves the folder's page. */
  readonly folders?: 'redirected' | 'served';
  /** The port to listen on; 0 takes any free port. */
  readonly port: number;
  /** Requests for these paths are never answered, as on a connection that has stopped. */
  readonly neverAnswered?: RegExp;
  /** Whether the file of a request's path and query is not there. */
  readonly isMissing?: (path: string) => boolean;
  /** Called with the answer to each request, before it is sent. */
  readonly onRequest?: (response: ServerResponse) => void;
  /** Headers that every answer has beside its own. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface RunningServer {
  /** The URL of the folder, ending in a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts a simple static host: it serves files, folders by their `index.html`, and 404 for the rest. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const server = createServer((request, response) => {
    options.onRequest?.(response);
    if (options.neverAnswered?.test(request.url ?? '') === true) return;
    for (const [name, value] of Object.entries(options.headers ?? {}))
      response.setHeader(name, value);
    if (options.isMissing?.(request.url ?? '') === true) refuse(response);
    else respond(options, request, response);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}${options.path}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

function respond(
  { folder, path, ranges, folders = 'redirected' }: ServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname, search } = new URL(request.url ?? '/', 'http://host');
  const root = resolve(folder);
  const file = pathname.startsWith(path) ? fileBelow(root, pathname.slice(path.length)) : null;
  const isFolder = file !== null && isFolderAt(file);
  if (isFolder && !pathname.endsWith('/') && folders === 'redirected') {
    response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    return;
  }
  const answer = isFolder ? join(file, 'index.html') : file;
  if (answer === null || !existsSync(answer)) refuse(response);
  else sendFile(answer, request, response, { hasRanges: ranges === 'honoured' });
}

function isFolderAt(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
}
