/** What the layers mean: who is said to have acted, or who says so. */
export const LENSES = ['actor', 'claimant'] as const;
export type Lens = (typeof LENSES)[number];
