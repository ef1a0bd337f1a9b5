import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface TileHost {
  /** The origin of the host. */
  readonly origin: string;
  /** True while the host answers each request with an error. */
  isDown: boolean;
  readonly close: () => Promise<void>;
}

/**
 * Starts a host of tiles on this computer.
 * @param tileAt Gives the bytes of a tile, by the path of its address; null for 404.
 */
export async function startTileHost(
  tileAt: (path: string) => Uint8Array | null,
): Promise<TileHost> {
  const server = createServer(({ url }, response) => {
    const tile = tileAt(new URL(url ?? '/', 'http://host').pathname);
    const status = host.isDown ? 503 : tile === null ? 404 : 200;
    response.writeHead(status, { 'Access-Control-Allow-Origin': '*' });
    response.end(status === 200 ? tile : undefined);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const host: TileHost = {
    origin: `http://127.0.0.1:${String(port)}`,
    isDown: false,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return host;
}
