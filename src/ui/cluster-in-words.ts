import type { Cluster } from '../cartography/clusters/clusters';
import type { Dataset } from '../claims/model';
import { countWithNoun, joinWithAnd } from '../i18n/en';
import { catalogue, type SharedWords } from '../i18n/words';
import { actorName } from '../select/actor-groups';

const en = {
  sites: (n: number) => countWithNoun(n, 'site', 'sites'),
  events: (n: number) => countWithNoun(n, 'event', 'events'),
  claims: (n: number) => countWithNoun(n, 'claim', 'claims'),
  others: (n: number) => countWithNoun(n, 'other', 'others'),
  joined: joinWithAnd,
  /** The name of an actor toggle and the number of its events. */
  share: (name: string, n: number) => `${name} in ${n}`,
  sentences: (sentences: readonly string[]) => sentences.map((one) => `${one}.`).join(' '),
  maybeInPeriod: (n: number) =>
    `${countWithNoun(n, 'of these events', 'of these events')} may or may not be in the period`,
  differing: (n: number) => `Accounts differ at ${countWithNoun(n, 'site', 'sites')}`,
};

const clusterWords = catalogue({ en });

/** Maximum number of actors that the text names. */
const MAX_NAMED = 3;

/**
 * Describes a cluster: its sites, events and claims; the actors or claimants with their numbers of events; and the
 * number of sites at which accounts differ.
 */
export function clusterInWords(
  dataset: Dataset,
  { tally, siteIds, differingSiteCount }: Pick<Cluster, 'tally' | 'siteIds' | 'differingSiteCount'>,
  words: SharedWords,
  language: string,
): string {
  const text = clusterWords(words);
  const named = tally.shares
    .slice(0, MAX_NAMED)
    .map(({ toggleId, eventCount }) =>
      text.share(actorName(dataset, toggleId, words, language), eventCount),
    );
  const unnamed = tally.shares.length - named.length;
  return text.sentences([
    text.joined([
      text.sites(siteIds.length),
      text.events(tally.eventCount),
      // Omitted for 0 claims. Claims about a region do not count as claims about its sites, so “0 claims” would be
      // wrong.
      ...(tally.claimCount === 0 ? [] : [text.claims(tally.claimCount)]),
    ]),
    ...(tally.maybeEventCount === 0 ? [] : [text.maybeInPeriod(tally.maybeEventCount)]),
    ...(named.length === 0
      ? []
      : [text.joined(unnamed === 0 ? named : [...named, text.others(unnamed)])]),
    ...(differingSiteCount === 0 ? [] : [text.differing(differingSiteCount)]),
  ]);
}
