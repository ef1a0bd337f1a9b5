/** Resolves when what the page now holds has been laid out and drawn: what asks for its layout then has it for nothing, and nothing delays it. */
export function afterNextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
