/** The step of reading mode that follows the claim that is read. */
export interface ReadingStep {
  readonly label: string;
  readonly href: string;
}

let next: ReadingStep | null = $state.raw(null);

/**
 * The next step of reading mode; null at the last claim, and outside reading mode. The card of the claim that is read
 * links to it, because the bar with all steps is far away for readers who go from link to link.
 */
export const nextReadingStep = (): ReadingStep | null => next;

/** The bar of reading mode calls this when the reader has stepped. */
export function setNextReadingStep(step: ReadingStep | null): void {
  next = step;
}
