import { isObject } from '../fields';
import { quoted } from '../phrasing';
import { isQuestion, type ClaimItem, type Report, type Rule } from '../records';

const BOUNDS = ['low', 'best', 'high'] as const;
const COUNTS = new Set(['fatalities', 'injuries']);

/** A claim's `value` is a count for deaths and injuries, a list of actors for responsibility, else absent. */
export const valuesFitQuestions: Rule = ({ claims }, report) => {
  for (const claim of claims) {
    const { about, value } = claim.value;
    if (!isQuestion(about) || value === undefined) continue;
    const path = [...claim.path, 'value'];
    if (Array.isArray(value)) checkNames(about, value, claim, report);
    else if (isObject(value) && COUNTS.has(about)) checkCount(value, claim, report);
    else if (isObject(value))
      report(path, `a count does not fit about ${quoted(about)}; ${right(about)}`);
  }
};

/** Both ends of a locator may stand alone, but one of them must. */
export const locatorsFindAPlace: Rule = ({ claims }, report) => {
  for (const claim of claims) {
    const { locator } = claim.value;
    if (!isObject(locator)) continue;
    const path = [...claim.path, 'locator'];
    const hasQuote = 'exact' in locator;
    if (!hasQuote && ('prefix' in locator || 'suffix' in locator || 'type' in locator)) {
      report(path, '"exact" is missing; write the words that stand between prefix and suffix');
    } else if (!hasQuote && !('paragraph' in locator)) {
      report(path, 'the locator finds nothing; write "paragraph", or "exact", or both');
    }
  }
};

function checkNames(about: string, value: unknown[], claim: ClaimItem, report: Report): void {
  const path = [...claim.path, 'value'];
  if (about !== 'responsibility') {
    report(path, `a list of actors does not fit about ${quoted(about)}; ${right(about)}`);
  } else if (value.length === 0) {
    report(path, 'the list is empty; write the actors that the claim names, or leave "value" out');
  }
}

function checkCount(value: Record<string, unknown>, claim: ClaimItem, report: Report): void {
  const path = [...claim.path, 'value'];
  const given = BOUNDS.filter((bound) => typeof value[bound] === 'number');
  if (BOUNDS.every((bound) => !(bound in value))) {
    report(path, 'the count has no number; write "low", "best" or "high", or leave "value" out');
  }
  given.slice(1).forEach((bound, index) => {
    const before = given[index] ?? bound;
    const [less, more] = [Number(value[before]), Number(value[bound])];
    if (less <= more) return;
    report(
      [...path, before],
      `${before} ${less} is above ${bound} ${more}; write low ≤ best ≤ high`,
    );
  });
}

function right(about: string): string {
  if (COUNTS.has(about)) return 'write {"best": …, "of": …}';
  if (about === 'responsibility') return 'write a list of actor ids';
  return 'leave "value" out and keep the number in the text';
}
