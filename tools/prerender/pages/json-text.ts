const UNSAFE_CHARACTERS = /[<>&\u2028\u2029]/g;

/**
 * Writes JSON (RFC 8259) that is safe anywhere in a page: it cannot end a script element or start a comment. Lone
 * surrogates are replaced, because JSON readers treat them differently.
 */
export function safeJson(value: object): string {
  const json = JSON.stringify(value, (_member, part: unknown) =>
    typeof part === 'string' ? part.replace(/\p{Cs}/gu, '\uFFFD') : part,
  );
  return json.replace(
    UNSAFE_CHARACTERS,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
