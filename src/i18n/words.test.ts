import { expect, it } from 'vitest';
import { catalogue } from './words';

it.each(['en', 'xx', 'constructor', ''])(
  'a catalogue has words for the language "%s", in English if it has no other table',
  (language) => {
    const en = { close: 'Close' };
    expect(catalogue({ en })({ language })).toBe(en);
  },
);
