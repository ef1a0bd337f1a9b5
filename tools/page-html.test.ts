import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { htmlForSite, htmlWithPolicy, htmlWithText } from './page-html';

const page = readFileSync('index.html', 'utf8');
const summary = { title: 'Strikes', description: 'Claims.', language: 'en', checked: '' };

describe('the page', () => {
  it('says what the map is before any script has run', () => {
    const html = htmlWithText(page, summary);
    expect(html).toContain('<title>Strikes</title>');
    expect(html).toContain('<h1 lang="en">Strikes</h1>');
    expect(html).toContain('<meta name="description" content="Claims." />');
    expect(html).not.toContain('{{');
  });

  it('takes the map’s words as text', () => {
    const html = htmlWithText(page, {
      ...summary,
      title: '</title><script>alert(1)</script> $& {{description}}',
      description: '" onload="alert(1)',
    });
    expect(html).toContain(
      '&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; $&amp; {{description}}',
    );
    expect(html).toContain('content="&quot; onload=&quot;alert(1)"');
    expect(html.match(/<script/g)).toHaveLength(1);
  });

  it('carries its policy before anything that the policy governs', () => {
    const html = htmlWithPolicy(page);
    const policy = html.indexOf('Content-Security-Policy');
    expect(policy).toBeGreaterThan(0);
    expect(policy).toBeLessThan(html.search(/<(link|script|title)/));
  });

  it('finds its files from two folders deeper', () => {
    const html = htmlForSite('<html data-base="./"><link href="./assets/a.css"><p>./ stays</p>');
    expect(html).toBe('<html data-base="../../"><link href="../../assets/a.css"><p>./ stays</p>');
  });
});
