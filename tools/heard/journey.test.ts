import { expect, test } from 'vitest';
import { parseJourney, rewriteExpectations, ScriptError } from './journey';

const SCRIPT = `# A site opens
# Second remark

missing /data/
open ./
    ...
press Tab Tab

    To the sites link.
press Tab until "Irbil"
    Irbil link.
type two words
    (silence)
`;

test('reads titles, actions and what is to be heard', () => {
  expect(parseJourney(SCRIPT)).toEqual({
    title: 'A site opens',
    steps: [
      { line: 4, action: { kind: 'missing', path: '/data/' }, expected: [] },
      { line: 5, action: { kind: 'open', address: './' }, expected: ['...'] },
      {
        line: 7,
        action: { kind: 'press', keys: ['Tab', 'Tab'] },
        expected: ['To the sites link.'],
      },
      {
        line: 10,
        action: { kind: 'press-to', key: 'Tab', text: 'Irbil' },
        expected: ['Irbil link.'],
      },
      { line: 12, action: { kind: 'type', text: 'two words' }, expected: [] },
    ],
  });
});

test.each([
  ['open ./\n    ...', 'line 1: write the title'],
  ['# T\n    heard', 'line 2: "heard" comes before any action'],
  ['# T\nopen ./\npress Tab\n    a', 'line 2: write below it what is to be heard'],
  ['# T\nopen ./\n    (silence)\n    a', 'line 2: write below it what is to be heard'],
  ['# T\nclick here\n    a', 'line 2: "click" is no action'],
  ['# T\npress\n    a', 'line 2: "press" is no action'],
])('names the line of a mistake: %j', (script, message) => {
  expect(() => parseJourney(script)).toThrow(ScriptError);
  expect(() => parseJourney(script)).toThrow(message);
});

test('writes what was heard, and keeps all else', () => {
  const journey = parseJourney(SCRIPT);
  const written = rewriteExpectations(SCRIPT, journey, [[], ['Loaded.'], [], ['Irbil.'], ['two']]);
  expect(written).toBe(`# A site opens
# Second remark

missing /data/
open ./
    Loaded.
press Tab Tab
    (silence)

press Tab until "Irbil"
    Irbil.
type two words
    two
`);
  expect(parseJourney(written).steps.map(({ expected }) => expected)).toEqual([
    [],
    ['Loaded.'],
    [],
    ['Irbil.'],
    ['two'],
  ]);
});
