import { ACLED_EVENT_TYPES, isAcledEventType, type AcledEventType } from '../../event-types';
import { isObject } from '../fields';
import { didYouMeanHint, quoted } from '../phrasing';
import type { JsonPath } from '../positions';
import { stringIn, type CheckRule } from '../records';

/** The sub-event types of each event type of ACLED (codebook of 2023). */
const SUB_EVENT_TYPES: Readonly<Record<AcledEventType, readonly string[]>> = {
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

/** Warns about each event type that ACLED does not have, and each sub-event type of another event type. Each is reported once. */
export const eventTypesAreOfAcled: CheckRule = ({ events }, report) => {
  const first = new Map<string, { path: JsonPath; message: string; hint: string; count: number }>();
  for (const event of events) {
    const type = stringIn(event, 'event_type');
    const subType = stringIn(event, 'sub_event_type');
    const known = type === null || !isAcledEventType(type) ? undefined : SUB_EVENT_TYPES[type];
    const isSubTypeWrong = subType !== null && known !== undefined && !known.includes(subType);
    if (type === null || (known !== undefined && !isSubTypeWrong)) continue;
    const key = JSON.stringify(known === undefined ? [type] : [type, subType]);
    const noted = first.get(key);
    if (noted !== undefined) noted.count += 1;
    else if (known === undefined || subType === null)
      first.set(key, {
        path: [...event.path, 'event_type'],
        message: `${quoted(type)} is not an event type of ACLED`,
        hint: didYouMeanHint(type, ACLED_EVENT_TYPES) || `; write ${ACLED_EVENT_TYPES.join(', ')}`,
        count: 1,
      });
    else
      first.set(key, {
        path: [...event.path, 'sub_event_type'],
        message: `${quoted(subType)} is not a sub-event type of ${quoted(type)}`,
        hint: subTypeHint(subType, known),
        count: 1,
      });
  }
  for (const { path, message, hint, count } of first.values())
    report(path, `${message}${count === 1 ? '' : ` (${count} events)`}${hint}`);
};

function subTypeHint(subType: string, known: readonly string[]): string {
  const owner = ACLED_EVENT_TYPES.find((one) => SUB_EVENT_TYPES[one].includes(subType));
  return owner === undefined
    ? didYouMeanHint(subType, known) || `; write ${known.join(', ')}`
    : `; it belongs to ${quoted(owner)}`;
}

/** Reasons why a quotation cannot be found as a text fragment, each with the pattern that shows it. */
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
 * Warns about a quotation that browsers cannot find in the source. A text fragment matches only consecutive whole words in
 * one block.
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
