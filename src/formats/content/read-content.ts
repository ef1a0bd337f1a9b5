import { parseJson } from '../../claims/check/json';
import { BINARY_REFUSALS, binaryKindByName } from './binary-kind';
import {
  LIMITS,
  Refusal,
  tooLargeMessage,
  UNFORESEEN,
  type Content,
  type ContentOptions,
  type JsonContent,
  type KmlContent,
  type Limits,
} from './content';
import { decodedText } from './encoding';
import { isNestedDeeper } from './json-depth';
import { kmlRefusal } from './kml';
import { markupKindOf } from './markup-kind';
import { textTable } from './text-table';
import { workbookTables } from './workbook';
import { xmlDocument } from './xml';
import { zipContentOf } from './zip-content';
import { isZip, zipEntriesOf } from './zip';

/**
 * Reads the bytes of a file as tables, JSON or KML, zipped or not. The bytes decide the kind. The file's name decides only
 * if the bytes fit several kinds. Nothing is fetched. Never throws: an unreadable file gives a refusal with a sentence.
 */
export async function readContent(
  name: string,
  bytes: Uint8Array,
  options: ContentOptions = {},
): Promise<Content> {
  const limits = { ...LIMITS, ...options.limits };
  try {
    return await contentOf(name, bytes, options, limits);
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', why: error.message };
    return { kind: 'refused', why: UNFORESEEN };
  }
}

async function contentOf(
  name: string,
  bytes: Uint8Array,
  options: ContentOptions,
  limits: Limits,
): Promise<Content> {
  if (bytes.length > limits.bytes) {
    throw new Refusal(tooLargeMessage(bytes.length, limits));
  }
  const binary = binaryKindByName(name, bytes);
  if (binary !== null) throw new Refusal(BINARY_REFUSALS[binary]);
  if (!isZip(bytes)) return textContent(name, bytes, options, limits, []);
  const entries = zipEntriesOf(bytes);
  const zip = zipContentOf(bytes, entries, limits);
  if (zip.kind === 'workbook') {
    return workbookTables(bytes, entries, { headerRow: options.headerRow, limits });
  }
  if (isZip(zip.bytes)) {
    const inner = zipEntriesOf(zip.bytes);
    if (zipContentOf(zip.bytes, inner, limits).kind === 'workbook') {
      return workbookTables(zip.bytes, inner, { headerRow: options.headerRow, limits });
    }
    throw new Refusal('this zip holds another zip; unpack it first');
  }
  return textContent(zip.name, zip.bytes, options, limits, [zip.found]);
}

const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\//;

/** The content of a text. Its first character shows JSON, and its first tag shows XML. All other text is a table. */
function textContent(
  path: string,
  bytes: Uint8Array,
  options: ContentOptions,
  limits: Limits,
  foundBefore: readonly string[],
): Content {
  const decoded = decodedText(bytes, options.encoding);
  const { text } = decoded;
  const found = [...foundBefore, ...decoded.found];
  const start = text.slice(0, 1000).trimStart();
  if (start === '' && text.trim() === '') {
    throw new Refusal('this file is empty; download it again, or ask its publisher');
  }
  if (LFS_POINTER.test(start)) {
    throw new Refusal(
      'this is a pointer to a file in Git LFS, not the file; download it by its page, or run git lfs pull',
    );
  }
  const name = path.replace(/^.*\//, '');
  const isTableByName = /\.(?:csv|tsv|tab)$/i.test(name);
  if (start.startsWith('<')) return { ...kmlContent(text, options), found };
  const isJsonByName = /\.(?:json|geojson|umap)$/i.test(name);
  if (isJsonByName || /^[[{]/.test(start) || start.startsWith('\u001E')) {
    const json = jsonContent(text, found, isTableByName, limits);
    if (json !== null) return json;
  }
  const { separator, headerRow } = options;
  const table = textTable(name, text, { separator, headerRow, limits }, isTableByName);
  return { ...table, found: [...found, ...table.found] };
}

/** Null if the text is not JSON and its name says that it may be a table. @throws Refusal with the line of the first mistake. */
function jsonContent(
  text: string,
  found: readonly string[],
  isTableByName: boolean,
  { nesting }: Limits,
): JsonContent | null {
  if (isNestedDeeper(text, nesting)) {
    if (isTableByName) return null;
    throw new Refusal(
      `this JSON nests more than ${nesting} lists and objects in one another; write it flatter`,
    );
  }
  try {
    return { kind: 'json', value: JSON.parse(text) as unknown, text, found };
  } catch {
    if (isTableByName) return null;
    const [mistake] = parseJson(text).findings;
    const offset = typeof mistake?.pointsAt === 'number' ? mistake.pointsAt : 0;
    const line = text.slice(0, offset).split('\n').length;
    throw new Refusal(`line ${line}: ${mistake?.message ?? 'this is not JSON; write it again'}`);
  }
}

function kmlContent(text: string, { parseXml }: ContentOptions): Omit<KmlContent, 'found'> {
  const kind = markupKindOf(text.trimStart());
  if (kind !== 'kml') throw new Refusal(kind.why);
  const document = xmlDocument(text.trimStart(), parseXml);
  const why = kmlRefusal(document);
  if (why !== null) throw new Refusal(why);
  return { kind: 'kml', document };
}
