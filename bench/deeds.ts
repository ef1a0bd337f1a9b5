import type { Locator, Page } from '@playwright/test';

/** One action of a reader, and how to undo it, so that the benchmark can repeat it. */
export interface Deed {
  readonly name: string;
  /** The page on which the action happens: a path and query, relative to the map's address. */
  readonly address: string;
  /** Prepares the page, once before the first run. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** The element that the pointer is on when the action begins. */
  readonly target: (page: Page, run: number) => Locator;
  /** Does the action. Without this function, the action is a click on the target. */
  readonly act?: (page: Page, run: number) => Promise<unknown>;
  readonly undo?: (page: Page) => Promise<unknown>;
}

function layers(page: Page, name: RegExp): Locator {
  return page.getByRole('group', { name: 'Layers', exact: true }).getByRole('checkbox', { name });
}

const ACTOR = /^(?!All: )/;
const PARTY = /^All: /;

const beginning = (page: Page): Locator => page.getByRole('slider').first();

async function openTimeline(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Show the timeline' });
  if (await button.isVisible()) await button.press('Enter');
  await beginning(page).waitFor();
}

const LETTERS = 'air strike';

export const DEEDS: readonly Deed[] = [
  { name: 'toggle a layer', address: '', target: (page) => layers(page, ACTOR).first() },
  { name: 'toggle a party', address: '', target: (page) => layers(page, PARTY).first() },
  {
    name: 'toggle a claimant',
    address: '?by=claimant',
    target: (page) => layers(page, ACTOR).first(),
  },
  {
    name: 'move the period',
    address: '',
    prepare: async (page) => {
      await openTimeline(page);
      await beginning(page).focus();
    },
    target: (page) => page.getByRole('group', { name: 'Timeline' }),
    act: (page) => page.keyboard.press('ArrowRight'),
  },
  {
    name: 'type a letter',
    address: '',
    prepare: (page) => page.getByRole('searchbox').focus(),
    target: (page) => page.getByRole('searchbox'),
    act: (page, run) => page.keyboard.type(LETTERS[run % LETTERS.length] ?? ''),
    undo: async (page) => {
      if ((await page.getByRole('searchbox').inputValue()) === LETTERS)
        await page.getByRole('searchbox').fill('');
    },
  },
  {
    name: 'select a site',
    address: '',
    target: (page, run) =>
      page
        .getByRole('list', { name: 'Sites' })
        .getByRole('link')
        .nth(run % 5),
    undo: (page) => page.goBack(),
  },
];
