/** The step of reading mode after the current claim. */
export interface ReadingStep {
  readonly label: string;
  readonly href: string;
}

let next: ReadingStep | null = $state.raw(null);

/**
 * The next step of reading mode. Null at the last claim, and outside of reading mode. The card of the current claim
 * links to this step. For keyboard users, the bar with all steps is far away.
 */
export const nextReadingStep = (): ReadingStep | null => next;

/** The bar of reading mode calls this after each step of the reader. */
export function setNextReadingStep(step: ReadingStep | null): void {
  next = step;
}
