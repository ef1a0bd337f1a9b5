import type { Locator, Page } from '@playwright/test';
import type { Settings } from '../../src/program/settings-schema';
import type { Part, Screen } from './browser-pictures';

/**
 * A picture of the effect of one setting. It shows the second example or variants of it, on one or several screens side
 * by side.
 */
export interface SettingPicture {
  /** The part of the file's name after `settings-`. */
  readonly name: string;
  readonly views: readonly View[];
  /** The number of views in a row. If missing, all views are in one row. */
  readonly columns?: number;
}

interface View extends Partial<Screen> {
  /** The line above the view, if there are several views. */
  readonly caption?: string;
  /** The settings of the variant that differ from the example. Null removes a setting. */
  readonly changes?: Readonly<Partial<Record<keyof Settings, unknown>>>;
  readonly part: (page: Page) => Promise<Part>;
}

/** A screen high enough for the whole panel. */
const HIGH = [1280, 1700] as const;

const PANEL_WIDTH = 416;
const MARGIN = 10;

async function boxOf(element: Locator): Promise<Part> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (box === null) throw new Error('a part of the page that a picture shows is not there');
  return box;
}

/** The part of the panel from the top of one element to the bottom of another. */
const panelBetween =
  (first: (page: Page) => Locator, last: (page: Page) => Locator) =>
  async (page: Page): Promise<Part> => {
    const [top, bottom] = [await boxOf(first(page)), await boxOf(last(page))];
    const y = Math.max(0, top.y - MARGIN);
    return { x: 0, y, width: PANEL_WIDTH, height: bottom.y + bottom.height + MARGIN - y };
  };

const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, exact: true });
const text = (start: RegExp) => (page: Page) => page.getByText(start).last();
const layers = (page: Page): Promise<Part> => boxOf(page.getByRole('region', { name: 'Layers' }));
const part = (x: number, y: number, width: number, height: number) => () =>
  Promise.resolve({ x, y, width, height });

const BOTH_THEMES = ['light', 'dark'] as const;

/** @param tileHost The origin of a host of tiles, for the pictures that show them. */
export const settingPictures = (tileHost: string): readonly SettingPicture[] => [
  {
    name: 'title',
    views: [
      { part: panelBetween(heading('Lost containers: a made-up example'), text(/^Made by/)) },
    ],
  },
  {
    name: 'publisher',
    views: BOTH_THEMES.map((theme) => ({ theme, part: part(0, 0, 300, 60) })),
  },
  {
    name: 'about',
    views: [
      { size: HIGH, part: panelBetween(heading('About this map'), text(/^This map is made up\./)) },
    ],
  },
  {
    name: 'license',
    views: [{ size: HIGH, part: panelBetween(heading('Sources'), text(/^Published by/)) }],
  },
  {
    name: 'contact',
    views: [{ size: HIGH, part: panelBetween(heading('Corrections'), text(/^Report a mistake/)) }],
  },
  {
    name: 'language',
    views: [{ language: 'fr', part: part(0, 0, 900, 420) }],
  },
  {
    name: 'accent',
    columns: 2,
    views: [panelBetween(text(/claims by/), heading('Sites')), layers].flatMap((shown) =>
      BOTH_THEMES.map((theme) => ({ theme, part: shown })),
    ),
  },
  {
    name: 'view',
    views: [
      { caption: 'Without it: all sites', changes: { view: null } },
      { caption: '"view": [-14, 28, -9, 33]' },
    ].map((view) => ({ ...view, size: [1000, 820], part: part(PANEL_WIDTH, 130, 584, 560) })),
  },
  { name: 'actors', views: [{ part: layers }] },
  {
    name: 'switched-off',
    views: [
      { changes: { switchedOff: ['Company A'] }, part: layers },
      {
        changes: { switchedOff: ['Company A'] },
        part: panelBetween(text(/claims by/), heading('Sites')),
      },
    ],
  },
  {
    name: 'controls',
    columns: 1,
    views: [
      { caption: 'Without it', changes: { controls: null } },
      { caption: '"controls": { "timeline": false, "reading": false }' },
    ].map((view) => ({ ...view, part: part(0, 310, 900, 490) })),
  },
  {
    name: 'tiles',
    views: BOTH_THEMES.map((theme) => ({
      theme,
      size: [1000, 820],
      changes: { tiles: `${tileHost}/{z}/{x}/{y}.png`, tilesCredit: '© A made-up host' },
      part: part(PANEL_WIDTH, 260, 584, 560),
    })),
  },
];
