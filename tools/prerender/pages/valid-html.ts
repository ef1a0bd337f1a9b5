import { HtmlValidate } from 'html-validate';

const htmlValidator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Prettier writes void elements as self-closing.
    'void-style': ['error', { style: 'selfclosing' }],
    'doctype-style': ['error', { style: 'lowercase' }],
    // This rule is off, because Svelte writes `disabled=""`, which is valid.
    'attribute-boolean-style': 'off',
    // This rule is off, because all files come from the page's own host.
    'require-sri': 'off',
    // This rule is off, because titles contain the names of the map and the site.
    'long-title': 'off',
  },
});

/** The faults that html-validate finds in a page, one line for each fault. For tests. */
export async function htmlFaultsOf(html: string): Promise<readonly string[]> {
  const { results } = await htmlValidator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line }) => `${line}: ${message} (${ruleId})`);
}
