import type { Locator } from '@playwright/test';
import { textInLanguage } from '../src/claims/text';
import { actorToggleIds } from '../src/select/actor-groups';
import { LENSES } from '../src/select/filter';
import { builtMap } from './support/data';
import { expect, mapTest, test } from './support/fixtures';
import { mapSettled, renderedFeatures } from './support/map';
import {
  addressOf,
  closeLayers,
  layer,
  layers,
  lens,
  openLayers,
  siteLink,
  sitePanel,
  sites,
} from './support/page';

const dataset = builtMap();
const nameOf = (id: string): string =>
  textInLanguage(dataset.actorById.get(id)?.name ?? id, 'en').text;
const MEDIA = 'syrian-state-media';

/** The names of all actors that act or speak on the map, except these. */
const othersThan = (...ids: readonly string[]): string[] =>
  LENSES.flatMap((one) => actorToggleIds(dataset, one))
    .filter((id) => dataset.actorById.has(id) && !ids.includes(id))
    .map(nameOf);

test('the layers can show who says so, with a checkbox for each claimant and each party', async ({
  page,
  baseURL,
}) => {
  await page.goto('./');
  await openLayers(page);
  await expect(lens(page, 'Who acted')).toBeChecked();
  await lens(page, 'Who says so').check();
  expect(addressOf(page, baseURL)).toBe('?by=claimant');
  for (const id of actorToggleIds(dataset, 'claimant'))
    await expect(layer(page, nameOf(id))).toBeChecked();
  await expect(layer(page, 'All: United States')).toBeChecked();
});

mapTest('with one claimant on, nothing of another is on the page or the map', async ({ page }) => {
  await page.goto(`./?by=claimant&only=${MEDIA}`);
  await expect(sites(page)).toBeVisible();
  await mapSettled(page);
  const marks = await renderedFeatures(page, ['mark', 'mark-label']);
  expect(new Set(marks.map((mark) => mark.properties['siteId']))).toEqual(
    new Set(['syria-border']),
  );
  expect(await renderedFeatures(page, ['ring'])).toEqual([]);
  const claims = [...dataset.claimById.values()].filter(({ claimant }) => claimant === MEDIA);
  const hidden = dataset.claimById.size - claims.length;
  await expect(page.getByRole('main')).toContainText(`${hidden} claims hidden by the filters.`);
  await siteLink(page, 'Syrian side of the border').click();
  const panel = sitePanel(page, 'Syrian side of the border');
  await expect(panel).toContainText('buildings in which people live');
  await expect(panel).toContainText('A child was killed.');
  for (const { id } of claims) await expect(page.locator(`[id="${id}"]`)).toBeVisible();
  await expect(panel.locator('article')).toHaveCount(claims.length);
  const text = await panel.innerText();
  // The newspaper is the source of these claims, and the claims name the United States.
  for (const name of othersThan(MEDIA, 'the-washington-post', 'us-forces'))
    expect(text).not.toContain(name);
  expect(text).not.toMatch(/two locations/i);
});

test('who acted is whom the visible claims name', async ({ page }) => {
  await page.goto('./site/iraq-border/?by=claimant&only=kataib-sayyid-al-shuhada');
  const panel = sitePanel(page, 'Iraqi side of the border');
  const claims = [...dataset.claimById.values()].filter(
    ({ claimant, siteId }) => claimant === 'kataib-sayyid-al-shuhada' && siteId === 'iraq-border',
  );
  await expect(panel.locator('article')).toHaveCount(claims.length);
  await expect(panel).toContainText('The source names nobody');
  await expect(panel).not.toContainText('U.S. forces');
});

test('each lens keeps its own choice', async ({ page, baseURL }) => {
  await page.goto('./');
  await openLayers(page);
  await layer(page, 'Iran').uncheck();
  await lens(page, 'Who says so').check();
  await layers(page).getByRole('button', { name: 'Only Frank McKenzie', exact: true }).click();
  expect(addressOf(page, baseURL)).toBe('?by=claimant&only=frank-mckenzie');
  await lens(page, 'Who acted').check();
  expect(addressOf(page, baseURL)).toBe('?hide=iran');
  await expect(layer(page, 'Iran')).not.toBeChecked();
  await lens(page, 'Who says so').check();
  expect(addressOf(page, baseURL)).toBe('?by=claimant&only=frank-mckenzie');
  await page.goBack();
  await expect(layer(page, 'Iran')).not.toBeChecked();
});

test('how claims are attributed is a filter in both lenses', async ({ page, baseURL }) => {
  await page.goto('./');
  await openLayers(page);
  await page.getByRole('checkbox', { name: 'Own reporting', exact: true }).uncheck();
  expect(addressOf(page, baseURL)).toBe('?attribution=named,statement,anonymous');
  await closeLayers(page);
  await expect(siteLink(page, 'Western Iraq')).toContainText(
    'The filter by attribution hides all claims here',
  );
  await page.goto('./site/irbil-airport/?attribution=anonymous');
  const panel = sitePanel(page, 'Irbil airport');
  await expect(panel.locator('article')).toHaveCount(2);
});

test('only where accounts differ', async ({ page, baseURL }) => {
  await page.goto('./');
  await openLayers(page);
  await page.getByRole('checkbox', { name: 'Only where accounts differ' }).check();
  expect(addressOf(page, baseURL)).toBe('?differ=1');
  await closeLayers(page);
  await expect(siteLink(page, 'Irbil airport')).toContainText('Accounts here do not differ');
  await expect(siteLink(page, 'Syrian side of the border')).toContainText('Accounts differ');
});

test('a dispute goes with the claimant on whom it depends', async ({ page }) => {
  await page.goto(`./site/syria-border/?by=claimant&hide=${MEDIA},kataib-sayyid-al-shuhada`);
  const panel = sitePanel(page, 'Syrian side of the border');
  await expect(panel).toContainText('What was hit');
  await expect(panel.getByText('Accounts differ')).toHaveCount(0);
});

test('where the filters leave nothing, the page says what to relax, and does it', async ({
  page,
  baseURL,
}) => {
  await page.goto('./?only=iran&attribution=named');
  const nothing = page.getByRole('status').filter({ hasText: 'The filters leave nothing to show' });
  await nothing.getByRole('button', { name: 'Show all layers' }).click();
  await expect(nothing).toHaveCount(0);
  expect(addressOf(page, baseURL)).toBe('?attribution=named');
});

/** The colour that is most of a part of the page, as the screen shows it. */
async function backgroundSeen(part: Locator): Promise<string> {
  const png = (await part.screenshot()).toString('base64');
  const paper = await part.page().context().newPage();
  const colour = await paper.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    canvas?.drawImage(picture, 0, 0);
    const { data } = canvas?.getImageData(0, 0, picture.width, picture.height) ?? { data: [] };
    const counts = new Map<string, number>();
    for (let at = 0; at < data.length; at += 4) {
      const pixel = [...data.slice(at, at + 3)].join(' ');
      counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    }
    return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
  }, png);
  await paper.close();
  return colour;
}

test('with forced colours, the chosen lens and what is found stand out', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('./');
  await openLayers(page);
  const seen = (name: 'Who acted' | 'Who says so') =>
    backgroundSeen(lens(page, name).locator('..'));
  await expect(lens(page, 'Who acted')).toBeChecked();
  expect(await seen('Who acted')).not.toBe(await seen('Who says so'));
  await closeLayers(page);
  await page.getByRole('searchbox').fill('drone');
  const found = page.locator('mark').first();
  await expect(found).toBeVisible();
  expect(await backgroundSeen(found)).not.toBe(await backgroundSeen(page.getByRole('searchbox')));
});
