import type { Content } from '../content/content';
import type { FormatResult } from './imported';
import type { ImportOptions } from './options';

/** One format of files. Each has a file of its own in `formats/kinds/`. */
export interface Format {
  /** The word for `--from`, such as `ucdp-ged`. */
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** True if the content is in this format. Formats are asked in the order of `kinds/formats.ts`. */
  readonly isOf: (content: Content) => boolean;
  /** Reads the content, or says in one sentence why it cannot be read. */
  readonly read: (content: Content, options: ImportOptions) => FormatResult | string;
}
