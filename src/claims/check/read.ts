import { datasetFromFile } from '../build';
import type { ParseResult } from '../model';
import { parseJson } from './json';
import { otherJsonMessage } from './other-formats';
import { pathKey, type Finding, type JsonPath, problemsOf } from './positions';
import { recordsOf, type CheckRule } from './records';
import {
  claimantsSpeakForThemselves,
  eventPartsHaveNoCircle,
  partsAreNotAboveTotals,
} from './rules/accounts';
import {
  actorsAreNamedByClaims,
  claimsCanBeFound,
  contrastsHaveReasons,
  locationsHavePlaces,
  locatorsHaveTheirQuote,
  sourcesCanBeFound,
  valuesFitQuestions,
} from './rules/claims';
import {
  coordinatesAreOnEarth,
  discsLieOnTheMap,
  extentsAreKnown,
  placesAreNotAtZero,
  placingIsSupported,
  precisionFitsGeometry,
  sitesLieNearOthers,
} from './rules/geometry';
import { namesCanBeShown } from './rules/names';
import { eventTypesAreOfAcled, quotesCanBeFound } from './rules/words';
import {
  claimsLinkToOtherClaims,
  idsAreUnique,
  idsReferToRecords,
  partiesHaveNoCircle,
} from './rules/ids';
import { standInsHaveParties } from './rules/parties';
import { checkShape } from './shape';

const CHECK_RULES: readonly CheckRule[] = [
  idsAreUnique,
  idsReferToRecords,
  partiesHaveNoCircle,
  standInsHaveParties,
  coordinatesAreOnEarth,
  precisionFitsGeometry,
  discsLieOnTheMap,
  placingIsSupported,
  valuesFitQuestions,
  locatorsHaveTheirQuote,
  sourcesCanBeFound,
  claimsLinkToOtherClaims,
  contrastsHaveReasons,
  claimantsSpeakForThemselves,
  eventPartsHaveNoCircle,
  partsAreNotAboveTotals,
  actorsAreNamedByClaims,
];

/** Rules that give warnings. A file with warnings is valid, but the editors could add information to it. */
const WARNING_RULES: readonly CheckRule[] = [
  claimsCanBeFound,
  extentsAreKnown,
  locationsHavePlaces,
  placesAreNotAtZero,
  sitesLieNearOthers,
  eventTypesAreOfAcled,
  quotesCanBeFound,
  namesCanBeShown,
];

/** Parses and checks the text of a map file. Returns its dataset, or every problem in the file. Never throws. */
export function readDataset(
  text: string,
  moreRules: readonly CheckRule[] = [],
  moreWarningRules: readonly CheckRule[] = [],
): ParseResult {
  const withoutMark = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const json = parseJson(withoutMark);
  if (json.structure === 'unclear') {
    return {
      ok: false,
      problems: problemsOf(withoutMark, json.rootNode, json.findings, new Map()),
    };
  }
  const otherFormat = otherJsonMessage(json.value);
  if (otherFormat !== null) {
    const finding: Finding = { path: [], message: otherFormat, pointsAt: 'value' };
    return { ok: false, problems: problemsOf(withoutMark, json.rootNode, [finding], new Map()) };
  }
  const shape = checkShape(json.value);
  const ruleFindings = findingsOfRules(
    [...CHECK_RULES, ...moreRules],
    shape.value,
    shape.faultyPathKeys,
  );
  const findings = [...json.findings, ...shape.findings, ...ruleFindings];
  const locate = (found: readonly Finding[]) =>
    problemsOf(withoutMark, json.rootNode, found, shape.originalNames);
  if (findings.length > 0 || shape.mapFile === null)
    return { ok: false, problems: locate(findings) };
  const warnings = locate(
    findingsOfRules([...WARNING_RULES, ...moreWarningRules], shape.value, shape.faultyPathKeys),
  );
  return { ok: true, dataset: datasetFromFile(shape.mapFile), warnings };
}

function findingsOfRules(
  rules: readonly CheckRule[],
  value: unknown,
  faulty: ReadonlySet<string>,
): Finding[] {
  const findings: Finding[] = [];
  const records = recordsOf(value);
  const report = (path: JsonPath, message: string) => {
    if (!isWithinFaultyValue(path, faulty)) findings.push({ path, message, pointsAt: 'value' });
  };
  for (const rule of rules) rule(records, report);
  return findings;
}

/** True if the value at the path, or a value that contains it, already has a finding. */
function isWithinFaultyValue(path: JsonPath, faulty: ReadonlySet<string>): boolean {
  return path.some((_, index) => faulty.has(pathKey(path.slice(0, index + 1))));
}
