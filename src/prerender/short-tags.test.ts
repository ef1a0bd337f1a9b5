import { expect, it } from 'vitest';
import { withShortTags } from './short-tags';

it.each([
  ['an empty element', '<g><path d="M0 0"></path></g>', '<g><path d="M0 0"/></g>'],
  ['an element with a title', '<path><title>A</title></path>', '<path><title>A</title></path>'],
  ['an element of another kind', '<g></g><text></text>', '<g></g><text></text>'],
  ['neighbours', '<rect></rect><use x="1"></use>', '<rect/><use x="1"/>'],
])('%s', (_what, svg, expected) => {
  expect(withShortTags(svg)).toBe(expected);
});
