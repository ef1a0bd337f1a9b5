import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isDifference } from '../src/claims/agreement/agreement';
import { readDataset } from '../src/claims/check/read';
import type { FileClaim, FileEvent, FileSite, MapFile } from '../src/claims/check/schema';
import type { Dataset, Question } from '../src/claims/model';
import { accountsAtSite, opposingSidesOf, type QuestionAccounts } from '../src/select/accounts';
import { en } from '../src/i18n/en';
import { reasonsInWords } from '../src/ui/reasons-in-words';
import { deriveView, NO_CHOICE, type ReaderChoice } from '../src/select/derive';

interface Case {
  readonly part: string;
  readonly accounts: string;
  readonly view: string;
  readonly where: string;
  readonly verdict: string;
}

const VERDICTS: Readonly<Record<string, string>> = {
  agree: 'agree',
  differ: 'differ',
  'differ as read': 'differ-as-read',
  'one account': 'one',
  'not compared': 'not-compared',
};

const MEMBERS: Readonly<Record<string, string>> = {
  ministry: 'state',
  official: 'state',
  wing: 'group',
  cell: 'group',
  squad: 'wing',
  'some-group': 'group',
  'group-men': 'group',
  'some-wing': 'wing',
  'some-league': 'league',
};
const ACTORS =
  'state ministry official group wing cell squad league agency gazette witness observatory un'.split(
    ' ',
  );
const UNKNOWN = ['officials', 'diplomats'];
const STAND_FOR_PARTY = ['some-group', 'group-men', 'some-wing', 'some-league'];

const EVENT_DATES: Readonly<Record<string, string>> = { A: '2021-01', B: '2021-06', U: '2021' };

const CASES: readonly Case[] = casesIn(readFileSync('docs/agreement-cases.md', 'utf8'));

/** The rows of the tables that have a verdict, each with the heading above it. */
function casesIn(text: string): readonly Case[] {
  let part = '';
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('## ')) part = line.slice(3);
    const cells = line.split('|').map((cell) => cell.trim());
    const [, accounts, view, where, verdict] = cells;
    const isCase = cells.length === 7 && /^[ABU]$/.test(where ?? '');
    return isCase && accounts && view && where && verdict
      ? [{ part, accounts, view, where, verdict }]
      : [];
  });
}

/**
 * The claim that one account of a row stands for.
 * @throws if the account has a word that the notation does not know.
 */
function claimOf(account: string, number: number): { claim: FileClaim; events: readonly string[] } {
  const [claimant = '', ...words] = account.trim().split(' ');
  const claim: Record<string, unknown> = {
    id: `c-${number}`,
    claimant,
    attribution: 'statement',
    text: account,
    source: 'report',
    locator: { paragraph: number },
  };
  let events = ['A'];
  while (words.length > 0) {
    const word = words.shift() ?? '';
    const next = () => words.shift() ?? '';
    if (word === 'words') claim['about'] ??= 'weapon';
    else if (word === 'names') {
      claim['about'] = 'responsibility';
      claim['value'] = next().split(',');
    } else if (word === 'when') {
      claim['about'] = 'date';
      claim['value'] = next();
    } else if (word === 'on') claim['about'] = next();
    else if (word === 'at') events = next().split('+');
    else if (word === 'via') claim['via'] = next().split(',');
    else if (word === 'in') claim['source'] = next();
    else if (word === 'anonymous') claim['attribution'] = 'anonymous';
    else if (/^(disputes|confirms|corrects|contrasts)$/.test(word)) {
      claim[word] = `c-${next()}`;
      if (word === 'contrasts') claim['remarks'] = 'The reason of the editors.';
    } else {
      const isGroup = /^(civilians|combatants)$/.test(words[0] ?? '');
      claim['about'] = 'fatalities';
      claim['value'] = { ...boundsOf(word), of: isGroup ? next() : 'total' };
    }
  }
  const [, ...alsoAbout] = events;
  return { claim: { ...claim, ...(alsoAbout.length > 0 && { alsoAbout }) } as FileClaim, events };
}

/**
 * The numbers of a count such as `4`, `≥2`, `2–6` or `4(≥2)`.
 * @throws if the text is none.
 */
function boundsOf(text: string): Readonly<Record<string, number>> {
  const parts = /^(?:(?<best>\d+)(?:\((?<inner>.+)\))?|(?<outer>.*[≥≤–].*))$/.exec(text)?.groups;
  if (parts === undefined) throw new Error(`the notation does not know ${text}`);
  const range = parts['inner'] ?? parts['outer'] ?? '';
  const bounds = {
    low: /^≥?(\d+)(?:–|$)/.exec(range)?.[1],
    best: parts['best'],
    high: /[≤–](\d+)$/.exec(range)?.[1],
  };
  const stated = Object.entries(bounds).filter(([, number]) => number !== undefined);
  return Object.fromEntries(stated.map(([name, number]) => [name, Number(number)]));
}

function mapOf(accounts: string): MapFile {
  const claims = accounts.split(';').map((account, index) => claimOf(account, index + 1));
  const actors = Object.fromEntries([
    ...ACTORS.map((id) => [id, { name: id, ...(id in MEMBERS && { memberOf: MEMBERS[id] }) }]),
    ...UNKNOWN.map((id) => [id, { name: id, affiliation: 'none-given' }]),
    ...STAND_FOR_PARTY.map((id) => [
      id,
      { name: id, memberOf: MEMBERS[id], standsFor: 'party' as const },
    ]),
  ]) as MapFile['actors'];
  const features = ['A', 'B', 'U'].map((id): FileSite => {
    const named = claims
      .filter(({ events }) => events.includes(id))
      .flatMap(({ claim: { value } }) => (Array.isArray(value) ? value : []));
    const event: FileEvent = {
      id: id.toLowerCase(),
      name: id,
      event_date: EVENT_DATES[id] ?? '',
      event_type: 'Battles',
      actors: [...new Set(named)],
      claims: claims
        .filter(({ events }) => events[0] === id)
        .map(({ claim }) => ({
          ...claim,
          ...(claim.alsoAbout && {
            alsoAbout: claim.alsoAbout.map((other) => other.toLowerCase()),
          }),
        })),
      ...(id !== 'U' && { superEvent: 'u' }),
    };
    const properties = { name: id, where_prec: 6 as const, georeferenceRemarks: 'None.' };
    return {
      type: 'Feature',
      id: `site-${id.toLowerCase()}`,
      geometry: null,
      properties: { ...properties, events: [event] },
    };
  });
  const source = { headline: 'A document', url: 'https://example.org/' };
  return {
    type: 'FeatureCollection',
    title: 'A case',
    language: 'en',
    dateModified: '2021',
    actors,
    sources: {
      report: { ...source, publisher: 'Somebody' },
      gazette: { ...source, publisher: 'Gazette' },
    },
    features,
  };
}

/** @throws if the notation does not know the view. */
function choiceOf(view: string): ReaderChoice {
  if (view === 'all') return NO_CHOICE;
  const [first = '', last = ''] = [view.split(' ')[0], view.split(' ').at(-1)];
  if (view === 'without anonymous')
    return { ...NO_CHOICE, hiddenAttributions: new Set(['anonymous'] as const) };
  if (first === 'until') return { ...NO_CHOICE, to: last };
  if (first === 'without' && ACTORS.includes(last))
    return { ...NO_CHOICE, lens: 'claimant', hiddenToggleIds: new Set([last]) };
  if (view.endsWith(' not shown') && ACTORS.includes(first))
    return { ...NO_CHOICE, hiddenToggleIds: new Set([first]) };
  throw new Error(`the notation does not know the view ${view}`);
}

/** What the page of an event says about the question of the first account of a row that is about this event. */
function headingAt(
  dataset: Dataset,
  choice: ReaderChoice,
  { where, accounts }: Case,
): QuestionAccounts | undefined {
  const question = questionAt(accounts, where);
  const view = deriveView(dataset, choice).sites.find(
    ({ site }) => site.id === `site-${where.toLowerCase()}`,
  );
  if (view === undefined) return undefined;
  const { eventAccounts, otherQuestions } = accountsAtSite(dataset, view, choice);
  const questions = [...eventAccounts.flatMap((event) => event.questions), ...otherQuestions];
  return questions.find((one) => one.question === question);
}

function questionAt(accounts: string, where: string): Question | undefined {
  const claims = accounts.split(';').map((account, index) => claimOf(account, index + 1));
  return claims.find(({ events }) => events.includes(where))?.claim.about;
}

describe.each([...new Set(CASES.map(({ part }) => part))])('%s', (part) => {
  const cases = CASES.filter((one) => one.part === part);

  test('has at least six cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(6);
  });

  test.each(cases)('$accounts | $view | $where: $verdict', (one) => {
    const read = readDataset(JSON.stringify(mapOf(one.accounts)));
    if (one.verdict === 'refused') {
      expect(read.ok).toBe(false);
      return;
    }
    if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
    const choice = choiceOf(one.view);
    const heading = headingAt(read.dataset, choice, one);
    if (part === 'Face to face') {
      const rows = opposingSidesOf(read.dataset, heading?.claims ?? []);
      const sides = rows.map((row) =>
        row.map((side) => side.map(({ id }) => id.replace('c-', '')).join('+')).join(' – '),
      );
      expect(sides.join(', ')).toBe(one.verdict);
      return;
    }
    const reasons = reasonsInWords(read.dataset, heading?.reasons ?? [], en, 'en');
    if (part === 'What the page says') {
      expect(reasons).toBe(one.verdict);
      return;
    }
    expect(reasons === '').toBe(heading?.agreement === 'one');
    expect(Object.keys(VERDICTS)).toContain(one.verdict);
    expect(heading?.agreement).toBe(VERDICTS[one.verdict]);
    expectSameEverywhere(read.dataset, choice);
  });
});

/** Mark and filter say what the headings of each page say. */
function expectSameEverywhere(dataset: Dataset, choice: ReaderChoice): void {
  const { sites } = deriveView(dataset, choice);
  const only = deriveView(dataset, { ...choice, isDifferingOnly: true });
  for (const view of sites) {
    const { eventAccounts, otherQuestions } = accountsAtSite(dataset, view, choice);
    const questions = [...eventAccounts.flatMap((event) => event.questions), ...otherQuestions];
    const differs = questions.some(({ agreement }) => isDifference(agreement));
    expect(view.hasDifferingAccounts).toBe(differs);
    const inFilter = only.sites.find(({ site }) => site.id === view.site.id);
    expect(inFilter?.isShown).toBe(differs);
  }
}
