import { expect, it } from 'vitest';
import { nearestWord } from './nearest-word';

const COMMANDS = ['build', 'check', 'serve', 'watch'];

it.each([
  ['biuld', 'build'],
  ['bild', 'build'],
  ['server', 'serve'],
  ['wach', 'watch'],
  ['b', 'build'],
  ['', null],
  ['publish', null],
])('the word that is most like "%s" is %s', (given, expected) => {
  expect(nearestWord(given, COMMANDS)).toBe(expected);
});
