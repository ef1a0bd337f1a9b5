import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

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
  const asked = pathname.startsWith(path) ? decoded(pathname.slice(path.length)) : undefined;
  const root = resolve(folder);
  const file = asked === undefined ? undefined : normalize(join(root, asked));
  if (file === undefined || !(file === root || file.startsWith(join(root, '/')))) {
    refuse(response);
    return;
  }
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isDirectory() === true && !pathname.endsWith('/') && folders === 'redirected') {
    response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    return;
  }
  send(found?.isDirectory() === true ? join(file, 'index.html') : file, ranges, request, response);
}

function send(
  file: string,
  ranges: ServerOptions['ranges'],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() !== true) {
    refuse(response);
    return;
  }
  const headers = { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' };
  const range = ranges === 'honoured' ? rangeOf(request.headers.range, found.size) : undefined;
  const { start, end } = range ?? { start: 0, end: found.size - 1 };
  response.writeHead(range === undefined ? 200 : 206, {
    ...headers,
    'Content-Length': end - start + 1,
    ...(ranges === 'honoured' && { 'Accept-Ranges': 'bytes' }),
    ...(range !== undefined && {
      'Content-Range': `bytes ${String(start)}-${String(end)}/${String(found.size)}`,
    }),
  });
  if (request.method === 'HEAD' || found.size === 0) response.end();
  else createReadStream(file, { start, end }).pipe(response);
}

function rangeOf(
  header: string | undefined,
  size: number,
): { start: number; end: number } | undefined {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || Number(first) >= size) return undefined;
  return { start: Number(first), end: Math.min(last ? Number(last) : size - 1, size - 1) };
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function refuse(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
}
