import { isBlank } from '../content/cell-kind';
import { Refusal, type Table } from '../content/content';
import { comparableName } from './fields';

/** What becomes of columns that hold private data about persons. */
export const PERSONS_CHOICES = ['keep', 'leave-out'] as const;
export type PersonsChoice = (typeof PERSONS_CHOICES)[number];

/** Names of columns, as `comparableName` has them. */
const BIRTH = /^(?:dob|birth(?:day|date)?|(?:date|day|year)ofbirth|تاريخالميلاد)$/;
const ID_NUMBER =
  /^(?:(?:national|personal|civil)?(?:id|identity|identification)(?:card)?(?:no|nr|num|number)|nationalid|idcard|passport(?:no|nr|num|number)?|ssn|رقمالهوية)$/;
const CONTACT =
  /^(?:(?:tele)?phone|mobile|whatsapp)(?:no|nr|num|number)?$|^e?mail(?:address)?$|^(?:home|street)address$/;
const NAME =
  /^(?:(?:full|first|last|middle|family|given|sur|victims?|persons?)?names?(?:en|ar|fr|fa|he|ku|ckb|raw|english|arabic)*|nameof(?:the)?(?:victim|person)|الاسم)$/;
/** Beside a name and a birth date, it is the number of a person and not of a row. */
const PLAIN_ID = /^id$/;

/** The columns of private data about persons: a birth date, or a name beside the number of a document, a phone or an address. */
function personColumns({ header, rows }: Table): readonly number[] {
  const names = header.map(comparableName);
  const filled = (pattern: RegExp): readonly number[] =>
    names.flatMap((name, at) =>
      pattern.test(name) && rows.some(({ cells }) => !isBlank(cells[at])) ? [at] : [],
    );
  const [births, persons] = [filled(BIRTH), filled(NAME)];
  const others = [...filled(ID_NUMBER), ...filled(CONTACT)];
  if (births.length === 0 && (others.length === 0 || persons.length === 0)) return [];
  const ids = births.length > 0 && persons.length > 0 ? filled(PLAIN_ID) : [];
  return [...persons, ...births, ...ids, ...others].sort((a, b) => a - b);
}

/**
 * The table without columns of private data about persons, if a person wants so, and a note of them.
 * @throws Refusal if it has such columns and nobody has said what becomes of them: whoever publishes must decide it.
 */
export function withPersons(
  table: Table,
  choice: PersonsChoice | undefined,
): { readonly table: Table; readonly notes: readonly string[] } {
  if (choice === 'keep') return { table, notes: [] };
  const columns = personColumns(table);
  if (columns.length === 0) return { table, notes: [] };
  const listed = columns.map((at) => table.header[at] ?? '').join(', ');
  if (choice === undefined)
    throw new Refusal(
      `These columns hold private data about persons, and a map would publish it: ${listed}. Say --persons leave-out, or --persons keep if the persons or the law allow it.`,
    );
  const isKept = (_: unknown, at: number): boolean => !columns.includes(at);
  return {
    table: {
      ...table,
      header: table.header.filter(isKept),
      hxl: table.hxl?.filter(isKept) ?? null,
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter(isKept) })),
    },
    notes: [`Left out as private data about persons, as you said: ${listed}.`],
  };
}
