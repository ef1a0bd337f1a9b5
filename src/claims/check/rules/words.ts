import { isObject } from '../fields';
import { didYouMeanHint, quoted } from '../phrasing';
import { stringIn, type CheckRule } from '../records';

/** The event types of ACLED, each with its sub-event types (codebook of 2023). */
const SUB_EVENT_TYPES: Readonly<Record<string, readonly string[]>> = {
  Battles: ['Government regains territory', 'Non-state actor overtakes territory', 'Armed clash'],
  'Explosions/Remote violence': [
    'Chemical weapon',
    'Air/drone strike',
    'Suicide bomb',
    'Shelling/artillery/missile attack',
    'Remote explosive/landmine/IED',
    'Grenade',
  ],
  'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
  Protests: ['Peaceful protest', 'Protest with intervention', 'Excessive force against protesters'],
  Riots: ['Violent demonstration', 'Mob violence'],
  'Strategic developments': [
    'Agreement',
    'Arrests',
    'Change to group/activity',
    'Disrupted weapons use',
    'Headquarters or base established',
    'Looting/property destruction',
    'Non-violent transfer of territory',
    'Other',
  ],
};

/** Warns about an event type that is none of ACLED's, and about a sub-event type that is not of the event type. */
export const eventTypesAreOfAcled: CheckRule = ({ events }, report) => {
  const types = Object.keys(SUB_EVENT_TYPES);
  // A map of thousands of events has a few types, and a hint takes time.
  const hintByWord = new Map<string, string>();
  const hintOf = (word: string, candidates: readonly string[]): string => {
    const key = JSON.stringify([word, candidates]);
    const hint =
      hintByWord.get(key) ??
      (didYouMeanHint(word, candidates) || `; write ${candidates.join(', ')}`);
    hintByWord.set(key, hint);
    return hint;
  };
  for (const event of events) {
    const type = stringIn(event, 'event_type');
    const subType = stringIn(event, 'sub_event_type');
    const known = type === null ? undefined : SUB_EVENT_TYPES[type];
    if (type !== null && known === undefined) {
      report(
        [...event.path, 'event_type'],
        `${quoted(type)} is not an event type of ACLED${hintOf(type, types)}`,
      );
    } else if (subType !== null && known !== undefined && !known.includes(subType)) {
      const owner = types.find((one) => SUB_EVENT_TYPES[one]?.includes(subType));
      const hint =
        owner === undefined ? hintOf(subType, known) : `; it belongs to ${quoted(owner)}`;
      report(
        [...event.path, 'sub_event_type'],
        `${quoted(subType)} is not a sub-event type of ${quoted(type ?? '')}${hint}`,
      );
    }
  }
};

/** What keeps a quotation from being found as a text fragment, by what it looks like. */
const UNFINDABLE_QUOTES: readonly (readonly [pattern: RegExp, what: string])[] = [
  [
    /[\r\n\u2028\u2029]/,
    'it goes over the end of a line or paragraph; quote words of one paragraph',
  ],
  [/…|\.\.\.|\[\s*(?:…|\.{3})\s*\]/, 'it leaves words out; quote words that stand together'],
  [
    /[\u00B2\u00B3\u00B9\u2070-\u209F]|\[\d+\]|\p{L}\d{1,2}(?=\s|$)/u,
    'it has the number of a footnote; quote words before or after it',
  ],
  [/[\u00AD\u200B\u2060\uFEFF]/, 'it has a character that cannot be seen; type the words anew'],
  [/^[-’']|[-]$/u, 'it begins or ends inside a word; quote whole words'],
];

const WORD_AT_END = /[\p{L}\p{M}\p{N}]$/u;
const WORD_AT_START = /^[\p{L}\p{M}\p{N}]|^[’'](?=\p{L})/u;

/**
 * Warns about a quotation that no browser finds in the source: a text fragment matches whole words that stand together in one
 * block.
 */
export const quotesCanBeFound: CheckRule = ({ claims }, report) => {
  for (const claim of claims) {
    const { locator } = claim.members;
    if (!isObject(locator) || typeof locator['exact'] !== 'string') continue;
    const { exact, prefix, suffix } = locator;
    const found = UNFINDABLE_QUOTES.find(([pattern]) => pattern.test(exact));
    const isCutAtStart =
      typeof prefix === 'string' && WORD_AT_END.test(prefix) && WORD_AT_START.test(exact);
    const isCutAtEnd =
      typeof suffix === 'string' && WORD_AT_END.test(exact) && WORD_AT_START.test(suffix);
    const isCut = isCutAtStart || isCutAtEnd;
    const reason = found?.[1] ?? (isCut ? 'it is a part of a word; quote whole words' : null);
    if (reason === null) continue;
    report(
      [...claim.path, 'locator', 'exact'],
      `browsers cannot find this quotation in the source: ${reason}`,
    );
  }
};
