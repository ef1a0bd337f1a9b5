import { describe, expect, it } from 'vitest';
import { imported, refusal } from '../../../tests/support/imported';

const POINT = '<Point><coordinates>44.2,33.1,0</coordinates></Point>';
const kmlOf = (...parts: readonly string[]): string =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${parts.join('')}</Document></kml>`;
const placemark = (inner: string): string => `<Placemark>${inner}</Placemark>`;

describe('KML', () => {
  it('of My Maps: the columns of ExtendedData are those of a table; a place that is an address is not drawn', async () => {
    const data = (date: string): string =>
      `<ExtendedData><Data name="Date"><value>${date}</value></Data><Data name="Source"><value>https://paper.example/1</value></Data></ExtendedData>`;
    const { dataset, report } = await imported(
      'a.kml',
      kmlOf(
        `<Folder><name>rows.csv</name>${placemark(`<name>Market</name><description>A market burns.</description>${data('2026-02-12')}${POINT}`)}`,
        `${placemark(`<name>Mill</name><description>A mill burns.</description><address>Mill street 1</address>${data('2026-02-13')}`)}</Folder>`,
      ),
    );
    expect(report).toMatchObject({ format: 'kml', rows: 2, taken: 2, columnsNotUnderstood: [] });
    const [market, mill] = dataset.sites;
    expect(market).toMatchObject({
      geometry: { type: 'Point', coordinates: [44.2, 33.1] },
      events: [{ name: 'Market', event_date: '2026-02-12' }],
    });
    expect(mill).toMatchObject({ name: 'Mill street 1', geometry: null });
  });

  it('takes a time of the placemark before a column of dates', async () => {
    const span =
      '<TimeSpan><begin>2026-02-12</begin><end>2026-02-14</end></TimeSpan><ExtendedData><Data name="Date"><value>1 March 2020</value></Data></ExtendedData>';
    const column = span.replace(/<TimeSpan>.*<\/TimeSpan>/, '');
    const { dataset } = await imported(
      'a.kml',
      kmlOf(
        placemark(`<name>A</name>${span}${POINT}`),
        placemark(`<name>B</name>${column}${POINT}`),
      ),
    );
    const dates = dataset.sites.flatMap(({ events }) => events.map((one) => one.event_date));
    expect(dates.toSorted()).toEqual(['2020-03-01', '2026-02-12/2026-02-14']);
  });

  it('reads names such as “20 APR 2026” as dates, and a placemark in two folders once', async () => {
    const one = placemark(
      `<name><![CDATA[20 APR 2026]]></name><description><![CDATA[A truck burns.<br/><a href="https://video.example/1">film</a>]]></description><styleUrl>#x/E00000/False</styleUrl>${POINT}`,
    );
    const { dataset, report } = await imported(
      'a.kml',
      kmlOf(`<Folder><name>Week</name>${one}</Folder><Folder><name>Month</name>${one}</Folder>`),
    );
    expect(report).toMatchObject({ rows: 2, taken: 1, notTaken: [{ row: 2 }] });
    expect(report.notTaken[0]?.why).toContain('Placemark 1 is the same');
    const [event] = dataset.sites[0]?.events ?? [];
    expect(event?.event_date).toBe('2026-04-20');
    expect(event?.claims[0]?.text).toContain('A truck burns.');
    expect([...dataset.sourceById.values()][0]?.url).toBe('https://video.example/1');
  });

  it('of ArcGIS: the rows of a table in the description are its columns', async () => {
    const table =
      '<![CDATA[<table><tr><td>Date</td><td>2026-02-12</td></tr><tr><td>Notes</td><td>A mill burns.</td></tr></table>]]>';
    const { dataset } = await imported(
      'a.kml',
      kmlOf(placemark(`<name>Mill</name><description>${table}</description>${POINT}`)),
    );
    expect(dataset.sites[0]?.events[0]?.claims[0]?.text).toBe('A mill burns.');
  });

  it('leaves out lines, links and pictures, and counts them', async () => {
    const { report } = await imported(
      'a.kml',
      kmlOf(
        placemark(`<name>A</name><TimeStamp><when>2026</when></TimeStamp>${POINT}`),
        placemark('<name>B</name><LineString><coordinates>1,1 2,2</coordinates></LineString>'),
        '<NetworkLink><name>C</name><Link><href>https://a.example</href></Link></NetworkLink>',
        '<GroundOverlay><name>D</name></GroundOverlay>',
      ),
    );
    expect(report).toMatchObject({ rows: 4, taken: 1 });
    expect(report.notTaken.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(report.notTaken[1]?.why).toContain('“C”');
  });

  it('without a date is refused with its columns', async () => {
    const why = await refusal('a.kml', kmlOf(placemark(`<name>A</name>${POINT}`)));
    expect(why).toContain('no column for event_date');
  });
});
