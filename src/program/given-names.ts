import type { CommandInput } from './command';

/**
 * The text of a map file with the title and the publisher that a person gives, on the command line or in settings. Without them,
 * and if the text is no JSON, it stays byte for byte.
 */
export function withGivenNames(text: string, input: CommandInput): string {
  const given = Object.fromEntries(
    (['title', 'publisher'] as const).flatMap((member) => {
      const value = input.text(member);
      return value === undefined ? [] : [[member, value]];
    }),
  );
  if (Object.keys(given).length === 0) return text;
  try {
    const file: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (typeof file !== 'object' || file === null || Array.isArray(file)) return text;
    return `${JSON.stringify({ ...file, ...given }, null, 2)}\n`;
  } catch {
    return text;
  }
}
