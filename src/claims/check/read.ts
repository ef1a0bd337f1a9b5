import { datasetFromFile } from '../build';
import type { ParseResult, Problem } from '../model';
import { parseJson } from './json';
import { otherJsonMessage } from './other-formats';
import { pathKey, pathText, type Finding, type JsonPath, problemsOf } from './positions';
import { recordsOf, type CheckRule, type FileRecords, type ReportFault } from './records';
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
import { mapFileSchema, type MapFile } from './schema';
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

/** Rules that warn. A file with warnings is valid, but its editors could add information. */
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

/** A finding about a map file that is not yet written as text. It has no line. */
export interface Remark extends Pick<Problem, 'jsonPath' | 'message'> {
  readonly path: JsonPath;
  /** The message in the terms of a table: it names no JSON member. */
  readonly inTable: string;
}

/** Rules from outside this folder, such as rules about the outlines of countries. */
export interface MoreRules {
  readonly rules?: readonly CheckRule[];
  readonly warningRules?: readonly CheckRule[];
}

export type CheckedFile =
  | { readonly ok: true; readonly warnings: readonly Remark[] }
  | { readonly ok: false; readonly problems: readonly Remark[] };

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
  const { mapFile, findings, warnings, originalNames } = checkValue(json.value, {
    found: json.findings,
    rules: [...CHECK_RULES, ...moreRules],
    warningRules: [...WARNING_RULES, ...moreWarningRules],
  });
  const locate = (found: readonly Finding[]) =>
    problemsOf(withoutMark, json.rootNode, found, originalNames);
  return mapFile === null
    ? { ok: false, problems: locate(findings) }
    : { ok: true, dataset: datasetFromFile(mapFile), warnings: locate(warnings) };
}

/** Checks a map file that exists as a value, such as an imported file. Never throws. */
export function checkMapFile(
  file: unknown,
  { rules = [], warningRules = [] }: MoreRules = {},
): CheckedFile {
  const { mapFile, findings, warnings } = checkValue(file, {
    found: [],
    rules: [...CHECK_RULES, ...rules],
    warningRules: [...WARNING_RULES, ...warningRules],
  });
  const remark = ({ path, message, inTable = message }: Finding): Remark => ({
    path,
    jsonPath: pathText(path),
    message,
    inTable,
  });
  return mapFile === null
    ? { ok: false, problems: findings.map(remark) }
    : { ok: true, warnings: warnings.map(remark) };
}

interface CheckedValue {
  /** Null if there are findings. */
  readonly mapFile: MapFile | null;
  readonly findings: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly originalNames: ReadonlyMap<string, string>;
}

/** @param found Findings in the text of the value. */
function checkValue(
  json: unknown,
  {
    found,
    rules,
    warningRules,
  }: {
    readonly found: readonly Finding[];
    readonly rules: readonly CheckRule[];
    readonly warningRules: readonly CheckRule[];
  },
): CheckedValue {
  const shape = checkShape(json, mapFileSchema);
  const { value, accepted: mapFile, faultyPathKeys, originalNames } = shape;
  const records = recordsOf(value);
  const findingsOf = (some: readonly CheckRule[]) => findingsOfRules(some, records, faultyPathKeys);
  const findings = [...found, ...shape.findings, ...findingsOf(rules)];
  return findings.length > 0 || mapFile === null
    ? { mapFile: null, findings, warnings: [], originalNames }
    : { mapFile, findings, warnings: findingsOf(warningRules), originalNames };
}

function findingsOfRules(
  rules: readonly CheckRule[],
  records: FileRecords,
  faulty: ReadonlySet<string>,
): Finding[] {
  const findings: Finding[] = [];
  const report: ReportFault = (path, message, inTable) => {
    if (!isWithinFaultyValue(path, faulty))
      findings.push({ path, message, inTable, pointsAt: 'value' });
  };
  for (const rule of rules) rule(records, report);
  return findings;
}

/** True if the value at the path, or a value that contains it, already has a finding. */
function isWithinFaultyValue(path: JsonPath, faulty: ReadonlySet<string>): boolean {
  if (faulty.size === 0) return false;
  return path.some((_, index) => faulty.has(pathKey(path.slice(0, index + 1))));
}
