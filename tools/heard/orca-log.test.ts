import { expect, test } from 'vitest';
import { spokenTexts } from './orca-log';

test('reads what Orca handed to the voice, without the rest of its log', () => {
  const log = [
    '12:00:01.000001 - SPEECH: Last spoke 1.2 seconds ago',
    "12:00:01.123456 - SPEECH OUTPUT: 'To the sites link.'{'established': False}",
    "12:00:01.123457 - SPEECH OUTPUT: 'By time' voice=hyperlink{'established': False}",
    "12:00:01.123458 - SPEECH OUTPUT: 'No more tables.' voice=system{'established': False, 'family': {'lang': 'en'}}",
    'EVENT MANAGER: object:state-changed:focused',
    '',
  ].join('\n');
  expect(spokenTexts(log)).toEqual(['To the sites link.', 'By time', 'No more tables.']);
});

test('reads the headers of cells, whose settings are a list', () => {
  const log = "12:00:01.123456 - SPEECH OUTPUT: 'Irbil airport'[{'established': False}]\n";
  expect(spokenTexts(log)).toEqual(['Irbil airport']);
});

test('keeps quotes and braces that a text has', () => {
  const log = "12:00:01.123456 - SPEECH OUTPUT: 'It's {here}.'{'established': False}\n";
  expect(spokenTexts(log)).toEqual(["It's {here}."]);
});

test('joins the lines of one text', () => {
  const log =
    "12:00:01.123456 - SPEECH OUTPUT: 'first\n                  second'{'established': False}\n";
  expect(spokenTexts(log)).toEqual(['first second']);
});

test('leaves out what nobody hears: empty texts, and marks of direction', () => {
  const log =
    "12:00:01.123456 - SPEECH OUTPUT: ''{'established': False}\n" +
    "12:00:01.123457 - SPEECH OUTPUT: ' \u2068الأنبار\u2069 '{'established': False}\n";
  expect(spokenTexts(log)).toEqual(['الأنبار']);
});
