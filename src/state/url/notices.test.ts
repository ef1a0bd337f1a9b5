import { describe, expect, it } from 'vitest';
import { shortened } from './notices';

describe('ids in a notice', () => {
  it('are cut to 5 ids and 60 characters, and end with an ellipsis', () => {
    expect(shortened(['a', 'b'])).toEqual(['a', 'b']);
    expect(shortened(['x'.repeat(60)])).toEqual(['x'.repeat(60)]);
    expect(shortened(['x'.repeat(61)])).toEqual([`${'x'.repeat(60)}…`]);
    expect(shortened(['a', 'b', 'c', 'd', 'e'])).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(shortened(['a', 'b', 'c', 'd', 'e', 'f'])).toEqual(['a', 'b', 'c', 'd', 'e', '…']);
  });
});
