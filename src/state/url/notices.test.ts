import { describe, expect, it } from 'vitest';
import { shortenedIds } from './notices';

describe('ids in a notice', () => {
  it('are cut to 5 ids and 60 characters, and end with an ellipsis', () => {
    expect(shortenedIds(['a', 'b'])).toEqual(['a', 'b']);
    expect(shortenedIds(['x'.repeat(60)])).toEqual(['x'.repeat(60)]);
    expect(shortenedIds(['x'.repeat(61)])).toEqual([`${'x'.repeat(60)}…`]);
    expect(shortenedIds(['a', 'b', 'c', 'd', 'e'])).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(shortenedIds(['a', 'b', 'c', 'd', 'e', 'f'])).toEqual(['a', 'b', 'c', 'd', 'e', '…']);
  });
});
