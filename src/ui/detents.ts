/** How far the panel of a narrow screen is open. */
export const DETENTS = ['peek', 'half', 'full'] as const;
export type Detent = (typeof DETENTS)[number];

/** The detent one step larger (1) or smaller (−1); the same at the ends. */
export function nextDetent(detent: Detent, step: 1 | -1): Detent {
  return DETENTS[DETENTS.indexOf(detent) + step] ?? detent;
}

/** The detent nearest to where a drag ended, as a share (0–1) of the screen's height. */
export function detentAfterDrag(share: number): Detent {
  if (share < 0.32) return 'peek';
  return share < 0.72 ? 'half' : 'full';
}
