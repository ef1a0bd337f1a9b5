import { inspect } from 'node:util';

/** A mistake of whoever builds a map. The bundler prints an error with its stack; this one has only its message. */
export class BuildMistake extends Error {
  constructor(message: string) {
    super(message);
    this.stack = message;
  }

  [inspect.custom](): string {
    return this.message;
  }
}
