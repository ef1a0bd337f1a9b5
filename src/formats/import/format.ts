import type { Content } from '../content/content';
import type { FormatResult } from './imported';
import type { ImportOptions } from './options';

/** One file format. Each format has its own file in `formats/kinds/`. */
export interface Format {
  /** The value of the option `--from`, such as `ucdp-ged`. */
  readonly id: string;
  /** The name of the format for people. */
  readonly name: string;
  /** True if the content is in this format. Formats are tried in the order of `kinds/formats.ts`. */
  readonly isOf: (content: Content) => boolean;
  /** Reads the content. A string is a sentence that says why it cannot be read. */
  readonly read: (content: Content, options: ImportOptions) => FormatResult | string;
}
