import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Module from './later-part';

const FROM = 'https://example.org/assets/page.js';

interface Link {
  href: string;
  rel: string;
  onload?: () => void;
  onerror?: () => void;
  readonly remove: () => void;
}

let links: Link[];
let laterPart: (typeof Module)['laterPart'];

beforeEach(async () => {
  links = [];
  vi.stubGlobal('document', {
    querySelectorAll: () => links,
    createElement: (): Link => {
      const link: Link = { href: '', rel: '', remove: () => links.splice(links.indexOf(link), 1) };
      return link;
    },
    head: { append: (link: Link) => links.push(link) },
  });
  vi.resetModules();
  ({ laterPart } = await import('./later-part'));
});
afterEach(() => vi.unstubAllGlobals());

const part = vi.fn(() => Promise.resolve('part'));

/** Whether it has come, once all that is due is done. */
async function hasCome(coming: Promise<unknown>): Promise<boolean> {
  let come = false;
  void coming.then(() => (come = true));
  await new Promise((done) => setTimeout(done));
  return come;
}

describe('a later part', () => {
  it('without files of its own comes at once', async () => {
    expect(await laterPart(part)).toBe('part');
    expect(links).toEqual([]);
  });

  it('waits for its style sheet, which is asked for once', async () => {
    const both = [laterPart(part, ['./a.css'], FROM), laterPart(part, ['./a.css'], FROM)];
    expect(await hasCome(Promise.any(both))).toBe(false);
    expect(links.map(({ href, rel }) => [href, rel])).toEqual([
      ['https://example.org/assets/a.css', 'stylesheet'],
    ]);
    links[0]?.onload?.();
    expect(await Promise.all(both)).toEqual(['part', 'part']);
    expect(await laterPart(part, ['./a.css'], FROM)).toBe('part');
    expect(links).toHaveLength(1);
  });

  it('has a script asked for beside it, and waits for that no longer than its own import does', async () => {
    expect(await laterPart(part, ['./maplibre.js'], FROM)).toBe('part');
    expect(links.map(({ rel }) => rel)).toEqual(['modulepreload']);
  });

  it('does not ask for what the page has already', async () => {
    links.push({ href: 'https://example.org/assets/a.css', rel: 'stylesheet', remove: vi.fn() });
    expect(await laterPart(part, ['./a.css'], FROM)).toBe('part');
    expect(links).toHaveLength(1);
  });

  it('fails with its style sheet, and can be asked for again', async () => {
    const failing = laterPart(part, ['./a.css'], FROM);
    links[0]?.onerror?.();
    await expect(failing).rejects.toThrow('a.css has not come');
    expect(links).toEqual([]);
    const again = laterPart(part, ['./a.css'], FROM);
    links[0]?.onload?.();
    expect(await again).toBe('part');
  });
});
