import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Every Markdown file of the repository, as git lists it. */
const files = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
  .stdout.split('\n')
  .filter((file) => file !== '' && existsSync(file));

/** A heading as the anchor that hosts make of it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

function anchorsIn(file: string): readonly string[] {
  const headings = readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm);
  return Array.from(headings, ([, heading = '']) => anchorOf(heading));
}

/** The links of a file to other files of the repository and to headings, without those in code. */
function linksIn(file: string): readonly string[] {
  const prose = readFileSync(file, 'utf8').replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  const links = Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), ([, link = '']) => link);
  return links.filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(file: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : join(dirname(file), path);
  if (!existsSync(target)) return false;
  return anchor === undefined || anchorsIn(target).includes(anchor);
}

test('there are files to look at', () => {
  expect(files).toContain('README.md');
});

test.each(files)('every link in %s leads somewhere', (file) => {
  expect(linksIn(file).filter((link) => !leadsSomewhere(file, link))).toEqual([]);
});

test('the list of decisions has each page, in order', () => {
  const pages = readdirSync('docs/decisions').filter((name) => name !== 'README.md');
  expect(linksIn('docs/decisions/README.md')).toEqual(pages.sort());
});

test('the list of findings has each entry', () => {
  const entries = readdirSync('findings').filter((name) => name.endsWith('.sh'));
  expect(linksIn('findings/README.md')).toEqual(entries.sort());
});
