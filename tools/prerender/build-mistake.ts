/** A mistake of whoever builds a map. Its message is all that is printed: without a stack, and last. */
export class BuildMistake extends Error {}
