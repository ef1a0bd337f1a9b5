/** Puts a text on one line, and replaces characters that HTML and XML forbid. For attributes, titles and JSON. */
export function singleLine(text: string): string {
  return replaceForbiddenCharacters(text.replace(/\s+/g, ' ').trim());
}

/** Escapes a text for HTML or XML, for use between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return replaceForbiddenCharacters(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Replaces control characters, lone surrogates and noncharacters, which HTML and XML 1.0 forbid. */
function replaceForbiddenCharacters(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\uFFFD');
}
