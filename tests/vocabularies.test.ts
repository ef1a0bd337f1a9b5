import { describe, expect, it } from 'vitest';
import { AGREEMENTS } from '../src/claims/agreement/agreement';
import {
  ATTRIBUTIONS,
  CASUALTY_GROUPS,
  QUESTIONS,
  RELATIONS,
  WHERE_PRECISIONS,
} from '../src/claims/model';
import { noticeWords } from '../src/features/notices/words';
import { siteWords } from '../src/features/site/words';
import { agreementWords } from '../src/i18n/agreement-words';
import { claimWords } from '../src/i18n/claim-words';
import { overviewWords } from '../src/features/overview/words';
import { en } from '../src/i18n/en';

const site = siteWords(en);
const claim = claimWords(en);

describe('the words for each closed vocabulary', () => {
  it.each<readonly [what: string, labels: readonly string[]]>([
    ['questions', QUESTIONS.map(claim.question)],
    ['attributions', ATTRIBUTIONS.map(en.attribution)],
    ['attributions, explained', ATTRIBUTIONS.map(overviewWords(en).attributionExplained)],
    ['agreements', AGREEMENTS.map(agreementWords(en).agreement)],
    ['precisions', WHERE_PRECISIONS.map(site.precision)],
    ['counts', CASUALTY_GROUPS.map((of) => claim.count(of, '4'))],
    ['relations', RELATIONS.map((relation) => site.relations[relation])],
    ['relations, backwards', RELATIONS.map((relation) => site.relationsBack[relation])],
    [
      'notices',
      (
        [
          'unknown-site',
          'unknown-claim',
          'unknown-actors',
          'unknown-attributions',
          'unknown-part',
          'unreadable-dates',
          'period-swapped',
        ] as const
      ).map((kind) => noticeWords(en).notice({ kind, ids: ['x'] })),
    ],
  ])('tell all %s apart, and none is empty', (_what, labels) => {
    expect(labels.filter((label) => label.trim() === '')).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
