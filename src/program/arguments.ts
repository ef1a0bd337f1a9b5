import { parseArgs } from 'node:util';
import { UsageMistake, type Command, type CommandInput } from './command';
import { nearestWord } from './nearest-word';
import { NO_SETTINGS, optionValuesOf, type SettingsOfFile } from './settings';

/** Every command has this option. `main.ts` handles it. */
export const HELP_OPTION = { type: 'boolean', description: 'Shows this help.' } as const;

/** Returns the settings in the file `named`. If it is undefined, the settings in the folder of the first operand. */
export type SettingsReader = (named: string | undefined, firstOperand: string) => SettingsOfFile;

/**
 * Reads the arguments of a command. The settings file gives options that the command line does not give.
 * @throws a `UsageMistake` if the command does not accept the arguments.
 */
export function readArguments(
  command: Pick<Command, 'name' | 'operands' | 'options'>,
  args: readonly string[],
  readSettings?: SettingsReader,
): CommandInput {
  const { name, operands, options } = command;
  const known = { ...options, help: HELP_OPTION };
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(Object.entries(known).map(([option, { type }]) => [option, { type }])),
      help: { type: HELP_OPTION.type, short: 'h' },
    },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const values = new Map<string, (string | true)[]>();
  const given: string[] = [];
  for (const token of tokens)
    if (token.kind === 'positional') given.push(token.value);
    else if (token.kind === 'option')
      values.set(token.name, [...(values.get(token.name) ?? []), valueOf(token, known, name)]);
  const textsIn = (from: ReadonlyMap<string, (string | true)[]>, option: string): string[] =>
    (from.get(option) ?? []).filter((value) => value !== true);
  const textsOf = (option: string): readonly string[] => textsIn(values, option);
  const typed = new Map(values);
  let settings = NO_SETTINGS;
  if (!values.has('help')) {
    refuseWrongCount(given, operands, name);
    const [first] = given;
    if (readSettings !== undefined && first !== undefined)
      settings = readSettings(textsOf('settings').at(-1), first);
    // The last of several values is used. So the command line overrules the settings.
    for (const [option, acceptedValues] of optionValuesOf(settings, options))
      values.set(option, [...acceptedValues, ...(values.get(option) ?? [])]);
    for (const [option, { isRequired = false, valueName = '' }] of Object.entries(options))
      if (isRequired && !values.has(option))
        throw new UsageMistake(`"strike-map ${name}" needs --${option} ${valueName}.`);
  }
  return {
    operands: given,
    settings,
    isGiven: (option) => values.has(option),
    again: () => readArguments(command, args, readSettings),
    text: (option) => textsOf(option).at(-1),
    texts: textsOf,
    textsTyped: (option) => textsIn(typed, option),
  };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

function valueOf(
  { name, rawName, value }: OptionToken,
  known: Command['options'],
  command: string,
): string | true {
  const option = known[name];
  if (option === undefined) {
    const similarName = nearestWord(rawName.replace(/^-+/, ''), Object.keys(known));
    const hint = similarName === null ? '' : ` Did you mean --${similarName}?`;
    throw new UsageMistake(`"strike-map ${command}" has no option ${rawName}.${hint}`);
  }
  if (option.type === 'boolean') {
    if (value !== undefined) throw new UsageMistake(`${rawName} takes no value.`);
    return true;
  }
  // If the next argument is an option, the value is missing.
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new UsageMistake(`${rawName} needs a value: ${rawName} ${option.valueName ?? ''}.`);
  return value;
}

function refuseWrongCount(
  given: readonly string[],
  { name, least, most }: Command['operands'],
  command: string,
): void {
  if (given.length < least)
    throw new UsageMistake(`"strike-map ${command}" needs ${name}: name it after the command.`);
  const tooMany = given[most];
  if (tooMany !== undefined)
    throw new UsageMistake(`"strike-map ${command}" does not know what to do with ${tooMany}.`);
}
