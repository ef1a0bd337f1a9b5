import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { networkFirst } from './network-first';

const fromNetwork = new Response('new');
const fromBrowser = new Response('old');
const kept = () => Promise.resolve(fromBrowser);
const nothing = () => Promise.resolve(undefined);
const fails = () => Promise.reject(new TypeError('no line'));
const after = (milliseconds: number) =>
  new Promise<Response>((resolve) => {
    setTimeout(() => {
      resolve(fromNetwork);
    }, milliseconds);
  });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function answer(network: Promise<Response>, keeping: typeof nothing | typeof kept) {
  const answered = networkFirst(network, keeping, 3000);
  answered.catch(() => undefined);
  await vi.runAllTimersAsync();
  return answered;
}

describe('the answer', () => {
  it('is the network’s, if it comes in time', async () => {
    expect(await answer(after(2999), kept)).toEqual({ response: fromNetwork, from: 'network' });
  });

  it('is what is kept, if the network is slow', async () => {
    expect(await answer(after(3001), kept)).toEqual({ response: fromBrowser, from: 'browser' });
  });

  it('is what is kept, at once, if there is no network', async () => {
    const { response } = await networkFirst(fails(), kept, 3000);
    expect(response).toBe(fromBrowser);
    expect(vi.getTimerCount()).toBe(1);
  });

  it('is the network’s, however slow, if nothing is kept', async () => {
    expect(await answer(after(60_000), nothing)).toMatchObject({ response: fromNetwork });
  });

  it('is what is kept, if the server is in trouble', async () => {
    const trouble = new Response('', { status: 503 });
    expect(await answer(Promise.resolve(trouble), kept)).toMatchObject({ response: fromBrowser });
    expect(await answer(Promise.resolve(trouble), nothing)).toMatchObject({ response: trouble });
  });

  it('is the network’s, if that says that there is no such page any more', async () => {
    const gone = new Response('', { status: 404 });
    expect(await answer(Promise.resolve(gone), kept)).toMatchObject({ response: gone });
  });

  it('is a failure, if there is neither', async () => {
    await expect(answer(fails(), nothing)).rejects.toThrow('no line');
  });
});
