import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments';
import { UsageMistake } from './command';

const command = {
  name: 'build',
  operands: { name: 'FILE', least: 1, most: 1, description: '' },
  options: {
    out: { type: 'string', valueName: 'DIR', isRequired: true, description: '' },
    'no-offline': { type: 'boolean', description: '' },
  },
} as const;
const read = (...args: readonly string[]) => readArguments(command, args);

describe('the arguments of a command', () => {
  it('are operands and options, in any order', () => {
    for (const args of [
      ['map.geojson', '--out', 'site', '--no-offline'],
      ['--no-offline', '--out=site', 'map.geojson'],
      ['--no-offline', '--out=site', '--', 'map.geojson'],
    ]) {
      const input = read(...args);
      expect(input.operands).toEqual(['map.geojson']);
      expect(input.text('out')).toBe('site');
      expect(input.isGiven('no-offline')).toBe(true);
    }
    expect(read('map.geojson', '--out', 'site').isGiven('no-offline')).toBe(false);
  });

  it('may be a wish for help alone', () => {
    expect(read('--help').isGiven('help')).toBe(true);
  });

  it.each([
    [['a', '--ofline'], '"strike-map build" has no option --ofline. Did you mean --no-offline?'],
    [['a', '--outt', 'b'], '"strike-map build" has no option --outt. Did you mean --out?'],
    [['a', '--quick'], '"strike-map build" has no option --quick.'],
    [['a', '-o', 'b'], '"strike-map build" has no option -o. Did you mean --out?'],
    [['a', '--out'], '--out needs a value: --out DIR.'],
    [['a', '--out', '--no-offline'], '--out needs a value: --out DIR.'],
    [['a', '--out', 'b', '--no-offline=1'], '--no-offline takes no value.'],
    [['a'], '"strike-map build" needs --out DIR.'],
    [['--out', 'b'], '"strike-map build" needs FILE: name it after the command.'],
    [['a', 'c', '--out', 'b'], '"strike-map build" does not know what to do with c.'],
  ])('that are wrong are told in a sentence: %j', (args, sentence) => {
    expect(() => read(...args)).toThrow(new UsageMistake(sentence));
  });
});
