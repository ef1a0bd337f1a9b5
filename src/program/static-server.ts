import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve, sep } from 'node:path';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export interface StaticServer {
  /** The URL of the folder, ending in a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder to this computer only, in the way of static hosts: `index.html` for folders, byte ranges, and `404.html`
 * for missing files.
 * @param port The port to listen on. 0 means any free port.
 */
export async function startStaticServer(folder: string, port: number): Promise<StaticServer> {
  const server = createServer((request, response) => {
    // Before the next request, a new build may replace the site.
    response.setHeader('Cache-Control', 'no-cache');
    respond(resolve(folder), request, response);
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function respond(root: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname, search } = new URL(request.url ?? '/', 'http://host');
  const file = fileBelow(root, pathname);
  const found = file === null ? undefined : statSync(file, { throwIfNoEntry: false });
  if (file === null || found === undefined) return sendNotFound(root, request, response);
  if (!found.isDirectory()) return sendFile(file, request, response);
  if (!pathname.endsWith('/')) {
    response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    return;
  }
  const page = join(file, 'index.html');
  if (isFile(page)) sendFile(page, request, response);
  else sendNotFound(root, request, response);
}

/** The file for the path of a request. Null if it is not inside the folder. */
export function fileBelow(root: string, pathname: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = normalize(join(root, path));
  return file === root || file.startsWith(root + sep) ? file : null;
}

function sendNotFound(root: string, request: IncomingMessage, response: ServerResponse): void {
  const page = join(root, '404.html');
  if (isFile(page)) sendFile(page, request, response, { status: 404 });
  else response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
}

interface AnswerOptions {
  /** The status of an answer with the whole file. */
  readonly status?: number;
  /** False to answer requests for byte ranges with the whole file. Some hosts do so. */
  readonly hasRanges?: boolean;
}

/** Sends a file, or the byte range that the request asks for. */
export function sendFile(
  file: string,
  request: IncomingMessage,
  response: ServerResponse,
  { status = 200, hasRanges = true }: AnswerOptions = {},
): void {
  const { size } = statSync(file);
  const range =
    hasRanges && status === 200 ? byteRangeOf(request.headers.range, size) : 'whole file';
  if (range === 'not there') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end();
    return;
  }
  const { start, end } = range === 'whole file' ? { start: 0, end: size - 1 } : range;
  response.writeHead(range === 'whole file' ? status : 206, {
    'Content-Type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': end - start + 1,
    ...(hasRanges && { 'Accept-Ranges': 'bytes' }),
    ...(range !== 'whole file' && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  });
  if (request.method === 'HEAD' || size === 0) response.end();
  else createReadStream(file, { start, end }).pipe(response);
}

type ByteRange = { readonly start: number; readonly end: number } | 'whole file' | 'not there';

/** The bytes that a `Range` header asks for. A request for several ranges gets the whole file. */
export function byteRangeOf(header: string | undefined, size: number): ByteRange {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return 'whole file';
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start >= size) return 'not there';
  return end < start ? 'whole file' : { start, end };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
