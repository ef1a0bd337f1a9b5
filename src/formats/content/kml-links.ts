/** All elements of a name, whatever their prefix. */
export const elementsNamed = (parent: Document | Element, name: string): readonly Element[] =>
  Array.from(parent.getElementsByTagNameNS('*', name));

/** Why a KML has nothing to read: it only points elsewhere, or it only lays pictures on the map. Null if it has. */
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
