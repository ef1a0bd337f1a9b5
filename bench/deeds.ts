import type { Locator, Page } from '@playwright/test';

/** One action of a reader, and how to undo it, so that the benchmark can repeat it. */
export interface ReaderAction {
  readonly name: string;
  /** The page on which the action happens: a path and query, relative to the map's address. */
  readonly path: string;
  /** Prepares the page, once before the first run. */
  readonly preparePage?: (page: Page) => Promise<unknown>;
  /** The element that the pointer is on when the action begins. */
  readonly targetOf: (page: Page, run: number) => Locator;
  /** Does the action. Without this function, the action is a click on the target. */
  readonly performAction?: (page: Page, run: number) => Promise<unknown>;
  readonly undoAction?: (page: Page) => Promise<unknown>;
}

function layerCheckboxes(page: Page, name: RegExp): Locator {
  return page.getByRole('group', { name: 'Layers', exact: true }).getByRole('checkbox', { name });
}

const ACTOR_LABEL = /^(?!All: )/;
const PARTY_LABEL = /^All: /;

const periodStartHandle = (page: Page): Locator => page.getByRole('slider').first();

async function openTimeline(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Show the timeline' });
  if (await button.isVisible()) await button.press('Enter');
  await periodStartHandle(page).waitFor();
}

const TYPED_TEXT = 'air strike';

export const READER_ACTIONS: readonly ReaderAction[] = [
  {
    name: 'toggle a layer',
    path: '',
    targetOf: (page) => layerCheckboxes(page, ACTOR_LABEL).first(),
  },
  {
    name: 'toggle a party',
    path: '',
    targetOf: (page) => layerCheckboxes(page, PARTY_LABEL).first(),
  },
  {
    name: 'toggle a claimant',
    path: '?by=claimant',
    // The second claimant of the article's map is the Pentagon. Hiding it changes which claimed places the map draws.
    targetOf: (page) => layerCheckboxes(page, ACTOR_LABEL).nth(1),
  },
  {
    name: 'move the period',
    path: '',
    preparePage: async (page) => {
      await openTimeline(page);
      await periodStartHandle(page).focus();
    },
    targetOf: (page) => page.getByRole('group', { name: 'Timeline' }),
    performAction: (page) => page.keyboard.press('ArrowRight'),
  },
  {
    name: 'type a letter',
    path: '',
    preparePage: (page) => page.getByRole('searchbox').focus(),
    targetOf: (page) => page.getByRole('searchbox'),
    performAction: (page, run) => page.keyboard.type(TYPED_TEXT[run % TYPED_TEXT.length] ?? ''),
    undoAction: async (page) => {
      if ((await page.getByRole('searchbox').inputValue()) === TYPED_TEXT)
        await page.getByRole('searchbox').fill('');
    },
  },
  {
    name: 'select a site',
    path: '',
    targetOf: (page, run) =>
      page
        .getByRole('list', { name: 'Sites' })
        .getByRole('link')
        .nth(run % 5),
    undoAction: (page) => page.goBack(),
  },
];
