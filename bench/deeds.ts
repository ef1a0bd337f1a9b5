import type { Locator, Page } from '@playwright/test';

/** One thing that a reader does, and what brings the page back to where it can be done again. */
export interface Deed {
  readonly name: string;
  /** Where on the map it is done, below its own address. */
  readonly address: string;
  /** What is made ready once. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** The element over which the pointer stands before it begins. */
  readonly target: (page: Page, run: number) => Locator;
  /** Without it, the target is clicked. */
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
