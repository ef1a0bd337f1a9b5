import { describe, expect, it } from 'vitest';
import { fileSite, tinyMap } from '../../tests/support/map-files';
import { NOT_SAID } from '../claims/model';
import { en } from '../i18n/en';
import { actorName } from './actor-groups';

const map = tinyMap({}, [fileSite('a')], {
  actors: { outlet: { name: { en: 'The <i>Paper</i>', ar: 'الصحيفة' } } },
});

describe('a layer', () => {
  it.each([
    ['outlet', 'en', 'The <i>Paper</i>'],
    ['outlet', 'ar', 'الصحيفة'],
    [NOT_SAID, 'en', 'Not said'],
    ['nobody', 'en', 'nobody'],
  ])('%s in %s is called %s', (id, language, name) => {
    expect(actorName(map, id, en, language)).toBe(name);
  });
});
