import type { Geometry } from 'geojson';
import { htmlText, type NamedValue } from './html-text';
import { kmlGeometry } from './kml-geometry';
import { lineOf } from './xml';

/** A placemark as the file writes it. A missing text is the empty string. */
export interface KmlPlacemark {
  readonly name: string;
  /** The description without its HTML. */
  readonly description: string;
  /** http and https addresses that the description links. */
  readonly links: readonly string[];
  /** Rows of a table in the description. ArcGIS writes attributes so. */
  readonly descriptionTable: readonly NamedValue[];
  /**
   * `ExtendedData`: entries of `Data`, `SimpleData` and elements of other schemas. An entry `name` is not the placemark's name.
   */
  readonly data: readonly NamedValue[];
  readonly geometry: Geometry | null;
  /** What is wrong with the geometry, as a phrase. Null if it is right. */
  readonly geometryWhy: string | null;
  readonly address: string;
  /** The time as written: `2023`, `2023-05`, `2023-05-04T10:00:00Z`. */
  readonly timeStamp: string;
  readonly timeBegin: string;
  readonly timeEnd: string;
  /** Names of the folders that contain the placemark, outermost first. */
  readonly folderPath: readonly string[];
  /** The style as written: `#icon-1899-0288D1`. GeoConfirmed encodes the side in it. */
  readonly styleUrl: string;
  /** The line in the file. Null if the XML parser does not give it. */
  readonly line: number | null;
}

export interface KmlRecords {
  readonly placemarks: readonly KmlPlacemark[];
  /** Elements that look like placemarks but are not read, each with the reason. */
  readonly notTaken: readonly {
    readonly line: number | null;
    readonly name: string;
    readonly why: string;
  }[];
}

const NOT_TAKEN: Readonly<Record<string, string>> = {
  NetworkLink: 'it only points to another address, and nothing is fetched',
  GroundOverlay: 'it is a picture laid on the map, not a place',
  ScreenOverlay: 'it is a picture on the screen, not a place',
  PhotoOverlay: 'it is a picture, not a place',
  Tour: 'it is a flight of the camera, not a place',
};

/** The placemarks of a KML in document order, and the elements that are left out. */
export function kmlRecords(document: Document): KmlRecords {
  // Cached for each folder: its name may come after thousands of placemarks, and the search for it is slow.
  const names = new Map<Element, string>();
  const folderName = (folder: Element): string => {
    const name = names.get(folder) ?? childText(folder, 'name');
    names.set(folder, name);
    return name;
  };
  return {
    placemarks: elementsNamed(document, 'Placemark').map((one) => placemarkOf(one, folderName)),
    notTaken: Object.entries(NOT_TAKEN).flatMap(([element, why]) =>
      elementsNamed(document, element).map((found) => ({
        line: lineOf(found),
        name: childText(found, 'name'),
        why,
      })),
    ),
  };
}

function placemarkOf(placemark: Element, folderName: (folder: Element) => string): KmlPlacemark {
  const description = htmlText(childText(placemark, 'description'));
  const { geometry, why } = kmlGeometry(placemark);
  const span = childNamed(placemark, 'TimeSpan');
  const stamp = childNamed(placemark, 'TimeStamp');
  return {
    name: htmlText(childText(placemark, 'name')).text,
    description: description.text,
    links: description.links,
    descriptionTable: description.rows,
    data: extendedData(placemark),
    geometry,
    geometryWhy: why,
    address: childText(placemark, 'address'),
    timeStamp: stamp === undefined ? '' : childText(stamp, 'when'),
    timeBegin: span === undefined ? '' : childText(span, 'begin'),
    timeEnd: span === undefined ? '' : childText(span, 'end'),
    folderPath: folderPathOf(placemark, folderName),
    styleUrl: childText(placemark, 'styleUrl'),
    line: lineOf(placemark),
  };
}

const childElements = (parent: Element): readonly Element[] =>
  Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);

const childNamed = (parent: Element, name: string): Element | undefined =>
  childElements(parent).find(({ localName }) => localName === name);

const childText = (parent: Element, name: string): string =>
  childNamed(parent, name)?.textContent.trim() ?? '';

function extendedData(placemark: Element): readonly NamedValue[] {
  const extended = childNamed(placemark, 'ExtendedData');
  return (extended === undefined ? [] : childElements(extended)).flatMap((entry) => {
    if (entry.localName === 'SchemaData') {
      return childElements(entry).map((simple) => ({
        name: simple.getAttribute('name') ?? '',
        value: simple.textContent.trim(),
      }));
    }
    const isData = entry.localName === 'Data';
    const value = isData ? childText(entry, 'value') : entry.textContent.trim();
    return [{ name: isData ? (entry.getAttribute('name') ?? '') : entry.localName, value }];
  });
}

function folderPathOf(
  placemark: Element,
  folderName: (folder: Element) => string,
): readonly string[] {
  const names: string[] = [];
  for (let parent = placemark.parentNode; parent !== null; parent = parent.parentNode) {
    if (parent.nodeType === 1 && (parent as Element).localName === 'Folder') {
      names.unshift(folderName(parent as Element));
    }
  }
  return names;
}

/** All elements with a local name, whatever their prefix. */
const elementsNamed = (parent: Document | Element, name: string): readonly Element[] =>
  Array.from(parent.getElementsByTagNameNS('*', name));

/** Why a KML has nothing to read: it only links to other files, or only lays pictures on the map. Null if it has placemarks. */
export function kmlRefusal(document: Document): string | null {
  if (elementsNamed(document, 'Placemark').length > 0) return null;
  const links = elementsNamed(document, 'NetworkLink');
  if (links.length > 0) {
    const addresses = links.flatMap((link) =>
      elementsNamed(link, 'href').map((href) => href.textContent.trim()),
    );
    const [address = ''] = addresses.filter((text) => text !== '');
    const shown = address === '' ? 'another address' : `another address (${address.slice(0, 200)})`;
    return `this KML only points to ${shown}; download that file, and take it instead`;
  }
  if (elementsNamed(document, 'GroundOverlay').length > 0) {
    return 'this KML only lays pictures on the map, and has no places; take the data that the pictures show';
  }
  return 'this KML has no places in it; export it again with its placemarks';
}
