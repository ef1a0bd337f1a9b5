/**
 * The fields of a map file that the manifest and the development server need. Files with problems have a summary too,
 * because the page reports the problems.
 */
export interface MapSummary {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly siteIds: readonly string[];
}

const SUMMARY_OF_UNREADABLE_MAP: MapSummary = {
  title: 'strike-map',
  description: 'A map of claims: what a source says happened, where, and who says so.',
  language: 'en',
  siteIds: [],
};

// Only ids that match are accepted, because every file system allows them as the name of a folder.
const FOLDER_NAME_PATTERN = /^[a-z0-9][a-z0-9-]{0,99}$/;

export function readMapSummary(json: string): MapSummary {
  const map = parseJson(json);
  if (!isRecord(map)) return SUMMARY_OF_UNREADABLE_MAP;
  const language = isLanguageTag(map.language) ? map.language : SUMMARY_OF_UNREADABLE_MAP.language;
  return {
    title: readText(map.title, language) ?? SUMMARY_OF_UNREADABLE_MAP.title,
    description: readText(map.description, language) ?? SUMMARY_OF_UNREADABLE_MAP.description,
    language,
    siteIds: readSiteIds(map.features),
  };
}

function readSiteIds(features: unknown): readonly string[] {
  if (!Array.isArray(features)) return [];
  const ids = features.map((feature: unknown) => (isRecord(feature) ? feature.id : undefined));
  return [...new Set(ids)].filter(
    (id): id is string => typeof id === 'string' && FOLDER_NAME_PATTERN.test(id),
  );
}

function readText(text: unknown, language: string): string | undefined {
  const candidates = isRecord(text) ? [text[language], text.en, ...Object.values(text)] : [text];
  return candidates.find((value): value is string => typeof value === 'string' && value !== '');
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLanguageTag(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(value);
}
