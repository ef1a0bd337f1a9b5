import type { DateOrder } from '../values/date-reading';
import type { PersonsChoice } from './persons';

/** Reports the progress of a step: `done` of `total`, if the step counts them. */
export type ReportProgress = (step: string, done?: number, total?: number) => void;

/** What the person says about the file that they import, where the file does not say it. */
export interface ImportOptions {
  /** The name of the file, without its folder. */
  readonly fileName: string;
  /** `dmy`: 03/04/2021 is 3 April. `mdy`: it is 4 March. */
  readonly dateOrder?: DateOrder;
  /** The first two digits of years that have only two digits. */
  readonly century?: 19 | 20;
  /** The UTC offset of the place, such as `+03:00`. It converts times in UTC. */
  readonly offset?: string;
  /** The person's mapping. The key is a column, the value its field. It overrules what the format would find. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** True if the mapping was saved from an earlier file, and so names all columns of that file. */
  readonly isMappingSaved?: boolean;
  /** What to do with columns of private data about persons. If undefined, a file with such columns is refused. */
  readonly persons?: PersonsChoice;
  /** The makers of the file. */
  readonly publisher?: string;
  /** Called with the progress of the import. */
  readonly reportProgress?: ReportProgress;
}
