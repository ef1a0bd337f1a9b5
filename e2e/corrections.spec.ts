import { readFileSync } from 'node:fs';
import { MAP_FILE } from './support/data';
import { expect, test } from './support/fixtures';
import { sitePanel } from './support/page';

interface Claim {
  readonly id: string;
  readonly [field: string]: unknown;
}
interface File {
  corrections: unknown[];
  dateModified: string;
  features: {
    readonly id: string;
    readonly properties: { readonly name: unknown; events: { claims: Claim[] }[] };
  }[];
}

/** The map file with two corrections: a claimant took a claim back, and our own text about a site was wrong. */
function corrected(): string {
  const map = JSON.parse(readFileSync(MAP_FILE, 'utf8')) as File;
  const claims = map.features.find(({ id }) => id === 'irbil-airport')?.properties.events[0]
    ?.claims;
  const first = claims?.[0];
  if (claims === undefined || first === undefined) throw new Error('Irbil airport has no claim');
  claims.push({ ...first, id: 'taken-back', text: 'It was not in April.', corrects: [first.id] });
  map.dateModified = '2027-01-02';
  map.corrections = [
    { date: '2027-01', text: 'The radius of Irbil airport was 2 km.', site: 'irbil-airport' },
    { date: '2027-01-02', text: 'The title had another month.' },
    { date: '2027-01-02', text: 'The border had another name.', site: 'syria-border' },
  ];
  return JSON.stringify(map);
}

test.beforeEach(({ page }) =>
  page.route('**/data/map.geojson*', (route) => route.fulfill({ body: corrected() })),
);

test('the page of a site tells what was corrected there, and when', async ({ page }) => {
  await page.goto('./site/irbil-airport/');
  const corrections = page.getByRole('region', { name: 'Corrections' });
  await expect(corrections).toContainText('January 2027: The radius of Irbil airport was 2 km.');
  await expect(corrections).toContainText('2 January 2027: The title had another month.');
  await expect(corrections).not.toContainText('The border');
  await expect(corrections).toContainText('Last changed on 2 January 2027.');
});

test('the overview tells of all corrections, and leads to their sites', async ({ page }) => {
  await page.goto('./');
  const corrections = page.getByRole('region', { name: 'Corrections' });
  await expect(corrections).toContainText('The border had another name.');
  await corrections.getByRole('link', { name: 'Irbil airport' }).click();
  await expect(sitePanel(page, 'Irbil airport')).toBeVisible();
});

test('a claim that was corrected shows it, with what it said and what corrects it', async ({
  page,
}) => {
  await page.goto('./site/irbil-airport/');
  const panel = sitePanel(page, 'Irbil airport');
  const correcting = panel.locator('[id="taken-back"]');
  await expect(correcting).toContainText('It was not in April.');
  await expect(correcting).toContainText(/Corrects the claim of/);
  const before = panel.getByRole('article').filter({ hasText: 'Corrected by the claim of' });
  await expect(before).toHaveCount(1);
  await expect(before.getByRole('link', { name: /the claim of/ })).toHaveAttribute(
    'href',
    /#taken-back$/,
  );
});
