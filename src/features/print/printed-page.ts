import type { Claim, Dataset, Source } from '../../claims/model';
import type { DerivedView } from '../../select/derive';
import type { ShownEvents, ShownSites } from '../../select/lists/lists';
import type { SiteView } from '../../select/site-view';
import { referenceNumber, shownSourcesOf } from '../../select/sources';
import { sortSites, type SiteSort } from '../../select/time-order';

/**
 * Maximum number of claims on a printed overview, about twenty sheets. The page of a site always prints all of its own
 * claims.
 */
export const CLAIMS_ON_PAPER_MAX = 200;

interface PageToPrint {
  readonly dataset: Dataset;
  readonly derivedView: DerivedView;
  readonly view: { readonly sort: SiteSort };
  readonly lists: {
    readonly shownSites: ShownSites | null;
    readonly shownEvents: ShownEvents | null;
  } | null;
}

/** The content that is added to the page when it is printed. */
export interface PrintedPage {
  /** The sites whose claims the overview prints. All shown claims of such a site are printed. */
  readonly siteViews: readonly SiteView[];
  /** The number of shown claims that the overview does not print. */
  readonly claimsLeftOut: number;
  /** The sources of the printed claims, in the order of the file. */
  readonly sources: readonly Source[];
}

export function printedPage({ dataset, derivedView, view, lists }: PageToPrint): PrintedPage {
  if (derivedView.selectedSite !== null) {
    const questions = lists?.shownEvents?.accountsByGroup.flat().flatMap((one) => one.questions);
    const claims = questions?.flatMap((question) => question.claims) ?? null;
    return { siteViews: [], claimsLeftOut: 0, sources: sourcesOf(dataset, derivedView, claims) };
  }
  const onPage = lists?.shownSites?.part.groups.flatMap(({ entries }) => entries) ?? null;
  const siteViews = fittingSites(onPage ?? sortSites(derivedView.sites, view.sort));
  const claims = siteViews.flatMap(({ ownClaims }) => ownClaims);
  const claimsLeftOut =
    derivedView.sites.reduce((sum, { counts }) => sum + counts.claimCount, 0) - claims.length;
  const cited = claimsLeftOut > 0 ? claims : null;
  return { siteViews, claimsLeftOut, sources: sourcesOf(dataset, derivedView, cited) };
}

/** The shown sites whose claims fit on the printed page, in order. A site that does not fit completely is omitted. */
function fittingSites(siteViews: readonly SiteView[]): readonly SiteView[] {
  let claimCount = 0;
  return siteViews.filter(({ isShown, ownClaims }) => {
    const fits = isShown && claimCount + ownClaims.length <= CLAIMS_ON_PAPER_MAX;
    if (fits) claimCount += ownClaims.length;
    return fits && ownClaims.length > 0;
  });
}

/** @param claims The printed claims; null if these are all claims that the view shows. */
function sourcesOf(
  dataset: Dataset,
  derivedView: DerivedView,
  claims: readonly Claim[] | null,
): readonly Source[] {
  if (claims === null) return shownSourcesOf(dataset, derivedView);
  const cited = [...new Set(claims.map(({ source }) => source))];
  return cited
    .flatMap((id) => dataset.sourceById.get(id) ?? [])
    .sort((one, other) => referenceNumber(dataset, one) - referenceNumber(dataset, other));
}
