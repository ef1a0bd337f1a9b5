import type { FileEvent, FileSite, MapFile } from '../../src/claims/check/schema';
import { fileClaim, fileEvent, fileSite, mapFile, point } from './map-files';

const rounded = (degrees: number): number => Number(degrees.toFixed(4));
const two = (n: number): string => String(n).padStart(2, '0');

/** The dates of the town's events in turn: mostly days, and sometimes a month, a week, a year, a decade or no known beginning. */
function dateOf(index: number): string {
  const year = 2003 + Math.floor(index / 60);
  const month = 1 + (Math.floor(index / 5) % 12);
  if (index % 41 === 40) return '200X';
  if (index % 37 === 36) return `/${year}-${two(month)}-20`;
  if (index % 29 === 28) return `${year}`;
  if (index % 23 === 22) return `${year}-${two(month)}`;
  if (index % 19 === 18) return `${year}-${two(month)}-27/${year}-12-31`;
  return `${year}-${two(month)}-${two(1 + ((index * 7) % 28))}`;
}

const actorOf = (index: number): string => (index % 3 === 0 ? 'rebels' : 'army');

function townEvent(index: number): FileEvent {
  const id = `raid-${index + 1}`;
  const number = String(index + 1);
  return fileEvent(id, [actorOf(index)], {
    name: `Raid ${number}`,
    event_date: dateOf(index),
    claims: [
      fileClaim(`${id}-happened`, { text: `Raid ${number} happened.`, attribution: 'statement' }),
      fileClaim(`${id}-dead`, {
        about: 'fatalities',
        text: `${number} people died.`,
        value: { best: index + 1, of: 'total' },
        ...(index % 50 === 10 && index > 50 && { alsoAbout: [`raid-${index - 50}`] }),
      }),
    ],
  });
}

/** One event with more claims than a part has room for. */
const siege = (): FileEvent =>
  fileEvent('siege', ['army'], {
    name: 'The siege',
    event_date: '2005-06-15',
    claims: Array.from({ length: 250 }, (_, index) =>
      fileClaim(`siege-${index + 1}`, {
        about: index % 2 === 0 ? 'occurrence' : 'damage',
        text: `Day ${index + 1} of the siege.`,
      }),
    ),
  });

interface ManyRaids {
  /** How many raids the town has. */
  readonly raids?: number;
  /** How many villages there are beside the town. */
  readonly villages?: number;
  readonly hasSiege?: boolean;
}

interface Division {
  readonly at: readonly [number, number];
  readonly where: { readonly country?: string; readonly admin1?: string };
}

/** Where the villages are in turn, within some 50 km. */
const DIVISIONS: readonly Division[] = [
  { at: [42.3, 35.6], where: { country: 'IQ', admin1: 'Ninawa' } },
  { at: [44.2, 32.3], where: { country: 'IQ', admin1: 'Babil' } },
  { at: [39.6, 35.1], where: { country: 'SY', admin1: 'Dêr ez-Zor' } },
  { at: [38.3, 34.6], where: { country: 'SY' } },
  { at: [43.2, 33.4], where: {} },
];

/** A map with a town of many events, dated in all manners, and many villages of one event each. */
export function manyRaidsMap({
  raids = 240,
  villages = 70,
  hasSiege = false,
}: ManyRaids = {}): MapFile {
  const town = fileSite(
    'town',
    [
      ...Array.from({ length: raids }, (_, index) => townEvent(index)),
      ...(hasSiege ? [siege()] : []),
    ],
    {
      name: 'Town',
      geometry: point([44.4, 32.5]),
      country: 'IQ',
      admin1: 'Babil',
      claims: [fileClaim('town-itself')],
    },
  );
  const others = Array.from({ length: villages }, (_, index): FileSite => {
    const { at, where } = DIVISIONS[index % DIVISIONS.length] ?? { at: [44.2, 32.3], where: {} };
    const step = Math.floor(index / DIVISIONS.length) * 0.04;
    const id = `village-${index + 1}`;
    return fileSite(
      id,
      [fileEvent(`fire-${index + 1}`, [actorOf(index)], { event_date: dateOf(index * 5) })],
      {
        name: `Village ${index + 1}`,
        geometry: point([rounded(at[0] + step), rounded(at[1] + step)]),
        ...where,
      },
    );
  });
  const map = mapFile({ army: null, rebels: null }, [town, ...others]);
  return { ...map, title: 'Many raids' };
}
