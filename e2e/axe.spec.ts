import { readFileSync } from 'node:fs';
import type { Page, ViewportSize } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { manyEventsMap } from '../tests/support/many-events';
import { builtMap, MAP_FILE } from './support/data';
import { expect, mapTest, simpleMapTest, test } from './support/fixtures';
import { mapReady, mapRegion } from './support/map';
import { layers, lens, openLayers, openTimeline, sitePanel, sites, timeline } from './support/page';
import { nameOf } from './support/simple-map';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const SIZES: readonly ViewportSize[] = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
];

/** Axe passes over the colours of text that is scrolled out of a panel. On this screen, no text is. */
const HIGH: ViewportSize = { width: 1280, height: 6000 };

type Axe = (options: RunOptions) => Promise<AxeResults>;

/** Runs axe on the page. The page's policy forbids scripts of others, so axe comes by the browser's debugger. */
async function axeOn(page: Page, rules: string[]): Promise<AxeResults> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    const debuggerOfPage = await page.context().newCDPSession(page);
    const { exceptionDetails } = await debuggerOfPage.send('Runtime.evaluate', { expression: AXE });
    expect(exceptionDetails, 'axe is in the page').toBeUndefined();
    await debuggerOfPage.detach();
  }
  return page.evaluate((given) => (window as unknown as { axe: { run: Axe } }).axe.run(given), {
    runOnly: rules,
    resultTypes: ['violations', 'incomplete'],
  } satisfies RunOptions);
}

/**
 * What axe finds wrong, one line for each element: the rule, the element, and what to mend. Axe calls an id that is not
 * on the page, and a rule of its own that failed, "incomplete". Here both are wrong.
 */
function linesOf({ violations, incomplete }: AxeResults): string[] {
  const doubtful = incomplete.filter(
    ({ id, nodes }) =>
      id === 'aria-valid-attr-value' ||
      nodes.some(({ none }) => none.some((check) => check.id === 'error-occurred')),
  );
  return [...violations, ...doubtful].flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, none, failureSummary }) =>
        `${id} at ${target.join(' ')}: ${(failureSummary ?? none[0]?.message ?? '').replace(/\s+/g, ' ')}`,
    ),
  );
}

/**
 * Expects that axe finds nothing wrong on any screen, in light and in dark.
 *
 * @param show Brings the view onto the screen, or expects it there. It runs again after each change of the screen.
 */
async function expectNoViolations(
  page: Page,
  show: (page: Page) => Promise<unknown>,
  sizes: readonly ViewportSize[] = [...SIZES, HIGH],
): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await show(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // Only colours differ between the two schemes.
      const onlyColours = size === HIGH || colorScheme === 'dark';
      const found = linesOf(await axeOn(page, onlyColours ? COLOUR_RULES : ALL_RULES));
      const where = `${size.width} by ${size.height}, ${colorScheme}`;
      expect.soft(found, where).toEqual([]);
    }
  }
}

const [first] = builtMap().sites;
if (first === undefined) throw new Error('the map has no site');
const firstName = nameOf(first);

/** Each view: what it is, its address, and what brings it onto the screen. */
const VIEWS: readonly (readonly [
  name: string,
  address: string,
  show: (page: Page) => Promise<unknown>,
])[] = [
  ['the overview', './', (page) => expect(sites(page)).toBeVisible()],
  ['a site', `./site/${first.id}/`, (page) => expect(sitePanel(page, firstName)).toBeVisible()],
  [
    'a chosen claim',
    './site/irbil-airport/#irbil-drone-lost',
    (page) =>
      expect(page.locator('[id="irbil-drone-lost"]')).toHaveAttribute('aria-current', 'location'),
  ],
  [
    'the comparison',
    './?view=compare',
    (page) => expect(page.getByRole('region', { name: 'Compare accounts' })).toBeVisible(),
  ],
  [
    'what Find finds',
    './?q=Iraq',
    (page) => expect(page.getByRole('main').locator('mark').first()).toBeVisible(),
  ],
  [
    'reading mode',
    './site/irbil-airport/?read=1#irbil-drone-lost',
    (page) =>
      expect(page.getByRole('navigation', { name: /claim by claim/ })).toContainText('Claim '),
  ],
  [
    'the layers, by who says so',
    './?by=claimant',
    async (page) => {
      await openLayers(page);
      await expect(lens(page, 'Who says so')).toBeChecked();
      await expect(layers(page).getByRole('checkbox').first()).toBeVisible();
    },
  ],
  [
    'the timeline',
    './',
    async (page) => {
      if (await timeline(page).getByRole('button', { name: 'Show the timeline' }).isVisible())
        await openTimeline(page);
      const dates = timeline(page).getByRole('button', { name: 'Dates' });
      if ((await dates.isVisible()) && (await dates.getAttribute('aria-expanded')) === 'false')
        await dates.click();
      await expect(timeline(page).getByRole('slider').first()).toBeVisible();
    },
  ],
  [
    'the key to the signs',
    './',
    async (page) => {
      const key = mapRegion(page).locator('details', { hasText: 'Key to the signs' });
      if ((await key.getAttribute('open')) === null) await key.locator('summary').click();
      await expect(mapRegion(page).getByRole('term').first()).toBeVisible();
    },
  ],
  [
    'filters that leave nothing',
    './?only=iran&attribution=named',
    (page) =>
      expect(
        page.getByRole('status').filter({ hasText: 'The filters leave nothing to show' }),
      ).toBeVisible(),
  ],
  [
    'a notice',
    `./site/${first.id}/#no-claim`,
    (page) => expect(page.getByRole('alert').filter({ hasText: 'no-claim' })).toBeVisible(),
  ],
  [
    'an embed',
    './site/irbil-airport/?embed',
    (page) => expect(page.getByRole('link', { name: 'Open the full map' })).toBeVisible(),
  ],
];

for (const [name, address, show] of VIEWS)
  test(`axe finds nothing wrong: ${name}`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('html[data-live]')).toBeAttached();
    await expectNoViolations(page, show);
  });

test('axe finds nothing wrong: a file with problems', async ({ page }) => {
  const body = readFileSync(MAP_FILE, 'utf8').replace('"where_prec": 5', '"where_prec": 9');
  await page.route('**/data/map.geojson*', (route) => route.fulfill({ body }));
  await page.goto('./');
  await expectNoViolations(page, () =>
    expect(page.getByRole('alert')).toContainText('cannot be shown'),
  );
});

simpleMapTest('axe finds nothing wrong: the simple map', async ({ page }) => {
  await page.goto('./');
  await expectNoViolations(page, () =>
    expect(mapRegion(page)).toHaveAttribute('data-state', 'unavailable'),
  );
});

mapTest('axe finds nothing wrong: the live map', async ({ page }) => {
  await page.goto('./');
  // The high screen would be slow to draw. Its panel is that of the overview.
  await expectNoViolations(page, mapReady, SIZES);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  for (const address of ['./', './site/irbil-airport/'])
    test(`axe finds nothing wrong: ${address}`, async ({ page }) => {
      await page.goto(address);
      // The page came without a script. Now axe needs one. The debugger sends only a change, so it forbids first.
      const debuggerOfPage = await page.context().newCDPSession(page);
      for (const value of [true, false])
        await debuggerOfPage.send('Emulation.setScriptExecutionDisabled', { value });
      await expectNoViolations(page, () => expect(page.getByRole('main')).toBeVisible());
      await expect(page.getByRole('button')).toHaveCount(0);
    });
});

test('axe finds what is wrong: a name, a colour, an id', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(() => {
    const pale = new CSSStyleSheet();
    pale.replaceSync('main * { color: #ddd !important; background: #fff !important }');
    document.adoptedStyleSheets.push(pale);
    const button = document.createElement('button');
    button.setAttribute('aria-describedby', 'nowhere');
    document.querySelector('main')?.append(button);
  });
  const found = linesOf(await axeOn(page, ALL_RULES));
  for (const rule of ['button-name', 'color-contrast', 'aria-valid-attr-value'])
    expect(found).toContainEqual(expect.stringMatching(`^${rule} at `));
});

test('axe finds nothing wrong in the timeline and the layers of a map of many events', async ({
  page,
}) => {
  const map = manyEventsMap({ siteCount: 8, eventCount: 400, actorCount: 30, claimantCount: 60 });
  await page.route('**/data/map.geojson*', (route) => route.fulfill({ body: JSON.stringify(map) }));
  await page.goto('./?from=2011');
  await expectNoViolations(
    page,
    async () => {
      await openLayers(page);
      await expect(layers(page).getByRole('searchbox')).toBeVisible();
      await expect(timeline(page)).toContainText('Events by month');
    },
    SIZES,
  );
});
