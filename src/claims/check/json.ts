import {
  createScanner,
  getNodePath,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Finding } from './positions';
import { findBracketFault } from './brackets';
import { bareObject } from './fields';
import { JSON_TOKEN } from './json-tokens';
import { otherFormatMessage } from './other-formats';
import { quoted } from './phrasing';

/** The result of parsing JSON. If the text has syntax errors, it holds the part that the parser could read. */
export interface ParsedJson {
  readonly rootNode: Node | undefined;
  /** The parsed value. If a member name occurs twice in an object, the first member is kept. */
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** `clear` if the nesting of the values is certain, even with syntax errors. The rules check only a clear value. */
  readonly structure: 'clear' | 'unclear';
}

/** The deepest nesting of lists and objects. A deeper text could overflow the stack of the recursive parser. */
const MAX_NESTING_DEPTH = 64;

const SYNTAX_ERROR_MESSAGES: Record<string, string> = {
  InvalidSymbol: 'this is not JSON; write text in double quotes, a number, true, false or null',
  InvalidNumberFormat: 'this is not a JSON number; write digits, such as 12 or 34.45',
  PropertyNameExpected: 'a member name in double quotes is missing here',
  ValueExpected: 'a value is missing here',
  ColonExpected: 'a colon is missing between a member name and its value',
  CommaExpected: 'a comma is missing before this',
  CloseBraceExpected: 'the file ends or breaks off before a closing }',
  CloseBracketExpected: 'the file ends or breaks off before a closing ]',
  EndOfFileExpected: 'the JSON value ends before this; nothing may follow it',
  InvalidCommentToken: 'JSON has no comments; remove this one',
  UnexpectedEndOfString: 'this text has no closing double quote on its line',
  UnexpectedEndOfNumber: 'this number breaks off; write digits after the sign, point or exponent',
  InvalidUnicode: 'this \\u escape is not complete; write four hexadecimal digits',
  InvalidEscapeCharacter: 'JSON does not know this escape; write \\\\ for a backslash',
  InvalidCharacter: 'this text holds a raw control character; write it as an escape, such as \\t',
};

/** Names of the syntax errors after which the parser still knows how values are nested. */
const HARMLESS_SYNTAX_ERRORS = new Set([
  'CommaExpected',
  'InvalidCommentToken',
  'InvalidUnicode',
  'InvalidEscapeCharacter',
  'InvalidCharacter',
]);

/** Parses JSON strictly. Each syntax error and each repeated member name becomes a finding. Never throws. */
export function parseJson(text: string): ParsedJson {
  if (text.trim() === '')
    return unclearJson([{ path: [], pointsAt: 0, message: emptyFileMessage(text) }]);
  const otherFormat = otherFormatMessage(text);
  if (otherFormat !== null) return unclearJson([{ path: [], pointsAt: 0, message: otherFormat }]);
  const scanned = findCommasAndDepthFaults(text);
  if (scanned.depthFault !== null) return unclearJson([scanned.depthFault]);
  const errors: ParseError[] = [];
  const rootNode = parseTree(text, errors, { disallowComments: true, allowTrailingComma: true });
  const bracketFault = findBracketFault(text);
  const named = errors
    .filter(({ offset }) => bracketFault === null || offset < bracketFault.offset)
    .map(({ offset, error }) => ({ offset, name: printParseErrorCode(error) }));
  const errorOffsets = new Set(errors.map(({ offset }) => offset));
  const commas = scanned.trailingCommas.filter(
    ({ pointsAt }) => !errorOffsets.has(Number(pointsAt)),
  );
  const findings = [...withoutConsequentErrors(text, named).map(syntaxFinding), ...commas];
  if (bracketFault !== null) {
    const { offset, message } = bracketFault;
    const earlier = findings.filter(({ pointsAt }) => Number(pointsAt) < offset);
    return { ...unclearJson([...earlier, { path: [], pointsAt: offset, message }]), rootNode };
  }
  if (rootNode === undefined || named.some((error) => !HARMLESS_SYNTAX_ERRORS.has(error.name))) {
    return { ...unclearJson(findings), rootNode };
  }
  const repeated: Finding[] = [];
  const value = valueOfNode(rootNode, repeated);
  return { rootNode, value, findings: [...findings, ...repeated], structure: 'clear' };
}

function unclearJson(findings: readonly Finding[]): ParsedJson {
  return { rootNode: undefined, value: undefined, findings, structure: 'unclear' };
}

function emptyFileMessage(text: string): string {
  const found =
    text === '' ? 'the file is empty (0 bytes)' : 'the file holds nothing but white space';
  return `${found}; write a GeoJSON FeatureCollection`;
}

function syntaxFinding({ name, offset }: { name: string; offset: number }): Finding {
  return { path: [], pointsAt: offset, message: SYNTAX_ERROR_MESSAGES[name] ?? 'this is not JSON' };
}

/**
 * Removes errors that follow from an earlier error: later errors on the same line, and a missing comma after a string
 * that is not closed.
 */
function withoutConsequentErrors<E extends { offset: number; name: string }>(
  text: string,
  errors: E[],
): E[] {
  let lastLine = NaN;
  let line = -1;
  let lineEnd = text.indexOf('\n');
  return errors.filter(({ offset, name }, index) => {
    // The errors are in the order of the text, so each line is searched once.
    while (lineEnd !== -1 && lineEnd < offset) {
      line = lineEnd;
      lineEnd = text.indexOf('\n', lineEnd + 1);
    }
    const isEcho = line === lastLine && !HARMLESS_SYNTAX_ERRORS.has(name);
    const isSwallowed =
      name === 'CommaExpected' && errors[index - 1]?.name === 'UnexpectedEndOfString';
    lastLine = line;
    return !isEcho && !isSwallowed;
  });
}

/**
 * Finds trailing commas and nesting that is too deep. It reads token by token, because recursion into deep nesting could
 * overflow the stack.
 */
function findCommasAndDepthFaults(text: string): {
  trailingCommas: Finding[];
  depthFault: Finding | null;
} {
  const scanner = createScanner(text, true);
  const trailingCommas: Finding[] = [];
  let depth = 0;
  let comma = -1;
  for (
    let token = scanner.scan() as number;
    token !== JSON_TOKEN.endOfFile;
    token = scanner.scan()
  ) {
    const offset = scanner.getTokenOffset();
    if (token === JSON_TOKEN.openBrace || token === JSON_TOKEN.openBracket) depth++;
    if (token === JSON_TOKEN.closeBrace || token === JSON_TOKEN.closeBracket) {
      depth--;
      const message = 'there is a comma after the last item; JSON allows none, remove it';
      if (comma >= 0) trailingCommas.push({ path: [], pointsAt: comma, message });
    }
    if (depth > MAX_NESTING_DEPTH) {
      const message = `lists and objects are nested more than ${MAX_NESTING_DEPTH} deep; a map file needs about 12`;
      return { trailingCommas, depthFault: { path: [], pointsAt: offset, message } };
    }
    comma = token === JSON_TOKEN.comma ? offset : -1;
  }
  return { trailingCommas, depthFault: null };
}

/** The JavaScript value of a syntax node. Its objects have no prototype, so `__proto__` is an ordinary member. */
function valueOfNode(node: Node, repeated: Finding[]): unknown {
  if (node.type === 'array')
    return node.children?.map((child) => valueOfNode(child, repeated)) ?? [];
  if (node.type !== 'object') return node.value as unknown;
  const object = bareObject();
  for (const { children: [name, member] = [] } of node.children ?? []) {
    if (name === undefined || member === undefined) continue;
    const key = String(name.value);
    if (key in object) repeated.push(repeatedNameFinding(key, name, member));
    else object[key] = valueOfNode(member, repeated);
  }
  return object;
}

function repeatedNameFinding(key: string, name: Node, member: Node): Finding {
  const message = `${quoted(key)} is in this object twice; keep one`;
  return { path: getNodePath(member), pointsAt: name.offset, message };
}
