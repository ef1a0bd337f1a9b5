import type { MapFile } from '../../src/claims/check/schema';
import { fileClaim, fileEvent, fileSite, mapFile, point } from '../../tests/support/map-files';

export const LONG_NAME =
  'A boat is damaged at the harbour, at night, and nobody on the quay sees by whom or with what';
export const LONG_ADDRESS = `example.org/statement/${'of-the-harbour-master-'.repeat(5)}2021.html`;
const IN_PRINT = 'The Example Paper, 3 July 2021, page 4';

/** A map like those that the program makes of a table: sites of one name, and sources that have only an address or a citation. */
export function tableMap(): MapFile {
  const linked = (path: string) => ({
    url: `https://${path}`,
    headline: path,
    publisher: 'example.org',
  });
  const unlinked = (citation: string) => ({ headline: citation, publisher: citation, citation });
  const sources = {
    statement: linked('example.org/statement'),
    long: linked(LONG_ADDRESS),
    print: unlinked(IN_PRINT),
    lloyd: unlinked('Lloyd'),
  };
  const site = (
    id: string,
    name: string,
    event: string,
    source: keyof typeof sources,
    type = 'Sabotage',
    at: readonly [number, number] = [44.2, 33.1],
  ) =>
    fileSite(
      id,
      [
        fileEvent(`${id}-event`, [], {
          name: event,
          event_type: type,
          claims: [fileClaim(`${id}-claim`, { source, attribution: 'statement', locator: {} })],
        }),
      ],
      { name, geometry: point(at) },
    );
  const map = mapFile({}, [
    site('harbour', 'Harbour', LONG_NAME, 'statement'),
    site('harbour-2', 'Harbour', 'A crane burns', 'long', 'Battles', [44.6, 33.4]),
    site('quay', 'Quay', 'A shed burns', 'print', 'Riots', [44.1, 33.9]),
    site('pier', 'Pier', 'A ship sinks', 'lloyd', 'Protests', [44.8, 33.6]),
  ]);
  return { ...map, title: 'A table', sources, dateModified: '2099-01-01' };
}
