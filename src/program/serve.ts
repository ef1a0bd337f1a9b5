import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT_CODES, UsageMistake, type Command, type CommandInput, type World } from './command';
import { startStaticServer, type StaticServer } from './static-server';

const USUAL_PORT = 4173;

/** The options of all commands that serve a site. */
export const SERVER_OPTIONS = {
  port: {
    type: 'string',
    valueName: 'N',
    description: `The port to listen on. Without it, ${USUAL_PORT}, or a free one if that is taken.`,
  },
} as const satisfies Command['options'];

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Serves a built site on this computer alone, so that you can look at it.',
  operands: {
    name: 'DIR',
    least: 0,
    most: 1,
    description: 'The folder of the site. Without it, the current folder.',
  },
  options: SERVER_OPTIONS,
  async run(input, world) {
    const folder = input.operands[0] ?? '.';
    if (!existsSync(join(folder, 'index.html')))
      throw new UsageMistake(`${folder} has no index.html; name the folder of a built site.`);
    await serveUntilStopped(folder, input, world);
    return EXIT_CODES.fine;
  },
};

/** Serves a folder and writes its address. Resolves when the program is stopped. */
export async function serveUntilStopped(
  folder: string,
  input: CommandInput,
  { write, stopped }: World,
): Promise<void> {
  const server = await startServerOn(folder, input);
  write(`${server.url}\n`);
  await new Promise<void>((resolve) => {
    if (stopped.aborted) resolve();
    else stopped.addEventListener('abort', () => resolve(), { once: true });
  });
  await server.close();
}

async function startServerOn(folder: string, input: CommandInput): Promise<StaticServer> {
  const port = input.text('port');
  if (port === undefined)
    return startStaticServer(folder, USUAL_PORT).catch((error: unknown) => {
      if (isTaken(error)) return startStaticServer(folder, 0);
      throw error;
    });
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new UsageMistake(`--port is "${port}"; write a number from 0 to 65535.`);
  return startStaticServer(folder, Number(port)).catch((error: unknown) => {
    throw isTaken(error)
      ? new UsageMistake(`Port ${port} is taken; name another with --port.`)
      : error;
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
