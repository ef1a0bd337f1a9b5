import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import CSL from 'citeproc';
import edtf from 'edtf';
import Papa from 'papaparse';
import { circle, buffer, point } from '@turf/turf';
import { readDataset } from '../../src/claims/check/read';

/** One behaviour of a tool, as `docs/compatibility.md` describes it. */
interface CompatibilityCase {
  readonly tool: string;
  readonly title: string;
  /** The program that the case runs. Missing if the tool is a package of this repository. */
  readonly program?: string;
  /** The result that the page describes. */
  readonly expected: string;
  readonly see: () => string;
}

interface CaseResult {
  readonly tool: string;
  readonly title: string;
  readonly state: 'still so' | 'changed' | 'skipped';
  readonly seen: string;
}

const isInstalled = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Runs all cases. Skips a case if its program is not installed. An error counts as the result of the case. */
export function findChanges(): readonly CaseResult[] {
  return CASES.map(({ tool, title, program, expected, see }) => {
    if (program !== undefined && !isInstalled(program))
      return { tool, title, state: 'skipped', seen: '' };
    const seen = resultOf(see);
    return { tool, title, state: seen === expected ? 'still so' : 'changed', seen };
  });
}

function resultOf(see: () => string): string {
  try {
    return see();
  } catch (error) {
    return `error: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`;
  }
}

/** Calls a function with an empty folder, then removes the folder. */
function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'compat-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const daysOf = (text: string): string => {
  const { min, max } = edtf(text);
  return [min, max].map((time) => new Date(time).toISOString().slice(0, 10)).join(' to ');
};

const cslYear = (bibtexDate: string): string => {
  const [item] = new Cite(`@misc{a, title = {A}, date = {${bibtexDate}}}`).data;
  return JSON.stringify(item?.['issued'] ?? null);
};

function citeprocDate(date: object): string {
  const { styles, locales } = plugins.config.get('@csl') as Readonly<
    Record<'styles' | 'locales', { readonly get: (name: string) => string }>
  >;
  const item = { id: 'a', type: 'webpage', title: 'T', issued: date };
  const engine = new CSL.Engine(
    { retrieveLocale: () => locales.get('en-US'), retrieveItem: () => item },
    styles.get('apa'),
  );
  engine.updateItems(['a']);
  return engine
    .makeBibliography()[1]
    .join('')
    .replace(/<[^>]*>/g, '')
    .trim();
}

/** The output of BibTeX for one entry in one style. */
function bibtexOutput(style: string, entry: string): Buffer {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'a.bib'), entry);
    writeFileSync(
      join(folder, 'a.aux'),
      `\\relax\n\\citation{*}\n\\bibstyle{${style}}\n\\bibdata{a}\n`,
    );
    execFileSync('bibtex', ['a'], { cwd: folder, stdio: 'pipe' });
    return readFileSync(join(folder, 'a.bbl'));
  });
}

const CASES: readonly CompatibilityCase[] = [
  {
    tool: 'edtf',
    title: 'a season is a quarter: spring (2021-21) is January to March',
    expected: '2021-01-01 to 2021-03-31',
    see: () => daysOf('2021-21'),
  },
  {
    tool: 'edtf',
    title: 'eight digits are milliseconds',
    expected: '1970-01-01T05:36:50.627Z',
    see: () => new Date(edtf('20210627').min).toISOString(),
  },
  {
    tool: 'citation-js',
    title: 'a decade (202X) becomes the year 2020',
    expected: '{"date-parts":[[2020]]}',
    see: () => cslYear('202X'),
  },
  {
    tool: 'citation-js',
    title: 'an approximate month (2021-04~) loses its mark',
    expected: '{"date-parts":[[2021,4]]}',
    see: () => cslYear('2021-04~'),
  },
  {
    tool: 'citeproc',
    title: 'raw "2020-01~" prints "ca. 2020, January"',
    expected: 'T. (ca. 2020, January).',
    see: () => citeprocDate({ raw: '2020-01~' }),
  },
  {
    tool: 'citeproc',
    title: 'a date with an unknown member alone prints nothing, not even "n.d."',
    expected: 'T.',
    see: () => citeprocDate({ edtf: '2021-04' }),
  },
  {
    tool: 'papaparse',
    title: 'after a CRLF, lines that end in LF are one cell',
    expected: '[["a","b"],["1","2\\n3","4"]]',
    see: () => JSON.stringify(Papa.parse('a,b\r\n1,2\n3,4').data),
  },
  {
    tool: 'papaparse',
    title: 'a column "__proto__" disappears',
    expected: '[{"a":"1"}]',
    see: () => JSON.stringify(Papa.parse('a,__proto__\n1,2', { header: true }).data),
  },
  {
    tool: '@turf/turf',
    title: 'a circle across 180° has longitudes above 180',
    expected: 'true',
    see: () =>
      String(
        circle([179.9, 0], 50)
          .geometry.coordinates.flat()
          .some(([longitude = 0]) => longitude > 180),
      ),
  },
  {
    tool: '@turf/turf',
    title: 'a buffer at 179.9° is a band round the globe',
    expected: 'true',
    see: () => {
      const longitudes = (buffer(point([179.9, 0]), 50)?.geometry.coordinates ?? [])
        .flat(2)
        .filter((_, index) => index % 2 === 0)
        .map(Number);
      return String(Math.max(...longitudes) - Math.min(...longitudes) > 300);
    },
  },
  {
    tool: 'Intl of Node',
    title: 'ar has Latin digits, ar-IQ has Arabic-Indic ones',
    expected: '27 ٢٧',
    see: () => ['ar', 'ar-IQ'].map((tag) => new Intl.NumberFormat(tag).format(27)).join(' '),
  },
  {
    tool: 'BibTeX',
    title: 'the style plain does not print url or date',
    program: 'bibtex',
    expected: 'false',
    see: () => {
      const entry = '@misc{a, title = {A}, url = {https://example.org/}, date = {2021}}';
      return String(/example|2021/.test(bibtexOutput('plain', entry).toString('utf8')));
    },
  },
  {
    tool: 'BibTeX',
    title: 'the style alpha cuts an Arabic label into bytes that are no UTF-8',
    program: 'bibtex',
    expected: 'false',
    see: () => {
      const bytes = bibtexOutput(
        'alpha',
        '@misc{a, author = {{مركز}}, title = {A}, year = {2021}}',
      );
      return String(bytes.equals(Buffer.from(bytes.toString('utf8'))));
    },
  },
  {
    tool: 'biber --tool',
    title: 'rewrites 2021-04-XX to 2021-04-00',
    program: 'biber',
    expected: '2021-04-00',
    see: () =>
      inFolder((folder) => {
        writeFileSync(join(folder, 'a.bib'), '@misc{a, title = {A}, date = {2021-04-XX}}');
        execFileSync('biber', ['--tool', '--quiet', '--output-file=b.bib', 'a.bib'], {
          cwd: folder,
          stdio: 'pipe',
        });
        return /DATE *= \{([^}]*)\}/.exec(readFileSync(join(folder, 'b.bib'), 'utf8'))?.[1] ?? '';
      }),
  },
  {
    tool: 'GDAL',
    title:
      'GeoJSON to GeoJSON keeps foreign members, ids, null geometry and lists, and the check takes it',
    program: 'ogr2ogr',
    expected: 'the same map',
    see: () => differenceAfter(['b.geojson']),
  },
  {
    tool: 'GDAL',
    title: 'to GeoPackage and back moves ids into properties and makes text of lists',
    program: 'ogr2ogr',
    expected: 'another map, without ids',
    see: () => differenceAfter(['b.gpkg', 'c.geojson']),
  },
  {
    tool: 'GDAL',
    title: 'to FlatGeobuf and back loses the foreign members',
    program: 'ogr2ogr',
    expected: 'another map, without ids',
    see: () => differenceAfter(['b.fgb', 'c.geojson']),
  },
];

/** The differences in the valid map after GDAL has converted it into each of these files in turn. */
function differenceAfter(files: readonly string[]): string {
  const start = 'geo/check/fixtures/valid.geojson';
  return inFolder((folder) => {
    let from = start;
    for (const file of files) {
      const to = join(folder, file);
      execFileSync('ogr2ogr', [to, from], { stdio: 'pipe' });
      from = to;
    }
    const before = readDataset(readFileSync(start, 'utf8'));
    const text = readFileSync(from, 'utf8');
    if (isDeepStrictEqual(readDataset(text), before)) return 'the same map';
    const { features } = JSON.parse(text) as { readonly features: readonly object[] };
    return features.some((feature) => 'id' in feature) ? 'another map' : 'another map, without ids';
  });
}
