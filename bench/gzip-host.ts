import {
  createServer,
  request as sendRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { startServer, type RunningServer } from '../e2e/support/server';

const TEXT_MEDIA_TYPE = /^(text\/|image\/svg|application\/(.+\+)?json)/;

/** Cache headers as static hosts send them: the browser may reuse a file or a byte range for ten minutes. */
const CACHE_HEADERS = { 'Cache-Control': 'max-age=600', ETag: '"built"' };

interface CompressedFile {
  readonly mediaType: string;
  readonly bytes: Buffer;
}

/** Serves a folder as static hosts do: text is compressed; other files and byte ranges are sent as they are. */
export async function startGzipHost(folder: string): Promise<RunningServer> {
  const plainServer = await startServer({ folder, path: '/', ranges: 'honoured', port: 0 });
  // Each file is compressed only once, so that later page loads do not wait for it.
  const compressedFiles = new Map<string, CompressedFile>();
  const server = createServer((request, response) => {
    const known = compressedFiles.get(request.url ?? '/');
    if (known !== undefined) sendCompressed(known, response);
    else relayAndCompress(plainServer.url, compressedFiles, request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await plainServer.close();
    },
  };
}

function relayAndCompress(
  host: string,
  compressedFiles: Map<string, CompressedFile>,
  { url = '/', method, headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const passed = sendRequest(new URL(url, host), { method, headers }, (answer) => {
    const mediaType = answer.headers['content-type'] ?? '';
    if (answer.statusCode !== 200 || !TEXT_MEDIA_TYPE.test(mediaType)) {
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...CACHE_HEADERS });
      answer.pipe(response);
      return;
    }
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => {
      const whole = { mediaType, bytes: gzipSync(Buffer.concat(chunks)) };
      compressedFiles.set(url, whole);
      sendCompressed(whole, response);
    });
  });
  passed.on('error', () => response.destroy());
  passed.end();
}

function sendCompressed({ mediaType, bytes }: CompressedFile, response: ServerResponse): void {
  response.writeHead(200, {
    ...CACHE_HEADERS,
    'Content-Type': mediaType,
    'Content-Encoding': 'gzip',
    'Content-Length': bytes.length,
  });
  response.end(bytes);
}
