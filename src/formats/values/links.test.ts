import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryCell, expectLittleTime } from '../../../tests/support/arbitrary-cells';
import { isWebAddress } from '../../claims/text';
import { splitLinks, splitList } from './links';

const [A, B] = ['https://a.example/one', 'http://b.example/two?x=1'];

describe('a cell of addresses', () => {
  test.each([
    [`${A} ${B}`, [A, B], []],
    [`${A},${B}`, [A, B], []],
    [`${A}, ${B} `, [A, B], []],
    [`${A}; ${B}`, [A, B], []],
    [`${A};${B}`, [A, B], []],
    [`${A}\r\n${B}\n`, [A, B], []],
    [`${A} | ${B}`, [A, B], []],
    [`${A} ${A}`, [A], []],
    [`(${A}).`, [A], []],
    [`Evening Paper (${A}), ${B}`, [A, B], ['Evening Paper']],
    [`Evening Paper; ${A}; Radio Two, 6 May`, [A], ['Evening Paper', 'Radio Two, 6 May']],
    ['Evening Paper', [], ['Evening Paper']],
    ['Evening Paper\nRadio Two', [], ['Evening Paper', 'Radio Two']],
    ['javascript:alert(1) ftp://c.example/x', [], ['javascript:alert(1) ftp://c.example/x']],
    ['https://', [], ['https://']],
    ['www.a.example', [], ['www.a.example']],
    ['https://a.example/x,y;z', ['https://a.example/x,y;z'], []],
    ['https://a.example/x_(y)', ['https://a.example/x_(y)'], []],
    [
      'https://archive.example/2021/https://a.example/one',
      ['https://archive.example/2021/https://a.example/one'],
      [],
    ],
    ['', [], []],
    [' ; , ', [], []],
  ])('%j', (cell, links, texts) => {
    expect(splitLinks(cell)).toEqual({ links, texts });
  });

  test('gives back the addresses that it was made of', () => {
    const separators = fc.constantFrom(' ', ', ', ',', '; ', ';', '\n', ' | ', '\r\n');
    fc.assert(
      fc.property(fc.uniqueArray(fc.webUrl(), { maxLength: 5 }), separators, (urls, separator) => {
        const plain = urls.filter((url) => /[\w/]$/.test(url));
        expect(splitLinks(plain.join(separator)).links).toEqual(plain);
      }),
    );
  });

  test('of any content gives web addresses as links, and loses no letter', () => {
    fc.assert(
      fc.property(arbitraryCell, (cell) => {
        const { links, texts } = splitLinks(cell);
        expect(links.every(isWebAddress)).toBe(true);
        const [before, after] = [cell, [...links, ...texts].join('')].map(
          (text) => new Set(text.match(/[\p{L}\d]/gu)),
        );
        expect(after).toEqual(before);
      }),
      { numRuns: 1000 },
    );
  });

  test('of great length takes no long time', () => {
    expectLittleTime((text) => [splitLinks(text), splitList(text), splitLinks(`https://${text}`)]);
  });
});

test.each([
  ['Army; Air force ;;', undefined, ['Army', 'Air force']],
  ['Doe, Jane; Roe', undefined, ['Doe, Jane', 'Roe']],
  ['جيش؛ شرطة', undefined, ['جيش', 'شرطة']],
  ['rocket, drone', 'comma', ['rocket', 'drone']],
  ['', undefined, []],
] as const)('the list %j', (cell, joinedBy, values) => {
  expect(splitList(cell, joinedBy)).toEqual(values);
});
