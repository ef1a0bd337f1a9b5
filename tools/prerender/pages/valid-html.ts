import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // As Prettier writes it.
    'void-style': ['error', { style: 'selfclosing' }],
    'doctype-style': ['error', { style: 'lowercase' }],
    // The files are the host's own, named by what they hold.
    'require-sri': 'off',
    // As long as the map's and the site's names are.
    'long-title': 'off',
  },
});

/** What is wrong with a whole page, by html-validate; for tests. */
export async function faultsOf(html: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line }) => `${line}: ${message} (${ruleId})`);
}
