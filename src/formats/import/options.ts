import type { DateOrder } from '../values/date-reading';
import type { PersonsChoice } from './persons';

/** Says how far a step is: `done` of `total`, if they are counted. */
export type ReportProgress = (step: string, done?: number, total?: number) => void;

/** What the person who imports a file says of it, where the file does not say it itself. */
export interface ImportOptions {
  /** The name of the file, without its folder. */
  readonly fileName: string;
  /** Whether 03/04/2021 is 3 April (`dmy`) or 4 March (`mdy`). */
  readonly dateOrder?: DateOrder;
  /** The century of years with two digits: 19 or 20. */
  readonly century?: 19 | 20;
  /** The offset of the place, such as `+03:00`, for times in UTC. */
  readonly offset?: string;
  /** For each column, the field that it holds. It overrules what the format would find. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** True if the mapping was saved of an earlier file, and so names all columns of it. */
  readonly isMappingSaved?: boolean;
  /** What becomes of columns with private data about persons. Without it, a file that has some is refused. */
  readonly persons?: PersonsChoice;
  /** Who made the file. */
  readonly publisher?: string;
  /** Hears how far the import is. */
  readonly reportProgress?: ReportProgress;
}
