import { isBlank } from '../content/cell-kind';
import { Refusal, type Table } from '../content/content';
import { comparableName } from './fields';

/** What to do with columns of private data about persons. */
export const PERSONS_CHOICES = ['keep', 'leave-out'] as const;
export type PersonsChoice = (typeof PERSONS_CHOICES)[number];

/** Patterns for column names in the form of `comparableName`. */
const BIRTH = /^(?:dob|birth(?:day|date)?|(?:date|day|year)ofbirth|تاريخالميلاد)$/;
const ID_NUMBER =
  /^(?:(?:national|personal|civil)?(?:id|identity|identification)(?:card)?(?:no|nr|num|number)|nationalid|idcard|passport(?:no|nr|num|number)?|ssn|رقمالهوية)$/;
const CONTACT =
  /^(?:(?:tele)?phone|mobile|whatsapp)(?:no|nr|num|number)?$|^e?mail(?:address)?$|^(?:home|street)address$/;
const NAME =
  /^(?:(?:full|first|last|middle|family|given|sur|victims?|persons?)?names?(?:en|ar|fr|fa|he|ku|ckb|raw|english|arabic)*|nameof(?:the)?(?:victim|person)|الاسم)$/;
/** A column `id` beside a name and a birth date numbers persons, not rows. */
const PLAIN_ID = /^id$/;

/** Columns with private data: a birth date, or a name together with an identity number, a phone number or an address. */
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
 * The table without columns of private data about persons, if the person chose `leave-out`, and a note about them.
 * @throws Refusal if the table has such columns but the person has made no choice. The publisher must decide it.
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
