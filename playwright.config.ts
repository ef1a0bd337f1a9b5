import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS } from './tools/testing/browser-flags';
import { findBrowser, thisMachine } from './tools/testing/browser';
import { ENGINE_NAMES, findEngine } from './tools/testing/engines';

// Installs nothing: other tools read this file too. `npm test` has seen to it before.
const browser = findBrowser(thisMachine);

/** What these tell of is the same on every screen; one is enough. */
const ON_ANY_SCREEN =
  /(anywhere|axe|bad-input|basemap|corrections|downloads|harness|no-script|offline|one-map|own-table|package|print|screens|written-files)\.spec\.ts$/;

/**
 * These flags save work where no GPU draws. A test ends before compiling faster code would pay. With them, a screenshot may show
 * an older frame of the map.
 */
const FASTER_WITHOUT_GPU = [
  '--disable-gpu-compositing',
  '--js-flags=--no-maglev,--no-turbofan,--single-threaded-gc,--no-concurrent-recompilation',
];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  // Without a GPU a frame takes as long as it takes.
  expect: { timeout: 20_000 },
  reporter: [['dot'], ['json', { outputFile: '.cache/e2e.json' }]],
  use: {
    launchOptions: {
      args: [...BROWSER_FLAGS, ...FASTER_WITHOUT_GPU],
      ...(browser !== undefined && { executablePath: browser }),
    },
    // With half the dots, a frame takes half the time. Tests ask the map what it draws; no test compares pictures.
    deviceScaleFactor: 0.5,
    // The camera jumps, because a flight that is drawn in software keeps both cores busy. `motion.spec.ts` tests flights.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en',
    // A page that is answered from the browser is not what the other tests are about, and escapes their routes.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'wide',
      testIgnore: 'engines/**',
      use: { viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'phone',
      testIgnore: [ON_ANY_SCREEN, 'engines/**'],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    // The main journeys in each other engine that is installed. One worker runs them in one browser, in order.
    ...ENGINE_NAMES.filter((name) => findEngine(thisMachine, name) !== undefined).map((name) => ({
      name,
      testDir: 'e2e/engines',
      fullyParallel: false,
      // Two more browsers beside the Chromium of other tests: each may have to wait for the processor.
      timeout: 180_000,
      expect: { timeout: 60_000 },
    })),
  ],
});
