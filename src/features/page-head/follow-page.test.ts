import { afterEach, describe, expect, it, vi } from 'vitest';
import { fileSite, tinyMap } from '../../../tests/support/map-files';
import { createHeadFollower } from './follow-page';
import { headTagsOf, type HeadTag } from './head-tags';

const map = tinyMap({}, [fileSite('alpha'), fileSite('beta')]);
const [alpha = null, beta = null] = map.sites;
const SITE_URL = 'https://example.org/maps/';

type Attributes = Record<string, string>;

/** The JSON-LD of the page, of which the follower sets the type. */
const jsonLd = {
  type: 'application/ld+json',
  setAttribute: (_name: 'type', type: string) => (jsonLd.type = type),
};

/** A document of which the head is a list of elements; every selector of the follower finds all of them. */
function stubHead(tags: readonly HeadTag[]): () => readonly HeadTag[] {
  let list: { name: string; attributes: Attributes }[] = tags.map(({ name, attributes }) => ({
    name,
    attributes: { ...attributes },
  }));
  const elementOf = (tag: (typeof list)[number]) => ({
    tag,
    remove: () => (list = list.filter((other) => other !== tag)),
    setAttribute: (key: string, value: string) => (tag.attributes[key] = value),
    getAttribute: (key: string) => tag.attributes[key] ?? null,
  });
  vi.stubGlobal('document', {
    querySelector: (selector: string) => {
      if (selector.startsWith('script')) return jsonLd;
      const canonical = list.find(({ attributes }) => attributes['rel'] === 'canonical');
      return canonical === undefined ? null : elementOf(canonical);
    },
    createElement: (name: string) => elementOf({ name, attributes: {} }),
    head: {
      querySelectorAll: () => list.map(elementOf),
      append: ({ tag }: ReturnType<typeof elementOf>) => list.push(tag),
    },
  });
  return () => list as HeadTag[];
}

afterEach(() => vi.unstubAllGlobals());

describe('the head of the page that is shown', () => {
  it.each([SITE_URL, null])('follows the reader, published at %s', (siteUrl) => {
    const head = stubHead(headTagsOf(map, alpha, siteUrl));
    const follow = createHeadFollower(map, 'site/alpha/');
    for (const site of [beta, null, alpha]) {
      follow(site, 1);
      expect(head()).toEqual(headTagsOf(map, site, siteUrl));
    }
  });

  it('is another one for each part of a list', () => {
    const head = stubHead(headTagsOf(map, alpha, SITE_URL));
    createHeadFollower(map, 'site/alpha/')(alpha, 2);
    expect(head()).toEqual(headTagsOf(map, alpha, SITE_URL, 2));
    expect(head()).toContainEqual({
      name: 'link',
      attributes: { rel: 'canonical', href: `${SITE_URL}site/alpha/2/` },
    });
  });

  it('has no JSON-LD while it is of another page', () => {
    stubHead([]);
    const follow = createHeadFollower(map, 'site/alpha/');
    follow(beta, 1);
    expect(jsonLd.type).toBe('text/plain');
    follow(alpha, 1);
    expect(jsonLd.type).toBe('application/ld+json');
  });

  it('stays while the page stays', () => {
    const head = stubHead([]);
    createHeadFollower(map, '')(null, 1);
    expect(head()).toEqual([]);
  });
});
