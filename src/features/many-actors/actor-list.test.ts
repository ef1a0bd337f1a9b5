import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ActorGroupView } from '../../select/actor-groups';
import { FOLDED, groupsByNumber, listPart, TOGGLES_PER_PAGE, type ListPart } from './actor-list';

const toggle = (id: string, eventOrClaimCount = 1, isShown = true) => ({
  id,
  isShown,
  eventOrClaimCount,
});
const group = (
  toggles: ActorGroupView['toggles'],
  partyId: string | null = null,
): ActorGroupView => ({ partyId, shownMembers: 'all', toggles });

const idsOf = (groups: readonly ActorGroupView[]): readonly string[] =>
  groups.flatMap(({ toggles }) => toggles.map(({ id }) => id));

test('the most frequent come first, by group and in each group, after those whom the publisher puts first', () => {
  const groups = [
    group([toggle('few', 2)]),
    group([toggle('wing', 1), toggle('army', 3)], 'state'),
    group([toggle('first', 1)]),
    group([toggle('also-few', 2)]),
    group([toggle('many', 9)]),
  ];
  expect(idsOf(groupsByNumber(groups, []))).toEqual([
    ...['many', 'army', 'wing', 'few', 'also-few', 'first'],
  ]);
  expect(idsOf(groupsByNumber(groups, ['first', 'wing'])).slice(0, 3)).toEqual([
    ...['wing', 'army', 'first'],
  ]);
});

const many = (count: number, isShown: (index: number) => boolean) => [
  ...Array.from({ length: count }, (_, index) =>
    group([toggle(`actor-${index}`, count - index, isShown(index))]),
  ),
];

test.each<[string, number, (index: number) => boolean, number, ListPart['folded']]>([
  ['20 actors', 20, () => true, 20, { on: 0, off: 0 }],
  ['21 actors', 21, () => true, 20, { on: 1, off: 0 }],
  ['1,743 actors', 1743, () => true, 20, { on: 1723, off: 0 }],
  ['those who are off', 1743, (at) => at % 500 !== 499, 23, { on: 1720, off: 0 }],
  ['the only one who is on', 1743, (at) => at === 900, 21, { on: 0, off: 1722 }],
  ['very many who are off', 1743, (at) => at % 4 !== 0, 70, { on: 1292, off: 381 }],
])('of %s, a folded list shows some and counts the rest', (_, count, isShown, shown, folded) => {
  const part = listPart(many(count, isShown), FOLDED);
  expect(idsOf(part.groups)).toHaveLength(shown);
  expect(part).toMatchObject({ folded, page: null });
});

test('a folded list goes on showing what the reader has just switched', () => {
  const keptIds = new Set(['actor-99']);
  expect(
    idsOf(
      listPart(
        many(200, () => true),
        { ...FOLDED, keptIds },
      ).groups,
    ),
  ).toContain('actor-99');
});

test('found actors have pages, and a page that is not there is the last one', () => {
  const groups = many(300, () => true);
  const found = (count: number) => new Set(idsOf(groups).slice(0, count));
  expect(listPart(groups, { ...FOLDED, foundIds: found(3), page: 0 })).toMatchObject({
    page: null,
    folded: { on: 0, off: 0 },
  });
  expect(listPart(groups, { ...FOLDED, foundIds: found(150), page: 7 }).page).toEqual({
    first: 101,
    last: 150,
    of: 150,
  });
});

describe('any list', () => {
  const groups = fc.array(
    fc
      .tuple(fc.array(fc.tuple(fc.nat(9), fc.boolean()), { minLength: 1, maxLength: 60 }), fc.nat())
      .map(([members, n]) => ({ members, n })),
    { maxLength: 12 },
  );
  const viewsOf = (shape: readonly { members: [number, boolean][] }[]) =>
    shape.map(({ members }, at) =>
      group(
        members.map(([count, isShown], index) => toggle(`${at}-${index}`, count, isShown)),
        members.length > 1 ? `party-${at}` : null,
      ),
    );

  it('has each toggle once on its pages, and never more than a page has', () => {
    fc.assert(
      fc.property(groups, (shape) => {
        const all = groupsByNumber(viewsOf(shape), []);
        const pageCount = Math.max(1, Math.ceil(idsOf(all).length / TOGGLES_PER_PAGE));
        const pages = Array.from({ length: pageCount }, (_, page) =>
          idsOf(listPart(all, { ...FOLDED, page }).groups),
        );
        expect(pages.flat()).toEqual(idsOf(all));
        for (const page of pages) expect(page.length).toBeLessThanOrEqual(TOGGLES_PER_PAGE);
      }),
    );
  });

  it('shows or counts each toggle if it is folded', () => {
    fc.assert(
      fc.property(groups, (shape) => {
        const all = groupsByNumber(viewsOf(shape), []);
        const { groups: shown, folded } = listPart(all, FOLDED);
        expect(idsOf(shown).length + folded.on + folded.off).toBe(idsOf(all).length);
        expect(idsOf(shown).length).toBeLessThanOrEqual(70);
      }),
    );
  });
});
