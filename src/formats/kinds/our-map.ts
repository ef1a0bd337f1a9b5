import type { Content } from '../content/content';

/** True if the content is a map file of this project, perhaps with mistakes. Such a file is checked, not imported. */
export function isOurMap(content: Content): boolean {
  if (content.kind !== 'json') return false;
  const { value } = content;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return 'features' in value && ['actors', 'sources'].every((member) => member in value);
}
