import { describe, expect, it } from 'vitest';
import { fileClaim, fileEvent, fileSite, tinyMap } from '../../../tests/support/map-files';
import type { Found } from './search-index';
import { resultText } from './result-text';

const dataset = tinyMap({}, [
  fileSite(
    'irbil',
    [
      fileEvent('drone', [], {
        name: { en: 'Drone attack', ar: 'هجوم' },
        claims: [
          fileClaim('said', {
            text: { en: 'A hangar was hit.', ar: 'أصيبت حظيرة' },
            remarks: { en: 'A guess about the hangar and dawn.', ar: 'فجر' },
          }),
        ],
      }),
    ],
    {
      name: { en: 'Irbil airport', ar: 'مطار أربيل' },
      alternateName: ['Erbil', 'Erbil International Airport'],
      admin1: { en: 'Erbil', ar: 'أربيل' },
    },
  ),
]);

const english = { language: 'en', dataLanguage: 'en' };
const toldIn = (one: Found, query: string, reading = english): unknown => {
  const told = resultText(dataset, one, { query, ...reading });
  return told && [told.text, ...told.others, ...told.notes].map(({ text }) => text);
};
const site = { kind: 'site', id: 'irbil' } as const;
const claim = { kind: 'claim', id: 'said' } as const;
const event = { kind: 'event', id: 'drone' } as const;

describe('how something found is told', () => {
  it.each([
    [site, 'irbil', ['Irbil airport']],
    [site, 'erbil', ['Irbil airport', 'Erbil']],
    [site, 'irbil international', ['Irbil airport', 'Erbil International Airport']],
    [site, 'أربيل', ['Irbil airport', 'مطار أربيل']],
    [event, 'drone', ['Drone attack']],
    [event, 'هجوم', ['Drone attack', 'هجوم']],
    [claim, 'hangar', ['A hangar was hit.']],
    [claim, 'حظيرة', ['A hangar was hit.', 'أصيبت حظيرة']],
    [claim, 'dawn', ['A hangar was hit.', 'A guess about the hangar and dawn.']],
    [claim, 'فجر', ['A hangar was hit.', 'فجر']],
    [{ kind: 'actor', id: 'outlet' } as const, 'name', ['Name of outlet']],
    [{ kind: 'actor', id: 'nobody' } as const, 'name', null],
  ])('%j for %s: %j', (one, query, expected) => {
    expect(toldIn(one, query)).toEqual(expected);
  });

  it('follows the language of the reader', () => {
    const arabic = { language: 'ar', dataLanguage: 'en' };
    expect(toldIn(site, 'اربيل', arabic)).toEqual(['مطار أربيل']);
    expect(toldIn(site, 'irbil', arabic)).toEqual(['مطار أربيل', 'Irbil airport']);
  });

  it('says in which language a wording is, where that is known', () => {
    const languages = (query: string): unknown =>
      resultText(dataset, site, { query, ...english })?.others.map(({ language }) => language);
    expect(languages('أربيل')).toEqual(['ar']);
    expect(languages('erbil')).toEqual([null]);
  });
});
