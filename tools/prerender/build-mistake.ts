/**
 * A mistake of the person who builds a map. The program prints only its message, without a stack, as the last output.
 */
export class BuildMistake extends Error {}
