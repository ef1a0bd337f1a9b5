import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryMapFile } from '../../../tests/support/arbitrary-maps';
import { fileClaim, fileEvent, fileSite, mapFile } from '../../../tests/support/map-files';
import { datasetFromFile } from '../build';
import type { FileClaim, MapFile } from '../check/schema';
import { CASUALTY_GROUPS, type Claim, type Count, type Dataset } from '../model';
import { agreementsByQuestion, isDifference, type Agreement, type ClaimFilter } from './agreement';
import { comparableCount, compareCounts } from './counts';
import { eventIdsOf, haveCommonEvent } from './event-parts';
import { linkedClaims } from './links';
import { isWithdrawn } from './withdrawn';

const runs = { numRuns: 150 };

/** The agreement of each question at each event: `<event> <question>` to agreement. */
function allAgreements(dataset: Dataset, passes?: ClaimFilter): ReadonlyMap<string, Agreement> {
  const entries = [...dataset.claimsByEventId].flatMap(([id, claims]) =>
    [...agreementsByQuestion(dataset, claims, passes)].map(
      ([question, agreement]) => [`${id} ${question}`, agreement] as const,
    ),
  );
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const copyOf = (file: MapFile): MapFile => JSON.parse(JSON.stringify(file)) as MapFile;
const idsIn = (ids: string | string[] | undefined): string[] =>
  typeof ids === 'string' ? [ids] : (ids ?? []);

/** The map file with other claims in the place of each claim. */
function mapClaims(file: MapFile, change: (claim: FileClaim) => FileClaim[]): MapFile {
  const copy = copyOf(file);
  for (const { properties } of copy.features) {
    properties.claims = (properties.claims ?? []).flatMap(change);
    for (const event of properties.events) event.claims = event.claims.flatMap(change);
  }
  return copy;
}

test('the order of sites, events and claims does not matter', () => {
  fc.assert(
    fc.property(arbitraryMapFile, (file) => {
      const reversed = copyOf(file);
      reversed.features.reverse();
      for (const { properties } of reversed.features) {
        properties.claims?.reverse();
        properties.events.reverse().forEach(({ claims }) => claims.reverse());
      }
      expect(allAgreements(datasetFromFile(reversed))).toEqual(
        allAgreements(datasetFromFile(file)),
      );
    }),
    runs,
  );
});

test('to say everything twice changes nothing', () => {
  fc.assert(
    fc.property(arbitraryMapFile, (file) => {
      const twice = mapClaims(file, (claim) => {
        const corrects = idsIn(claim.corrects).flatMap((id) => [id, `${id}-twin`]);
        return [
          { ...claim, corrects },
          { ...claim, corrects, id: `${claim.id}-twin` },
        ];
      });
      expect(allAgreements(datasetFromFile(twice))).toEqual(allAgreements(datasetFromFile(file)));
    }),
    runs,
  );
});

test('one claimant neither agrees nor differs with itself', () => {
  fc.assert(
    fc.property(arbitraryMapFile, (file) => {
      const alone = mapClaims(file, (claim) => [{ ...claim, claimant: 'outlet' }]);
      expect(new Set(allAgreements(datasetFromFile(alone)).values())).not.toContain('agree');
      for (const agreement of allAgreements(datasetFromFile(alone)).values())
        expect(agreement).toBe('one');
    }),
    runs,
  );
});

test('one party does not agree with itself', () => {
  fc.assert(
    fc.property(arbitraryMapFile, (file) => {
      const party = copyOf(file);
      for (const [id, actor] of Object.entries(party.actors))
        if (id !== 'outlet') actor.memberOf ??= 'outlet';
      expect([...allAgreements(datasetFromFile(party)).values()]).not.toContain('agree');
    }),
    runs,
  );
});

test('a difference stays when claims are added that correct nothing', () => {
  fc.assert(
    fc.property(arbitraryMapFile, fc.infiniteStream(fc.boolean()), (file, coins) => {
      const more = allAgreements(datasetFromFile(file));
      const fewer = mapClaims(file, (claim) =>
        idsIn(claim.corrects).length > 0 || coins.next().value ? [claim] : [],
      );
      for (const [question, agreement] of allAgreements(datasetFromFile(fewer))) {
        if (agreement === 'differ') expect(more.get(question)).toBe('differ');
        if (agreement === 'differ-as-read')
          expect(isDifference(more.get(question) ?? 'one')).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('what was withdrawn says nothing, whichever claims are shown', () => {
  fc.assert(
    fc.property(arbitraryMapFile, fc.infiniteStream(fc.boolean()), (file, coins) => {
      const dataset = datasetFromFile(file);
      const withdrawn = new Set(
        [...dataset.claimById.values()].filter((claim) => isWithdrawn(dataset, claim)),
      );
      const ids = new Set([...withdrawn].map(({ id }) => id));
      const silent = mapClaims(file, ({ value, confirms, ...claim }) => {
        const confirmed = idsIn(confirms).filter((id) => !ids.has(id));
        return ids.has(claim.id)
          ? [claim]
          : [{ ...claim, ...(value !== undefined && { value }), confirms: confirmed }];
      });
      const shown = new Set([...dataset.claimById.keys()].filter(() => coins.next().value));
      const passes: ClaimFilter = ({ id }) => shown.has(id);
      expect(allAgreements(datasetFromFile(silent), passes)).toEqual(
        allAgreements(dataset, passes),
      );
    }),
    { numRuns: 300 },
  );
});

test('to hide a claimant who withdrew nothing and is quoted by nobody is to delete its claims', () => {
  fc.assert(
    fc.property(arbitraryMapFile, fc.nat(), (file, at) => {
      const actors = Object.keys(file.actors);
      const hidden = actors[at % actors.length] ?? '';
      const plain = mapClaims(file, (claim) =>
        claim.claimant === hidden
          ? [{ ...claim, source: 'article', via: [], corrects: [] }]
          : [claim],
      );
      const without = mapClaims(plain, (claim) => (claim.claimant === hidden ? [] : [claim]));
      expect(allAgreements(datasetFromFile(plain), ({ claimant }) => claimant !== hidden)).toEqual(
        allAgreements(datasetFromFile(without)),
      );
    }),
    runs,
  );
});

test('both ends of a link across events say the same', () => {
  fc.assert(
    fc.property(arbitraryMapFile, (file) => {
      const dataset = datasetFromFile(file);
      for (const [claim, other] of linksAcrossEvents(dataset)) {
        const both: ClaimFilter = (one) => one === claim || one === other;
        const said = [claim, other].flatMap((end) => agreementsOf(dataset, end, both));
        expect(new Set(said).size).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});

test('to name who stands for a party is to name the party', () => {
  fc.assert(
    fc.property(arbitraryMapFile, (file) => {
      const partyOf = (actor: string): string => {
        const { standsFor, memberOf } = file.actors[actor] ?? {};
        return standsFor === 'party' ? (memberOf ?? actor) : actor;
      };
      const naming = mapClaims(file, (claim) => [
        Array.isArray(claim.value) ? { ...claim, value: claim.value.map(partyOf) } : claim,
      ]);
      expect(allAgreements(datasetFromFile(naming))).toEqual(allAgreements(datasetFromFile(file)));
    }),
    { numRuns: 300 },
  );
});

function linksAcrossEvents(dataset: Dataset): readonly (readonly [Claim, Claim])[] {
  const relations = ['confirms', 'disputes', 'contrasts'] as const;
  return [...dataset.claimById.values()].flatMap((claim) =>
    relations
      .flatMap((relation) => linkedClaims(dataset, claim, relation))
      .filter((other) => !haveCommonEvent(claim, other))
      .map((other) => [claim, other] as const),
  );
}

/** What is said of a claim's question at each event of the claim. */
function agreementsOf(dataset: Dataset, claim: Claim, passes: ClaimFilter): Agreement[] {
  return eventIdsOf(claim).flatMap((id) => {
    const claims = dataset.claimsByEventId.get(id) ?? [];
    return agreementsByQuestion(dataset, claims, passes).get(claim.about) ?? [];
  });
}

const number = fc.nat(12);
const bestAlone = fc.record({ best: number, of: fc.constantFrom(...CASUALTY_GROUPS) });
const anyCount: fc.Arbitrary<Count> = fc
  .record({
    sorted: fc.tuple(number, number, number).map(([a, b, c]) => [a, a + b, a + b + c] as const),
    stated: fc
      .tuple(fc.boolean(), fc.boolean(), fc.boolean())
      .filter((stated) => stated.includes(true)),
    of: fc.constantFrom(...CASUALTY_GROUPS),
  })
  .map(({ sorted: [low, best, high], stated: [hasLow, hasBest, hasHigh], of }) => ({
    ...(hasLow && { low }),
    ...(hasBest && { best }),
    ...(hasHigh && { high }),
    of,
  }));
const HERE = new Set(['here']);
const compare = (a: Count, b: Count) =>
  compareCounts(comparableCount(a, HERE), comparableCount(b, HERE));

test('two counts say the same of each other, in either order', () => {
  fc.assert(
    fc.property(anyCount, anyCount, (a, b) => compare(a, b) === compare(b, a)),
    {
      numRuns: 2000,
    },
  );
});

test('the quick look finds a difference of counts if and only if a pair of them differs', () => {
  const account = fc.record({ count: anyCount, claimant: fc.constantFrom('actor-0', 'actor-1') });
  fc.assert(
    fc.property(fc.array(account, { maxLength: 6 }), (accounts) => {
      const claims = accounts.map(({ count, claimant }, index) =>
        fileClaim(`claim-${index}`, { claimant, about: 'fatalities', value: count }),
      );
      const file = mapFile({ 'actor-0': null, 'actor-1': null }, [
        fileSite('site', [fileEvent('event', [], { claims })]),
      ]);
      const isAnyDifferent = accounts.some((a) =>
        accounts.some((b) => a.claimant !== b.claimant && compare(a.count, b.count) === 'differ'),
      );
      const agreement = allAgreements(datasetFromFile(file)).get('event fatalities');
      expect(agreement === 'differ').toBe(isAnyDifferent);
    }),
    { numRuns: 1000 },
  );
});

test('a count does not differ from itself', () => {
  fc.assert(fc.property(anyCount, (count) => compare(count, count) !== 'differ'));
});

test('an open bound that is added to a number makes no agreement', () => {
  fc.assert(
    fc.property(bestAlone, anyCount, number, fc.boolean(), (exact, other, by, isLow) => {
      const { best } = exact;
      const wider = isLow
        ? { ...exact, low: Math.max(0, best - by) }
        : { ...exact, high: best + by };
      return compare(exact, other) === 'agree' || compare(wider, other) !== 'agree';
    }),
    { numRuns: 2000 },
  );
});

test('counts that no number can satisfy differ, and others of which one is open do not agree by it', () => {
  fc.assert(
    fc.property(anyCount, anyCount, (a, b) => {
      if (a.of !== b.of) return;
      const allowed = ({ low, best, high }: Count, people: number) =>
        low === undefined && high === undefined
          ? people === best
          : people >= (low ?? 0) && people <= (high ?? Infinity);
      const isPossible = Array.from({ length: 40 }, (_, people) => people).some(
        (people) => allowed(a, people) && allowed(b, people),
      );
      if (!isPossible) expect(compare(a, b)).toBe('differ');
      if (compare(a, b) === 'agree') expect(isPossible).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
