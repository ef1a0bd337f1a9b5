import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';

export const LABEL_FONT = ['Noto Sans Variable', 'Noto Sans Arabic Variable'];

const hasArabic: ExpressionSpecification = ['has', 'name_ar'];

/** A name in the reader's language, with the Arabic one under it where there is one. */
export function nameOverArabic(language: string): ExpressionSpecification {
  if (isArabic(language)) return ['coalesce', ['get', 'name_ar'], ['get', 'name']];
  return [
    'case',
    hasArabic,
    ['format', ['get', 'name'], {}, '\n', {}, ['get', 'name_ar'], { 'font-scale': 0.9 }],
    ['get', 'name'],
  ];
}

/** The same on one line, for names that follow a river. */
export function nameBesideArabic(language: string): ExpressionSpecification {
  if (isArabic(language)) return ['coalesce', ['get', 'name_ar'], ['get', 'name']];
  return [
    'case',
    hasArabic,
    ['concat', ['get', 'name'], '   ', ['get', 'name_ar']],
    ['get', 'name'],
  ];
}

const isArabic = (language: string) => language.toLowerCase().split('-')[0] === 'ar';
