import { describe, expect, it } from 'vitest';
import { fileEvent, fileSite, tinyMap } from '../../tests/support/map-files';
import type { Text } from '../claims/model';
import { localNameOf } from '../claims/text';
import { shortened } from './url/notices';
import { spanOfEvents } from '../select/time-order';

function localName(name: Text, language: string): string | null {
  const [site] = tinyMap({}, [fileSite('a', [], { name })]).sites;
  return site === undefined ? null : (localNameOf(site, language)?.text ?? null);
}

describe('the local name of a site', () => {
  it.each<readonly [name: Text, language: string, local: string | null]>([
    [{ en: 'Abu Kamal', ar: 'البوكمال' }, 'en', 'البوكمال'],
    [{ en: 'Abu Kamal', ar: 'البوكمال' }, 'ar-IQ', null],
    [{ en: 'Abu Kamal' }, 'en', null],
    [{ ar: 'البوكمال' }, 'en', null],
    ['Abu Kamal', 'en', null],
  ])('of %j to a reader of %s is %j', (name, language, local) => {
    expect(localName(name, language)).toBe(local);
  });
});

describe('the span of events', () => {
  const spanOf = (...dates: string[]) => {
    const events = dates.map((event_date, index) => fileEvent(`e-${index}`, [], { event_date }));
    return spanOfEvents(tinyMap({}, [fileSite('a', events)]).sites[0]?.events ?? []);
  };

  it.each<readonly [dates: readonly string[], span: readonly string[] | null]>([
    [[], null],
    [['2021-04'], ['2021-04', '2021-04']],
    [
      ['2021-06-27', '2021-02', '2020-01~'],
      ['2020-01~', '2021-06-27'],
    ],
  ])('on %j is %j', (dates, span) => {
    expect(spanOf(...dates)).toEqual(span);
  });
});

describe('ids in a notice', () => {
  it('are cut to what there is room for, and say that they are cut', () => {
    expect(shortened(['a', 'b'])).toEqual(['a', 'b']);
    expect(shortened(['x'.repeat(60)])).toEqual(['x'.repeat(60)]);
    expect(shortened(['x'.repeat(61)])).toEqual([`${'x'.repeat(60)}…`]);
    expect(shortened(['a', 'b', 'c', 'd', 'e'])).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(shortened(['a', 'b', 'c', 'd', 'e', 'f'])).toEqual(['a', 'b', 'c', 'd', 'e', '…']);
  });
});
