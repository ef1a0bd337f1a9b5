import { DOMParser } from '@xmldom/xmldom';
import { Refusal } from './content';

/**
 * Parses XML into a document. Entities that the file defines, and other files, are not read.
 * @param parseXml Another parser, such as the browser's. It may report a mistake as a `parsererror` element.
 * @throws Refusal if the text is not XML.
 */
export function xmlDocument(
  text: string,
  parseXml: (text: string) => Document = parsedXml,
): Document {
  let document: Document;
  try {
    document = parseXml(text);
  } catch (error) {
    throw new Refusal(brokenXml(error));
  }
  const [mistake] = Array.from(document.getElementsByTagName('parsererror'));
  if (mistake !== undefined) throw new Refusal(brokenXml(mistake.textContent));
  if (isTooDeep(document)) {
    throw new Refusal(
      `this XML nests more than ${DEEPEST} elements in one another; export it again with fewer folders`,
    );
  }
  return document;
}

/** The deepest nesting of elements that is read. Real maps nest about ten deep. */
const DEEPEST = 256;

function isTooDeep(document: Document): boolean {
  let depth = 0;
  let node: Node | null = document;
  while (node !== null) {
    if (depth > DEEPEST) return true;
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      continue;
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node?.nextSibling ?? null;
  }
  return false;
}

function parsedXml(text: string): Document {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level === 'fatalError') throw new Error(message);
    },
  });
  return parser.parseFromString(text, 'text/xml') as unknown as Document;
}

function brokenXml(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  const line = /\[line:(\d+)|line (\d+)/i.exec(said);
  const place = line === null ? '' : ` (line ${line[1] ?? line[2] ?? ''})`;
  return `this XML breaks off or has a mistake in it${place}; export it again from the program that wrote it`;
}

/** The line of an element in its text. Null if the XML parser does not give it, as in a browser. */
export function lineOf(element: Element): number | null {
  const { lineNumber } = element as { readonly lineNumber?: unknown };
  return typeof lineNumber === 'number' ? lineNumber : null;
}
