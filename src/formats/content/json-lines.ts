import { visit, type JSONPath } from 'jsonc-parser';

/**
 * The line on which each entry of a list begins, from 1.
 * @param member The name of the root's member that holds the list. Null if the root itself is the list.
 */
export function linesOfEntries(text: string, member: string | null): readonly number[] {
  const lines: number[] = [];
  const wanted = member === null ? 1 : 2;
  let depth = 0;
  const begin = (line: number, pathOf: () => JSONPath): void => {
    if (depth !== wanted) return;
    const path = pathOf();
    const index = path.at(-1);
    if (typeof index === 'number' && (member === null || path[0] === member))
      lines[index] ??= line + 1;
  };
  visit(text, {
    onObjectBegin: (_offset, _length, line, _character, pathOf) => {
      begin(line, pathOf);
      depth += 1;
    },
    onArrayBegin: (_offset, _length, line, _character, pathOf) => {
      begin(line, pathOf);
      depth += 1;
    },
    onLiteralValue: (_value, _offset, _length, line, _character, pathOf) => begin(line, pathOf),
    onObjectEnd: () => {
      depth -= 1;
    },
    onArrayEnd: () => {
      depth -= 1;
    },
  });
  return lines;
}
