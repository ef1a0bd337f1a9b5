import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { startServer, type RunningServer } from '../e2e/support/server';

const TEXT = /^(text\/|image\/svg|application\/(.+\+)?json)/;

/** Cache headers as static hosts send them: the browser may reuse a file or a byte range for ten minutes. */
const KEPT = { 'Cache-Control': 'max-age=600', ETag: '"built"' };

interface Packed {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Serves a folder as static hosts do: text is compressed; other files and byte ranges are sent as they are. */
export async function startGzipHost(folder: string): Promise<RunningServer> {
  const plain = await startServer({ folder, path: '/', ranges: 'honoured', port: 0 });
  // Each file is compressed only once, so that later page loads do not wait for it.
  const packed = new Map<string, Packed>();
  const server = createServer((request, response) => {
    const known = packed.get(request.url ?? '/');
    if (known !== undefined) sendPacked(known, response);
    else relay(plain.url, packed, request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await plain.close();
    },
  };
}

function relay(
  host: string,
  packed: Map<string, Packed>,
  { url = '/', method, headers }: IncomingMessage,
  response: ServerResponse,
): void {
  const passed = ask(new URL(url, host), { method, headers }, (answer) => {
    const type = answer.headers['content-type'] ?? '';
    if (answer.statusCode !== 200 || !TEXT.test(type)) {
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...KEPT });
      answer.pipe(response);
      return;
    }
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => {
      const whole = { type, bytes: gzipSync(Buffer.concat(chunks)) };
      packed.set(url, whole);
      sendPacked(whole, response);
    });
  });
  passed.on('error', () => response.destroy());
  passed.end();
}

function sendPacked({ type, bytes }: Packed, response: ServerResponse): void {
  response.writeHead(200, {
    ...KEPT,
    'Content-Type': type,
    'Content-Encoding': 'gzip',
    'Content-Length': bytes.length,
  });
  response.end(bytes);
}
