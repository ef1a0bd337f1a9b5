const UNSAFE = /[<>&\u2028\u2029]/g;

/**
 * JSON (RFC 8259) that is safe anywhere in a page: nothing in it ends a script element or begins a comment. Lone
 * surrogates are replaced, since JSON readers treat them differently.
 */
export function jsonText(value: object): string {
  const json = JSON.stringify(value, (_member, part: unknown) =>
    typeof part === 'string' ? part.replace(/\p{Cs}/gu, '\uFFFD') : part,
  );
  return json.replace(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
