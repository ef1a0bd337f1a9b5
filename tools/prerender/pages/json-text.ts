const UNSAFE = /[<>&\u2028\u2029]/g;

/**
 * JSON (RFC 8259) that may stand anywhere in a page: nothing in it can end a script element or begin a comment. Half a pair of
 * surrogates is no text, and readers of JSON differ on it.
 */
export function jsonText(value: object): string {
  const json = JSON.stringify(value, (_member, part: unknown) =>
    typeof part === 'string' ? part.replace(/\p{Cs}/gu, '\uFFFD') : part,
  );
  return json.replace(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
