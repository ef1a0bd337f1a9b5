import { describe, expect, it } from 'vitest';
import { AGREEMENTS } from '../src/dataset/agreement';
import {
  ATTRIBUTIONS,
  COUNTED,
  QUESTIONS,
  RELATIONS,
  WHERE_PRECISIONS,
} from '../src/dataset/model';
import { en } from '../src/words/en';

describe('the words for each closed vocabulary', () => {
  it.each<readonly [what: string, labels: readonly string[]]>([
    ['questions', QUESTIONS.map(en.question)],
    ['attributions', ATTRIBUTIONS.map(en.attribution)],
    ['attributions, explained', ATTRIBUTIONS.map(en.attributionExplained)],
    ['agreements', AGREEMENTS.map(en.agreement)],
    ['precisions', WHERE_PRECISIONS.map(en.precision)],
    ['counts', COUNTED.map((of) => en.count(of, '4'))],
    ['relations', RELATIONS.map((relation) => en.relations[relation])],
    ['relations, backwards', RELATIONS.map((relation) => en.relationsBack[relation])],
    [
      'notices',
      (['unknown-site', 'unknown-claim', 'unknown-layers'] as const).map((kind) =>
        en.notice({ kind, ids: ['x'] }),
      ),
    ],
  ])('tell all %s apart, and none is empty', (_what, labels) => {
    expect(labels.filter((label) => label.trim() === '')).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
