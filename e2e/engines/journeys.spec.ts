import { expect, mapState, open, seeAddress, seeHeading, test } from './fixtures';

test('opens live, as published: its policy refuses markup that is made of a string', async ({
  page,
  site,
}) => {
  await open(page, site.url);
  await seeHeading(page, /^U.S. strikes/);
  const outcome = await page.evaluate(() => {
    try {
      document.createElement('p').innerHTML = 'planted';
      return 'written';
    } catch {
      return 'refused';
    }
  });
  expect(outcome).toBe('refused');
});

test('a site opens from the list; Back, Forward, reload and Close lead where they should', async ({
  page,
  site,
}) => {
  await open(page, site.url);
  await page.click('link', /^Irbil airport/);
  await seeHeading(page, 'Irbil airport');
  await seeAddress(page, `${site.url}site/irbil-airport/`);
  await page.step('back');
  await seeAddress(page, site.url);
  await expect.poll(() => page.findAll('list', 'Sites')).not.toEqual([]);
  await page.step('forward');
  await seeHeading(page, 'Irbil airport');
  await page.step('reload');
  await expect.poll(() => mapState(page)).toBe('ready');
  await seeHeading(page, 'Irbil airport');
  await page.click('link', 'Close');
  await seeAddress(page, site.url);
});

test('a site opens by its mark on the live map', async ({ page, site }) => {
  await open(page, site.url);
  const mark = () =>
    page.evaluate(() => {
      for (const element of document.querySelectorAll('section *')) {
        if (!('strikeMap' in element)) continue;
        const map = element.strikeMap as import('maplibre-gl').Map;
        const [found] = map
          .queryRenderedFeatures({ layers: ['mark'] })
          .filter((feature) => feature.properties['siteId'] === 'baghdad-airport');
        if (found?.geometry.type !== 'Point') return null;
        const { x, y } = map.project(found.geometry.coordinates as [number, number]);
        const offset = found.properties['offset'] as number[] | string;
        const [dx = 0, dy = 0] =
          typeof offset === 'string' ? (JSON.parse(offset) as number[]) : offset;
        const box = map.getContainer().getBoundingClientRect();
        return { x: x + dx + box.x, y: y + dy + box.y };
      }
      return null;
    });
  await expect.poll(mark).not.toBeNull();
  await page.clickAt((await mark()) ?? { x: NaN, y: NaN });
  await seeAddress(page, `${site.url}site/baghdad-airport/`);
  await seeHeading(page, /Baghdad/);
});

test('a layer is switched off and the second lens on; Back takes each back', async ({
  page,
  site,
}) => {
  await open(page, site.url);
  const isOn = async () => (await page.findAll('checkbox', 'Iran'))[0]?.isChecked;
  await page.click('checkbox', 'Iran');
  await expect.poll(isOn).toBe(false);
  await seeAddress(page, `${site.url}?hide=iran`);
  await page.click('radio', 'Who says so');
  await seeAddress(page, `${site.url}?by=claimant`);
  await page.step('back');
  await seeAddress(page, `${site.url}?hide=iran`);
  await page.step('back');
  await expect.poll(isOn).toBe(true);
});

test('keys set the period', async ({ page, site }) => {
  await open(page, `${site.url}?from=2020-02`);
  const from = async () => (await page.findAll('slider', 'Beginning of the period'))[0];
  await expect.poll(async () => (await from())?.value).toBe('February 2020');
  await page.evaluate(() => document.querySelector<HTMLElement>('[role=slider]')?.focus());
  await page.press('ArrowRight');
  await expect.poll(async () => (await from())?.value).toBe('March 2020');
  await seeAddress(page, `${site.url}?from=2020-03`);
});

test('accounts are compared in a table, and Back leads to the map', async ({ page, site }) => {
  await open(page, site.url);
  await page.click('link', 'Compare accounts');
  await seeHeading(page, 'Compare');
  await seeAddress(page, `${site.url}?view=compare`);
  await expect.poll(() => page.findAll('table')).toHaveLength(1);
  await page.step('back');
  await expect.poll(() => page.findAll('list', 'Sites')).not.toEqual([]);
});

test('what is typed finds a claim, and an Arabic name its site', async ({ page, site }) => {
  await open(page, site.url);
  await page.press('/');
  await expect.poll(async () => (await page.findAll('searchbox', 'Find'))[0]?.isFocused).toBe(true);
  await page.press('hangar');
  await seeAddress(page, `${site.url}?q=hangar`);
  const marked = () => page.evaluate(() => document.querySelectorAll('main mark').length);
  await expect.poll(marked).toBeGreaterThan(0);
  await page.goTo(`${site.url}?q=${encodeURIComponent('أربيل')}`);
  await page.click('link', /^Irbil airport/);
  await seeHeading(page, 'Irbil airport');
});

test('the link is copied, or shown to copy', async ({ page, site }) => {
  const address = `${site.url}site/irbil-airport/`;
  await open(page, address);
  await page.click('button', 'Copy link');
  const said = async () => (await page.findAll('status')).map(({ text }) => text).join(' ');
  await expect.poll(said).toMatch(/Link copied\.|http:.*\/site\/irbil-airport\//);
});

test('prints the claims of a site, with its map as SVG', async ({ page, site }) => {
  await open(page, `${site.url}site/irbil-airport/`);
  await expect
    .poll(() =>
      page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        return document.querySelectorAll('.print .static-map path').length;
      }),
    )
    .toBeGreaterThan(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  const pdf = await page.print();
  const text = pdf?.toString('latin1');
});

test('offline, a page that was visited is there again', async ({ page, site }) => {
  await open(page, site.url);
});
