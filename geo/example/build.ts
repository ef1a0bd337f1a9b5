import { writeFileSync } from 'node:fs';

/**
 * Writes the second example: made-up accounts of containers that ships lose off the coast of Morocco. Everything in it is
 * invented. It shows what settings do to a map in another part of the world, whose texts are in Arabic first.
 */

interface Place {
  readonly id: string;
  readonly name: Text;
  readonly position: readonly [longitude: number, latitude: number];
  /** In metres. */
  readonly radius: number;
}
interface Text {
  readonly ar: string;
  readonly en: string;
}

const PLACES: readonly Place[] = [
  place('off-agadir', 'قبالة أكادير', 'Off Agadir', [-10.3, 30.4], 15_000),
  place('off-essaouira', 'قبالة الصويرة', 'Off Essaouira', [-10.4, 31.6], 20_000),
  place('off-safi', 'قبالة آسفي', 'Off Safi', [-9.8, 32.4], 10_000),
  place('off-tan-tan', 'قبالة طانطان', 'Off Tan-Tan', [-11.6, 28.7], 25_000),
  place('lanzarote-strait', 'شرق لانزاروت', 'East of Lanzarote', [-12.9, 29.1], 30_000),
  place('off-gibraltar', 'قبالة جبل طارق', 'Off Gibraltar', [-5.6, 36.0], 8_000),
];

function place(
  id: string,
  ar: string,
  en: string,
  position: Place['position'],
  radius: number,
): Place {
  return { id, name: { ar, en }, position, radius };
}

const ACTORS = {
  'company-a': { name: { ar: 'الشركة أ', en: 'Company A' } },
  'company-b': { name: { ar: 'الشركة ب', en: 'Company B' } },
  'harbour-office': { name: { ar: 'مكتب الميناء', en: 'The harbour office' } },
};

const SOURCES = {
  'example-log': {
    headline: { ar: 'سجل مُختلق للمثال', en: 'A log made up for the example' },
    publisher: { ar: 'مثال', en: 'Example' },
    citation: { ar: 'سجل مُختلق للمثال', en: 'A log made up for the example' },
  },
};

/** Numbers between 0 and 1 that are the same at every run (a linear congruential generator). */
function makeRandom(): () => number {
  let state = 20_260_101;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = makeRandom();
const below = (limit: number): number => Math.floor(random() * limit);

const QUESTIONS_BY_KIND = {
  few: 'occurrence',
  many: 'occurrence',
  who: 'responsibility',
  where: 'location',
} as const;
type Kind = keyof typeof QUESTIONS_BY_KIND;

function siteOf({ id, name, position, radius }: Place, index: number) {
  const [own, other] = random() < 0.5 ? ['company-a', 'company-b'] : ['company-b', 'company-a'];
  const day = String(1 + below(27)).padStart(2, '0');
  const [few, many] = [2 + below(5), 9 + below(9)];
  const claim = (kind: Kind, claimant: string, text: Text, value?: unknown) => ({
    id: `${id}-${kind}`,
    claimant,
    attribution: 'statement',
    about: QUESTIONS_BY_KIND[kind],
    text,
    ...(value !== undefined && { value }),
    source: 'example-log',
    locator: { row: index + 1 },
  });
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: position },
    properties: {
      name,
      where_prec: 2,
      coordinateUncertaintyInMeters: radius,
      georeferenceRemarks: {
        ar: 'نقطة مُختلقة للمثال.',
        en: 'The point is made up for the example.',
      },
      events: [
        {
          id: `${id}-loss`,
          name: { ar: 'فقدان حاويات', en: 'Containers are lost' },
          event_date: `2031-03-${day}`,
          event_type: 'Loss of cargo',
          actors: [own],
          claims: [
            claim('few', own, { ar: `فُقدت ${few} حاويات.`, en: `${few} containers were lost.` }),
            claim('many', 'harbour-office', {
              ar: `فُقدت ${many} حاوية.`,
              en: `${many} containers were lost.`,
            }),
            claim(
              'who',
              other,
              { ar: 'السفينة تابعة للشركة الأخرى.', en: 'The ship belongs to the other company.' },
              [own],
            ),
            claim(
              'where',
              'harbour-office',
              { ar: 'طفت الحاويات هنا.', en: 'The containers floated here.' },
              {
                geometry: { type: 'Point', coordinates: position },
                where_prec: 2,
                coordinateUncertaintyInMeters: radius,
              },
            ),
          ],
        },
      ],
    },
  };
}

const map = {
  type: 'FeatureCollection',
  title: { ar: 'حاويات مفقودة: مثال مُختلق', en: 'Lost containers: a made-up example' },
  description: {
    ar: 'كل ما في هذه الخريطة مُختلق. وهي تُظهر ما تفعله الإعدادات.',
    en: 'Everything on this map is made up. It shows what settings do.',
  },
  language: 'ar',
  license: 'https://creativecommons.org/licenses/by/4.0/',
  publisher: { ar: 'مثال', en: 'Example' },
  dateModified: '2026-11-30',
  actors: ACTORS,
  sources: SOURCES,
  features: PLACES.map(siteOf),
};

writeFileSync(new URL('containers.geojson', import.meta.url), `${JSON.stringify(map, null, 2)}\n`);
