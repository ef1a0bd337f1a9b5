import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import CSL from 'citeproc';
import { afterAll, describe, expect, it } from 'vitest';
import { fileClaim, fileSite, tinyMap } from '../../../tests/support/map-files';
import type { Dataset } from '../../claims/model';
import { en } from '../../i18n/en';
import { citationsOfClaim, citationsOfMap, type CitationFormat } from './citation';

/**
 * What programs that read citations make of ours. `bibtex` and `biber` run where they are installed (Debian: `texlive-base`,
 * `biber`); elsewhere their tests are skipped.
 */
const MAP_URL = 'https://example.org/map/site/s/?by=a_b&x=50%25#said';
const SOURCE_URL = 'https://example.org/a';
const context = {
  words: en,
  language: 'en',
  url: MAP_URL,
  accessedDate: { year: 2026, month: 3, day: 9 },
};

const CLAIM_COUNT = 60;
/** A map of 60 claims, since the style `alpha` has letters for 26 of one author and year. */
function manyClaims(publisher: string, dateModified: string): Dataset {
  const claims = Array.from({ length: CLAIM_COUNT }, (_, index) =>
    fileClaim(`said-${index}`, {
      text: `The "base" was hit ${index} times, on several occasions.`,
    }),
  );
  return tinyMap({}, [fileSite('s', [], { claims })], {
    title: 'A map of strikes',
    publisher,
    dateModified,
  });
}

function entriesOf(dataset: Dataset, format: CitationFormat): readonly string[] {
  const all = [
    citationsOfMap(dataset, context),
    ...Array.from(dataset.claimById.values(), (claim) => citationsOfClaim(dataset, claim, context)),
  ];
  return all.map((citations) => citations.find((one) => one.format === format)?.text ?? '');
}

const PUBLISHERS = ['A house', 'مركز الدراسات', 'Éditions “Été” & Co_1', '北京'];
const DATES = [
  '2021-06-28',
  '2021-04~',
  '2021',
  '202X',
  '2021-22',
  '2021-04/2021-05',
  '2021-04/..',
];

const folder = mkdtempSync(join(tmpdir(), 'citations-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const isInstalled = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** What BibTeX prints for a style, and what it says while it does. */
function bibliographyOf(style: string, dataset: Dataset): { printed: string; log: string } {
  writeFileSync(join(folder, 'map.bib'), entriesOf(dataset, 'bibtex').join('\n'));
  writeFileSync(
    join(folder, 'map.aux'),
    `\\relax\n\\citation{*}\n\\bibstyle{${style}}\n\\bibdata{map}\n`,
  );
  execFileSync('bibtex', ['map'], { cwd: folder, stdio: 'pipe' });
  const bytes = readFileSync(join(folder, 'map.bbl'));
  return {
    printed: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    log: readFileSync(join(folder, 'map.blg'), 'latin1'),
  };
}

describe.skipIf(!isInstalled('bibtex'))('bibtex (skipped where it is not installed)', () => {
  for (const style of ['plain', 'alpha', 'apalike'])
    it.each(PUBLISHERS)(`in ${style}, prints the map’s address and year, for %s`, (publisher) => {
      const { printed, log } = bibliographyOf(style, manyClaims(publisher, '2021-04~'));
      expect(log).not.toMatch(/Warning--|error message/);
      const items = printed.split('\\bibitem').slice(1);
      expect(items).toHaveLength(CLAIM_COUNT + 1);
      for (const item of items) {
        expect(item).toContain(`\\url{${MAP_URL}}`);
        expect(item).not.toContain(`${SOURCE_URL},`);
        expect(item).toContain('2021');
        expect(item).not.toMatch(/\.[.,]|["]/);
      }
      const labels = items.flatMap((item) => /^\[([^\]]*)\]/.exec(item)?.[1] ?? []);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.filter((label) => /[{}\uFFFD]{2}/.test(label))).toEqual([]);
    });
});

describe.skipIf(!isInstalled('biber'))('biber (skipped where it is not installed)', () => {
  it.each(DATES)(
    'reads every entry of a map of %s',
    (date) => {
      writeFileSync(
        join(folder, 'biber.bib'),
        entriesOf(manyClaims('مركز', date), 'bibtex').join('\n'),
      );
      const options = ['--tool', '--quiet', '--output-file=seen.bib', 'biber.bib'];
      const { status, stdout } = spawnSync('biber', options, { cwd: folder, encoding: 'utf8' });
      expect({ status, errors: stdout.match(/ERROR.*/g) }).toEqual({ status: 0, errors: null });
      const seen = readFileSync(join(folder, 'seen.bib'), 'utf8');
      expect(seen.match(/^@/gm)).toHaveLength(CLAIM_COUNT + 1);
      expect(seen.match(/URL = /g)).toHaveLength(CLAIM_COUNT + 1);
    },
    60_000,
  );
});

describe('citation-js', () => {
  it.each(PUBLISHERS)('reads our BibTeX: title, year, address and publisher %s', (publisher) => {
    const [map = '', claim = ''] = entriesOf(manyClaims(publisher, '2021-06-28'), 'bibtex');
    const items = new Cite(`${map}\n${claim}`).data as readonly Record<string, unknown>[];
    expect(items).toMatchObject([
      { title: 'A map of strikes', URL: MAP_URL, issued: { 'date-parts': [[2021, 6, 28]] } },
      { URL: MAP_URL, publisher },
    ]);
    expect(String(items[1]?.['title'])).toMatch(
      /: The “base” was hit 0 times, on several occasions$/,
    );
  });

  it.each(DATES)('prints a bibliography of our CSL-JSON with the date %s', (date) => {
    const [, claim = ''] = entriesOf(manyClaims('A house', date), 'csl');
    const printed = new Cite(claim).format('bibliography', { format: 'text', template: 'apa' });
    expect(printed).toContain(MAP_URL);
    expect(printed).not.toMatch(/\.\.|\.,/);
  });
});

describe('citeproc', () => {
  const { styles, locales } = plugins.config.get('@csl') as {
    readonly styles: { readonly get: (name: string) => string };
    readonly locales: { readonly get: (name: string) => string };
  };

  interface CslItem {
    readonly id: string;
  }

  for (const style of ['apa', 'harvard1', 'vancouver'])
    describe(`in ${style}`, () => {
      const items = new Map<string, CslItem>();
      // Compiling a style takes most of the time, so all tests of a style share one engine.
      const engine = new CSL.Engine(
        { retrieveLocale: () => locales.get('en-US'), retrieveItem: (id) => items.get(id) },
        styles.get(style),
      );

      function printed(json: string, key: string): string {
        const [parsed] = JSON.parse(json) as readonly [CslItem];
        items.set(key, { ...parsed, id: key });
        engine.updateItems([key]);
        return engine
          .makeBibliography()[1]
          .join('')
          .replace(/<[^>]*>/g, '');
      }

      it.each(DATES)('prints year and address of a map of %s', (date) => {
        const both = entriesOf(manyClaims('A house', date), 'csl').slice(0, 2);
        for (const [index, json] of both.entries()) {
          const text = printed(json, `${date} ${index}`);
          expect(text).toContain('202');
          expect(text.replaceAll('&#38;', '&')).toContain(MAP_URL);
          expect(text).not.toMatch(/occasions\.,|\.\./);
        }
      });
    });
});
