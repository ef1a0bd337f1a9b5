import {
  createScanner,
  getNodePath,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Finding } from './positions';
import { quoted } from './phrasing';

/** A file's JSON, read as far as it can be. */
export interface Json {
  readonly root: Node | undefined;
  /** The value that the text gives; where a name stands twice, the first. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** Whether the faults leave the structure clear, so that the rest can be checked. */
  readonly structure: 'clear' | 'unclear';
}

/** Deeper than any map file; a parser that recurses must not meet what is. */
const DEEPEST = 64;

const OPEN_BRACE = 1;
const CLOSE_BRACE = 2;
const OPEN_BRACKET = 3;
const CLOSE_BRACKET = 4;
const COMMA = 5;
const END = 17;

const SYNTAX: Record<string, string> = {
  InvalidSymbol: 'this is not JSON; write text in double quotes, a number, true, false or null',
  InvalidNumberFormat: 'this is not a JSON number; write digits, such as 12 or 34.45',
  PropertyNameExpected: 'a member name in double quotes should stand here',
  ValueExpected: 'a value should stand here',
  ColonExpected: 'a colon should stand between a member name and its value',
  CommaExpected: 'a comma should stand before this',
  CloseBraceExpected: 'the file ends or breaks off before a closing }',
  CloseBracketExpected: 'the file ends or breaks off before a closing ]',
  EndOfFileExpected: 'the JSON value has ended; nothing may follow it',
  InvalidCommentToken: 'JSON has no comments; take this one out',
  UnexpectedEndOfString: 'this text has no closing double quote on its line',
  UnexpectedEndOfNumber: 'this number breaks off; write digits after the sign, point or exponent',
  InvalidUnicode: 'this \\u escape is not complete; write four hexadecimal digits',
  InvalidEscapeCharacter: 'JSON does not know this escape; write \\\\ for a backslash',
  InvalidCharacter: 'this text holds a raw control character; write it as an escape, such as \\t',
};

/** Faults after which the parser still knows what stands where. */
const HARMLESS = new Set([
  'CommaExpected',
  'InvalidCommentToken',
  'InvalidUnicode',
  'InvalidEscapeCharacter',
  'InvalidCharacter',
]);

/** Reads JSON strictly: every departure from it is a finding. Never throws. */
export function readJson(text: string): Json {
  if (text.trim() === '') return unclear([{ path: [], at: 0, message: emptyMessage(text) }]);
  const scanned = scan(text);
  if (scanned.tooDeep !== null) return unclear([scanned.tooDeep]);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: true });
  const named = errors.map((error) => ({ ...error, name: printParseErrorCode(error.error) }));
  const commas = scanned.commas.filter((comma) =>
    errors.every((error) => error.offset !== comma.at),
  );
  const findings = [...withoutEchoes(text, named).map(syntaxFinding), ...commas];
  if (root === undefined || named.some((error) => !HARMLESS.has(error.name))) {
    return { ...unclear(findings), root };
  }
  const doubled: Finding[] = [];
  const value = plainValue(root, doubled);
  return { root, value, findings: [...findings, ...doubled], structure: 'clear' };
}

function unclear(findings: readonly Finding[]): Json {
  return { root: undefined, value: undefined, findings, structure: 'unclear' };
}

function emptyMessage(text: string): string {
  const found =
    text === '' ? 'the file is empty (0 bytes)' : 'the file holds nothing but white space';
  return `${found}; write a GeoJSON FeatureCollection`;
}

function syntaxFinding({ name, offset }: { name: string; offset: number }): Finding {
  return { path: [], at: offset, message: SYNTAX[name] ?? 'this is not JSON' };
}

/** What follows an error on its own line is mostly its echo, as is the comma that an open text swallowed. */
function withoutEchoes<E extends { offset: number; name: string }>(text: string, errors: E[]): E[] {
  let lastLine = NaN;
  return errors.filter(({ offset, name }, index) => {
    const line = text.lastIndexOf('\n', offset - 1);
    const isEcho = line === lastLine && !HARMLESS.has(name);
    const isSwallowed =
      name === 'CommaExpected' && errors[index - 1]?.name === 'UnexpectedEndOfString';
    lastLine = line;
    return !isEcho && !isSwallowed;
  });
}

/** Token by token, without recursion: trailing commas, and nesting that is too deep to parse. */
function scan(text: string): { commas: Finding[]; tooDeep: Finding | null } {
  const scanner = createScanner(text, true);
  const commas: Finding[] = [];
  let depth = 0;
  let comma = -1;
  for (let token = scanner.scan() as number; token !== END; token = scanner.scan()) {
    const offset = scanner.getTokenOffset();
    if (token === OPEN_BRACE || token === OPEN_BRACKET) depth++;
    if (token === CLOSE_BRACE || token === CLOSE_BRACKET) {
      depth--;
      const message = 'a comma stands after the last item; JSON allows none, take it out';
      if (comma >= 0) commas.push({ path: [], at: comma, message });
    }
    if (depth > DEEPEST) {
      const message = `lists and objects are nested more than ${DEEPEST} deep; a map file needs about 12`;
      return { commas, tooDeep: { path: [], at: offset, message } };
    }
    comma = token === COMMA ? offset : -1;
  }
  return { commas, tooDeep: null };
}

/** Objects have no prototype, so that a member named `__proto__` is a member like any other. */
function plainValue(node: Node, doubled: Finding[]): unknown {
  if (node.type === 'array') return node.children?.map((child) => plainValue(child, doubled)) ?? [];
  if (node.type !== 'object') return node.value as unknown;
  const object = Object.create(null) as Record<string, unknown>;
  for (const { children: [name, member] = [] } of node.children ?? []) {
    if (name === undefined || member === undefined) continue;
    const key = String(name.value);
    if (key in object) doubled.push(doubledName(key, name, member));
    else object[key] = plainValue(member, doubled);
  }
  return object;
}

function doubledName(key: string, name: Node, member: Node): Finding {
  const message = `${quoted(key)} stands twice in this object; keep one`;
  return { path: getNodePath(member), at: name.offset, message };
}
