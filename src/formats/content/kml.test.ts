import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { kmlRecords, type KmlRecords } from './kml';
import { readContent } from './read-content';

const KML = (inside: string): string =>
  `<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>${inside}</Document></kml>`;

async function recordsIn(inside: string): Promise<KmlRecords> {
  const content = await readContent('map.kml', strToU8(KML(inside)));
  if (content.kind !== 'kml') throw new Error(JSON.stringify(content));
  return kmlRecords(content.document);
}
const placemarkWith = async (inside: string) =>
  (await recordsIn(`<Placemark>${inside}</Placemark>`)).placemarks[0];

describe('a placemark', () => {
  it('is read with its folders, its style and its line', async () => {
    const { placemarks } = await recordsIn(
      '<Folder><name>2026</name>\n<Folder><name>April</name><Placemark><name><![CDATA[20 APR 2026]]></name><styleUrl>#a/E00000</styleUrl><Point><coordinates> 44.4, 33.3 ,0 </coordinates></Point></Placemark></Folder></Folder>',
    );
    expect(placemarks).toMatchObject([
      {
        name: '20 APR 2026',
        styleUrl: '#a/E00000',
        folderPath: ['2026', 'April'],
        geometry: { type: 'Point', coordinates: [44.4, 33.3, 0] },
        line: 4,
      },
    ]);
  });

  it('keeps its name beside an entry called name', async () => {
    const placemark = await placemarkWith(
      '<name>Depot</name><ExtendedData><Data name="name"><displayName>x</displayName><value>Other</value></Data><SchemaData schemaUrl="#s"><SimpleData name="n">7</SimpleData></SchemaData><g:kind xmlns:g="g">old</g:kind></ExtendedData>',
    );
    expect(placemark?.name).toBe('Depot');
    expect(placemark?.data).toEqual([
      { name: 'name', value: 'Other' },
      { name: 'n', value: '7' },
      { name: 'kind', value: 'old' },
    ]);
  });

  it('may have an address and no geometry', async () => {
    expect(await placemarkWith('<address>Al-Qaim, Iraq</address>')).toMatchObject({
      address: 'Al-Qaim, Iraq',
      geometry: null,
      geometryWhy: null,
    });
  });

  it('has its description as text, links and a table', async () => {
    const placemark = await placemarkWith(
      '<description><![CDATA[<b>Hit</b><br><a href="https://example.org/1">one</a><table><tr><td>Day</td><td>7</td></tr></table>]]></description>',
    );
    expect(placemark).toMatchObject({
      description: 'Hit\none\nDay 7',
      links: ['https://example.org/1'],
      descriptionTable: [{ name: 'Day', value: '7' }],
    });
  });

  it('has its times as written', async () => {
    expect(await placemarkWith('<TimeStamp><when>2023</when></TimeStamp>')).toMatchObject({
      timeStamp: '2023',
    });
    expect(await placemarkWith('<TimeSpan><begin>0725-01</begin></TimeSpan>')).toMatchObject({
      timeBegin: '0725-01',
      timeEnd: '',
    });
  });

  it.each([
    [
      '<LineString><coordinates>1,2 3,4</coordinates></LineString>',
      {
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      '<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1</coordinates></LinearRing></outerBoundaryIs></Polygon>',
      {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    ],
    [
      '<MultiGeometry><Point><coordinates>1,2</coordinates></Point><MultiGeometry><Point><coordinates>3,4</coordinates></Point></MultiGeometry></MultiGeometry>',
      {
        type: 'MultiPoint',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
    [
      '<MultiGeometry><Point><coordinates>1,2</coordinates></Point><LineString><coordinates>1,2 3,4</coordinates></LineString></MultiGeometry>',
      { type: 'GeometryCollection' },
    ],
    [
      '<gx:Track xmlns:gx="gx"><when>2023</when><gx:coord>1 2 0</gx:coord><gx:coord>3 4 0</gx:coord></gx:Track>',
      {
        type: 'LineString',
        coordinates: [
          [1, 2, 0],
          [3, 4, 0],
        ],
      },
    ],
  ])('has the geometry of %s', async (xml, geometry) => {
    expect((await placemarkWith(xml))?.geometry).toMatchObject(geometry);
  });

  it('says what is wrong with its geometry', async () => {
    const placemark = await placemarkWith('<Point><coordinates>east,north</coordinates></Point>');
    expect(placemark?.geometry).toBeNull();
    expect(placemark?.geometryWhy).toMatch(/^the Point in line \d+ has no coordinates/);
  });
});

describe('a KML', () => {
  it('leaves out links and pictures, each with why', async () => {
    const { placemarks, notTaken } = await recordsIn(
      '<Placemark/><NetworkLink><name>Live</name><Region/><Link><href>https://example.org</href></Link></NetworkLink><GroundOverlay><name>Photo</name></GroundOverlay>',
    );
    expect(placemarks).toHaveLength(1);
    expect(notTaken.map(({ name }) => name)).toEqual(['Live', 'Photo']);
    expect(notTaken[0]?.why).toMatch(/nothing is fetched/);
  });

  it.each([
    [
      'only points elsewhere',
      '<NetworkLink><Link><href>https://example.org/a.kml</href></Link></NetworkLink>',
      /only points to another address \(https:\/\/example\.org\/a\.kml\); download that file/,
    ],
    ['only lays pictures', '<GroundOverlay/>', /only lays pictures/],
    ['has no places', '<Folder/>', /has no places/],
    [
      'nests too deep',
      `${'<Folder>'.repeat(300)}<Placemark/>${'</Folder>'.repeat(300)}`,
      /nests more than 256 elements/,
    ],
    ['breaks off', '<Placemark>', /breaks off or has a mistake/],
  ])('is refused if it %s', async (_, inside, why) => {
    const content = await readContent('map.kml', strToU8(KML(inside)));
    expect(content.kind === 'refused' && content.why).toMatch(why);
  });

  it('is found in a KMZ behind a picture, and the picture stays packed', async () => {
    const kml = strToU8(KML('<Placemark><name>A</name></Placemark>'));
    const kmz = zipSync({
      'images/a.png': new Uint8Array(50),
      'maps/other.kml': kml,
      'doc.kml': kml,
    });
    expect(await readContent('map.kmz', kmz)).toMatchObject({
      kind: 'kml',
      found: ['KMZ with doc.kml, one of 2 KML files in it', 'UTF-8'],
    });
  });

  it('can be read by another parser, which may answer with a parsererror', async () => {
    const bytes = strToU8(KML('<Placemark/>'));
    const content = await readContent('map.kml', bytes, {
      parseXml: () => {
        throw new Error('line 7: no');
      },
    });
    expect(content).toEqual({
      kind: 'refused',
      why: 'this XML breaks off or has a mistake in it (line 7); export it again from the program that wrote it',
    });
  });
});
