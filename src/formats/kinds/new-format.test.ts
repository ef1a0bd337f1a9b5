import { expect, it } from 'vitest';
import { readDataset } from '../../claims/check/read';
import { importFile } from '../import/import-file';
import { tableKind } from '../import/table-kind';
import { FORMATS } from './formats';

/** How much a new format takes: its columns, its makers, and what it says of each row. */
const harbourLog = tableKind({
  id: 'harbour-log',
  name: 'a log of harbours',
  needs: ['berth', 'seen at', 'watchman'],
  makers: { name: 'Harbour H', url: 'https://harbour.example/' },
  columns: {
    site: ['berth'],
    position: ['at'],
    event_date: ['seen at'],
    claimant: ['watchman'],
    text: ['what'],
  },
  keeps: ['weather'],
  notesOf: () => ['The clock of the harbour is that of its town.'],
});

it('a new format is one object in the list', async () => {
  const text =
    'Watchman,Seen at,Berth,At,What,Weather\nW. Watch,2021-06-27,Berth 1,"33.1, 44.2",A ship burns.,rain\n';
  const bytes = new TextEncoder().encode(text);
  const settings = { title: 'M', language: 'en', dateModified: '2026-11-29', fileName: 'log.csv' };
  const outcome = await importFile('log.csv', bytes, settings, {
    formats: [harbourLog, ...FORMATS],
  });
  if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome));
  expect(outcome.report).toMatchObject({
    format: 'harbour-log',
    taken: 1,
    columnsNotUnderstood: [],
  });
  const parsed = readDataset(outcome.text);
  expect(parsed.ok && [...parsed.dataset.claimById.values()]).toMatchObject([
    { claimant: 'w-watch', text: 'A ship burns.', other: { Weather: 'rain' } },
  ]);
  const unknown = await importFile('log.csv', bytes, { ...settings, from: 'harbour-log' });
  expect(unknown.kind === 'refused' && unknown.why).toContain('no format “harbour-log”');
});
