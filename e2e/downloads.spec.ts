import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { readDataset } from '../src/claims/check/read';
import { builtMap } from './support/data';
import { expect, test } from './support/fixtures';

const dataset = builtMap();

async function downloaded(page: Page, button: string): Promise<Download> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  return download;
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

test('everything, as a map file that reads as the same map', async ({ page }) => {
  await page.goto('./');
  await page.getByText('Download and cite').click();
  const file = await downloaded(page, 'GeoJSON');
  const reading = readDataset(await textOf(file));
  expect(reading.ok && reading.dataset).toEqual(dataset);
});

test('what is shown, as a map file without problems and as a table', async ({ page, baseURL }) => {
  await page.goto('./?by=claimant&only=syrian-state-media');
  await page.getByText('Download and cite').click();
  await expect(page.getByRole('radio', { name: 'What is shown' })).toBeChecked();
  const reading = readDataset(await textOf(await downloaded(page, 'GeoJSON')));
  const shown = [...dataset.claimById.values()].filter(
    ({ claimant }) => claimant === 'syrian-state-media',
  );
  expect(reading.ok && [...reading.dataset.claimById.keys()]).toEqual(shown.map(({ id }) => id));
  const csv = await textOf(await downloaded(page, 'CSV of claims'));
  expect(csv.trimEnd().split('\r\n')).toHaveLength(shown.length + 1);
  expect(csv).toContain(`${baseURL ?? ''}site/syria-border/#state-media-child-killed`);
  await expect(page.getByRole('main')).toContainText(`${baseURL ?? ''}?by=claimant&only=`);
});

test('citations of the map, and of the claim that is chosen', async ({ page }) => {
  await page.goto('./site/irbil-airport/#irbil-drone-lost');
  await page.getByText('Download and cite').click();
  await expect(page.getByText('Cite this map')).toBeVisible();
  await page.getByText('Cite the chosen claim').click();
  await expect(page.getByRole('main')).toContainText('Unnamed officials');
});
