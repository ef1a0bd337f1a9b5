import type { Page } from '@playwright/test';
import { expect, test } from './support/fixtures';

/** Faults of a page that must make any test fail. */
const FAULTS: readonly (readonly [
  name: string,
  fault: RegExp,
  make: (page: Page) => Promise<unknown>,
])[] = [
  [
    'an error in the console',
    /console error: planted/,
    (page) =>
      page.evaluate(() => {
        console.error('planted');
      }),
  ],
  [
    'an error that nobody caught',
    /page error: planted/,
    (page) =>
      page.evaluate(() => {
        setTimeout(() => {
          throw new Error('planted');
        });
      }),
  ],
  [
    'a style that the policy refuses',
    /policy violation: style-src-attr/,
    (page) =>
      page.evaluate(() => {
        document.body.setAttribute('style', 'color: red');
      }),
  ],
  [
    'markup made of a string',
    /policy violation: require-trusted-types-for/,
    (page) =>
      page.evaluate(() => {
        try {
          document.createElement('p').innerHTML = 'planted';
        } catch {
          // The browser refuses this, as the test expects.
        }
      }),
  ],
  [
    'a picture from another host',
    /request to another host: https:\/\/planted\.example\//,
    (page) =>
      page.evaluate(() => {
        document.body.append(Object.assign(new Image(), { src: 'https://planted.example/a.png' }));
      }),
  ],
];

test.describe('every test fails on', () => {
  for (const [name, fault, make] of FAULTS) {
    test(name, async ({ page, faults }) => {
      await page.goto('./');
      await make(page);
      await expect.poll(() => faults.join('\n')).toMatch(fault);
      test.fail();
    });
  }
});
