import { agreementsByQuestion } from '../src/claims/agreement/agreement';
import { compareClaims } from '../src/claims/agreement/comparison';
import { datasetFromFile } from '../src/claims/build';
import type { FileClaim, MapFile } from '../src/claims/check/schema';
import type { Claim, Dataset } from '../src/claims/model';
import { alignColumns } from './aligned';
import { median } from './table';

/** The goal: at most this part of the time of the straightforward comparison. */
const RATIO_LIMIT = 1 / 200;

const ACCOUNT_COUNT = Number(process.argv[2] ?? 1000);
const RUN_COUNT = 9;

type AccountShape = Pick<FileClaim, 'value'> & Partial<FileClaim>;

const allBut = (first: number): string[] =>
  Array.from({ length: ACCOUNT_COUNT - first }, (_, index) => `claimant-${index + first}`);

/** What each account says. None of these lets the comparison stop at the first pair. */
const SHAPES: readonly (readonly [name: string, accountAt: (index: number) => AccountShape])[] = [
  ['at least, of each another number', (index) => ({ value: { low: index, of: 'total' } })],
  [
    'best numbers that are open above, all through one agency',
    (index) => ({
      value: { low: 1, best: index + 4, of: 'total' },
      ...(index > 0 && { via: ['claimant-0'] }),
    }),
  ],
  [
    'one number, by outlets that all relay one witness',
    (index) => ({
      value: index === 0 ? { low: 1, of: 'total' } : { best: 4, of: 'total' },
      ...(index === 0 && { via: allBut(1) }),
    }),
  ],
  [
    'times, each of another day and a half, in steps of a minute',
    (index) => ({ about: 'date', value: `${minuteAt(index)}/${minuteAt(index + 2160)}` }),
  ],
];

const rows = SHAPES.map(([name, accountAt]) => {
  const times = Array.from({ length: RUN_COUNT }, () => {
    // A new dataset for each run, so that nothing is remembered.
    const dataset = datasetOf(accountAt);
    return millisecondsOf(() => verdictOf(dataset));
  });
  const dataset = datasetOf(accountAt);
  const plain = millisecondsOf(() => straightforwardAgreement(dataset, claimsOf(dataset)));
  const ours = median(times.map(({ time }) => time));
  const [first] = times;
  if (first?.result !== plain.result)
    throw new Error(`${name}: ${String(first?.result)} is not ${plain.result}`);
  const ratio = ours / plain.time;
  return [
    name,
    plain.result,
    ours.toFixed(1),
    plain.time.toFixed(0),
    `1/${Math.round(1 / ratio)}`,
    ratio <= RATIO_LIMIT ? 'yes' : 'no',
  ];
});
const head = [`${ACCOUNT_COUNT} accounts`, 'verdict', 'ours, ms', 'plain, ms', 'ratio', '≤ 1/200'];
console.log(alignColumns([head, ...rows]));

function millisecondsOf<T>(compute: () => T): { readonly time: number; readonly result: T } {
  const start = performance.now();
  const result = compute();
  return { time: performance.now() - start, result };
}

/** What is said of the one question of the map. */
function verdictOf(dataset: Dataset): string | undefined {
  return [...agreementsByQuestion(dataset, claimsOf(dataset)).values()][0];
}

/** The minute of June 2021, as an EDTF date with a time of day. */
function minuteAt(minutes: number): string {
  const [day, hour, minute] = [
    Math.floor(minutes / 1440) + 1,
    Math.floor(minutes / 60) % 24,
    minutes % 60,
  ];
  const [dd, hh, mm] = [day, hour, minute].map((number) => String(number).padStart(2, '0'));
  return `2021-06-${dd}T${hh}:${mm}`;
}

function claimsOf(dataset: Dataset): readonly Claim[] {
  return dataset.claimsByEventId.get('event') ?? [];
}

/** A map with one event, about which every account is by another claimant. */
function datasetOf(accountAt: (index: number) => AccountShape): Dataset {
  const indexes = Array.from({ length: ACCOUNT_COUNT }, (_, index) => index);
  const members = indexes.map((index) => [`claimant-${index}`, { name: `Claimant ${index}` }]);
  const claims = indexes.map((index): FileClaim => ({
    id: `claim-${index}`,
    claimant: `claimant-${index}`,
    attribution: 'statement',
    about: 'fatalities',
    text: 'Some were killed.',
    source: 'report',
    locator: { paragraph: index },
    ...accountAt(index),
  }));
  const event = {
    id: 'event',
    name: 'Event',
    event_date: '2021',
    event_type: 'Battles',
    actors: [],
    claims,
  };
  const properties = {
    name: 'Site',
    where_prec: 6 as const,
    georeferenceRemarks: 'Made for measuring.',
    events: [event],
  };
  const file: MapFile = {
    type: 'FeatureCollection',
    title: 'A map',
    language: 'en',
    dateModified: '2021',
    actors: Object.fromEntries(members) as MapFile['actors'],
    sources: {
      report: { headline: 'A report', publisher: 'A paper', url: 'https://example.org/report' },
    },
    features: [{ type: 'Feature', id: 'site', geometry: null, properties }],
  };
  return datasetFromFile(file);
}

/**
 * The same verdict by the straightforward way: every pair of claims, and for every pair a look through all claims for who quotes whom. It
 * knows only what these maps have: counts and `via`, and no parties.
 */
function straightforwardAgreement(dataset: Dataset, claims: readonly Claim[]): string {
  const pairs = claims.flatMap((a, index) => claims.slice(index + 1).map((b) => [a, b] as const));
  const independent = pairs.filter(([a, b]) => areIndependent(claims, a.claimant, b.claimant));
  if (pairs.some(([a, b]) => compareClaims(dataset, a, b) === 'differ')) return 'differ';
  return independent.some(([a, b]) => compareClaims(dataset, a, b) === 'agree')
    ? 'agree'
    : 'not-compared';
}

function areIndependent(claims: readonly Claim[], a: string, b: string): boolean {
  const relayedByA = claimantsRelayedBy(claims, a);
  const relayedByB = claimantsRelayedBy(claims, b);
  return (
    !relayedByA.includes(b) &&
    !relayedByB.includes(a) &&
    !relayedByA.some((third) => relayedByB.includes(third))
  );
}

function claimantsRelayedBy(claims: readonly Claim[], outlet: string): readonly string[] {
  return claims.filter(({ via }) => via.includes(outlet)).map(({ claimant }) => claimant);
}
