import * as v from 'valibot';
import { choice, line, list, object, optional, whole } from './fields';
import { edtf, reference, references, slug, text } from './formats';
import { ATTRIBUTIONS, COUNTED, QUESTIONS } from './model';

const people = whole('a number of people: 0 or a whole number above it');

const count = object('a count: an object with "of" and at least one of "low", "best" and "high"', {
  low: optional(people),
  best: optional(people),
  high: optional(people),
  of: choice('whom a count counts', COUNTED),
});

export const actorIds = references('the id of an actor');

/** For counts an object, for responsibility a list of actors; a rule tells which belongs to `about`. */
const claimValue = v.lazy((input) => (Array.isArray(input) ? actorIds : count));

const oneClaim = reference('the id of a claim, or a list of them');
const severalClaims = references('the id of a claim');
const claimIds = v.lazy((input) => (Array.isArray(input) ? severalClaims : oneClaim));

const locator = object('a locator: an object with "paragraph", or "exact", or both', {
  type: optional(choice('a type of selector', ['TextQuoteSelector'])),
  paragraph: optional(whole('the paragraph, counted from 1, or 0 for a caption')),
  exact: optional(line('a few words as the source has them')),
  prefix: optional(line('the words before them')),
  suffix: optional(line('the words after them')),
});

const claim = object('a claim: an object', {
  id: slug("the claim's id, which is permanent"),
  claimant: reference('the id of the actor who makes the claim'),
  attribution: choice('an attribution', ATTRIBUTIONS),
  via: optional(references('the id of an actor through whom the claim came')),
  alsoAbout: optional(references('the id of another event')),
  about: choice('a question that a claim answers', QUESTIONS),
  text: text('what is claimed, in one sentence'),
  value: optional(claimValue),
  remarks: optional(text('what was inferred')),
  date: optional(edtf('an EDTF date: when it was said')),
  source: reference('the id of the source in which the claim was read'),
  locator,
  evidence: optional(choice('what the source says of evidence', ['none-given'])),
  confirms: optional(claimIds),
  disputes: optional(claimIds),
  qualifies: optional(claimIds),
  corrects: optional(claimIds),
});

export const claims = list('a list of claims', claim);
