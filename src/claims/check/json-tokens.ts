/** The numbers of jsonc-parser for kinds of token. Its const enum `SyntaxKind` does not work with `isolatedModules`. */
export const JSON_TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  string: 10,
  number: 11,
  endOfFile: 17,
} as const;
