import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linesOfEntries } from './json-lines';

it('law: it is the line of each entry, whatever it is', () => {
  const entries = fc.array(fc.jsonValue(), { maxLength: 6 });
  fc.assert(
    fc.property(entries, fc.constantFrom(null, 'features'), (list, member) => {
      const lines = list.map((one) => JSON.stringify(one));
      const text =
        member === null
          ? `[\n${lines.join(',\n')}]`
          : `{"a":[1,2],"features":[\n${lines.join(',\n')}],"b":[[3]]}`;
      expect(linesOfEntries(text, member)).toEqual(list.map((_, at) => at + 2));
    }),
  );
});
