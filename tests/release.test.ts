import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const text = (file: string) => readFileSync(file, 'utf8');

interface Manifest {
  readonly version: string;
  readonly repository?: { readonly url: string };
}

const manifest = JSON.parse(text('package.json')) as Manifest;
const lock = JSON.parse(text('package-lock.json')) as Manifest;

/** The newest heading of the changelog: `## 0.1.0 – 2026-12-01`, or `unreleased` in place of the date. */
const newest = /^## (?<version>\d+\.\d+\.\d+) – (?<date>\d{4}-\d\d-\d\d|unreleased)$/m.exec(
  text('CHANGELOG.md'),
)?.groups;

/** A member of CITATION.cff that is one line; undefined where it is absent. */
function cited(member: string): string | undefined {
  return new RegExp(`^${member}: (.+)$`, 'm').exec(text('CITATION.cff'))?.[1];
}

test('package.json, its lock, CITATION.cff and the changelog name the same version', () => {
  const versions = [manifest.version, lock.version, cited('version')];
  expect(versions).toEqual(versions.map(() => newest?.['version']));
});

test('CITATION.cff has the date of the release, once there is one', () => {
  const date = newest?.['date'];
  expect(cited('date-released')).toBe(date === 'unreleased' ? undefined : date);
});

test('package.json and CITATION.cff name the same repository, or neither names one', () => {
  expect(cited('repository-code')).toBe(
    manifest.repository?.url.replace(/^git\+/, '').replace(/\.git$/, ''),
  );
});
