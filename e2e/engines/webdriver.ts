import { request } from 'node:http';
import { createConnection } from 'node:net';

/**
 * The commands of W3C WebDriver that the journeys need, with their parameters as the standard has them. A browser takes
 * them over HTTP (WebKitWebDriver) or over Marionette (Firefox), which is what geckodriver itself speaks to Firefox.
 */
const COMMANDS = {
  goTo: { marionette: 'WebDriver:Navigate', method: 'POST', path: 'url' },
  address: { marionette: 'WebDriver:GetCurrentURL', method: 'GET', path: 'url' },
  runScript: { marionette: 'WebDriver:ExecuteScript', method: 'POST', path: 'execute/sync' },
  act: { marionette: 'WebDriver:PerformActions', method: 'POST', path: 'actions' },
  frame: { marionette: 'WebDriver:SwitchToFrame', method: 'POST', path: 'frame' },
  resize: { marionette: 'WebDriver:SetWindowRect', method: 'POST', path: 'window/rect' },
  picture: { marionette: 'WebDriver:TakeScreenshot', method: 'GET', path: 'screenshot' },
  print: { marionette: 'WebDriver:Print', method: 'POST', path: 'print' },
  // These two need the `id` of an element.
  computedRole: {
    marionette: 'WebDriver:GetComputedRole',
    method: 'GET',
    path: 'element/:id/computedrole',
  },
  computedName: {
    marionette: 'WebDriver:GetComputedLabel',
    method: 'GET',
    path: 'element/:id/computedlabel',
  },
} as const;

/** Commands about one element. */
export type ElementCommand = 'computedRole' | 'computedName';
/** The name of the member by which WebDriver refers to an element in what it is sent and answers. */
export const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';

export type Command = keyof typeof COMMANDS;

/** A WebDriver session of one browser window. */
export interface Session {
  /** Sends a command. Resolves with the value of the answer; throws with the browser's message if it refuses. */
  readonly send: (command: Command, parameters?: object) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Commands do not wait for the end of loading, which never comes where a test holds a script back. */
const PAGE_LOAD = { pageLoadStrategy: 'none' } as const;

/** How long a WebDriver server may take for one answer, in milliseconds. */
const ANSWER_LIMIT_MS = 15_000;

/** The WebDriver server has not answered a request in time. */
export class NoAnswer extends Error {}

/** Sends one request with a JSON body to a WebDriver server. Resolves with `value` of the answer. */
function sendOverHttp(url: string, method: string, body: object | undefined): Promise<unknown> {
  const text = method === 'POST' ? JSON.stringify(body ?? {}) : undefined;
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(ANSWER_LIMIT_MS);
    const fail = ({ message }: Error): void => {
      const told = `${method} ${url}: ${message}`;
      reject(signal.aborted ? new NoAnswer(told) : new Error(told));
    };
    const asked = request(
      url,
      {
        method,
        headers: text === undefined ? {} : { 'Content-Length': Buffer.byteLength(text) },
        signal,
      },
      (response) => {
        let answer = '';
        response.setEncoding('utf8').on('data', (part: string) => (answer += part));
        // The driver can end in the middle of an answer.
        response.on('error', fail);
        response.on('end', () => {
          const { value } = JSON.parse(answer) as { value: unknown };
          if (response.statusCode === 200) resolve(value);
          else reject(new Error(`${method} ${url}: ${JSON.stringify(value).slice(0, 500)}`));
        });
      },
    );
    asked.on('error', fail);
    asked.end(text);
  });
}

/**
 * Opens a session of a WebDriver server.
 * @param serverUrl The address of the server, without a slash at its end.
 */
export async function openHttpSession(serverUrl: string, capabilities: object): Promise<Session> {
  const opened = await sendOverHttp(`${serverUrl}/session`, 'POST', {
    capabilities: { alwaysMatch: { ...PAGE_LOAD, ...capabilities } },
  });
  const sessionUrl = `${serverUrl}/session/${(opened as { sessionId: string }).sessionId}`;
  return {
    send: (command, parameters) => {
      const { method, path } = COMMANDS[command];
      const { id = '' } = (parameters ?? {}) as { readonly id?: string };
      return sendOverHttp(`${sessionUrl}/${path.replace(':id', id)}`, method, parameters);
    },
    close: async () => {
      await sendOverHttp(sessionUrl, 'DELETE', undefined);
    },
  };
}

/** A session of Firefox, which also runs scripts with the rights of the browser itself. */
export interface MarionetteSession extends Session {
  readonly runBrowserScript: (script: string) => Promise<unknown>;
}

/** A message of Marionette: `[0, id, command, parameters]`, answered by `[1, id, error, result]`. */
type MarionetteAnswer = [type: 1, id: number, error: { message: string } | null, result: unknown];

/** Opens a session of a Firefox that listens on this port. Each message has its length in bytes before it. */
export async function openMarionetteSession(port: number): Promise<MarionetteSession> {
  const socket = createConnection(port, '127.0.0.1');
  const waiting = new Map<number, (answer: MarionetteAnswer) => void>();
  let received = Buffer.alloc(0);
  socket.on('data', (part) => {
    received = Buffer.concat([received, Buffer.from(part)]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || received.length < end) return;
      const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
      received = received.subarray(end);
      // The first message is a greeting, not an answer.
      if (Array.isArray(message)) waiting.get(message[1] as number)?.(message as MarionetteAnswer);
    }
  });
  await new Promise((connected, failed) => {
    socket.once('connect', connected).once('error', failed);
  });
  let lastId = 0;
  const call = (name: string, parameters: object = {}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      const fail = () => reject(new Error(`${name}: Firefox has closed the connection`));
      socket.once('close', fail);
      waiting.set(id, ([, , error, result]) => {
        socket.off('close', fail);
        waiting.delete(id);
        if (error === null) resolve(result);
        else reject(new Error(`${name}: ${error.message.slice(0, 500)}`));
      });
      const message = JSON.stringify([0, id, name, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
  const valueOf = (result: unknown): unknown => (result as { value?: unknown } | null)?.value;
  await call('WebDriver:NewSession', PAGE_LOAD);
  return {
    send: async (command, parameters) =>
      valueOf(await call(COMMANDS[command].marionette, parameters)),
    runBrowserScript: async (script) => {
      await call('Marionette:SetContext', { value: 'chrome' });
      try {
        return valueOf(await call('WebDriver:ExecuteScript', { script, args: [] }));
      } finally {
        await call('Marionette:SetContext', { value: 'content' });
      }
    },
    close: async () => {
      await call('Marionette:Quit', { flags: ['eForceQuit'] });
      socket.destroy();
    },
  };
}
