import { datasetOf } from '../build';
import type { ParseResult } from '../model';
import { readJson } from './json';
import { pathKey, type Finding, type Path, problemsOf } from './positions';
import { recordsOf, type Rule } from './records';
import { actorsAreNamedByClaims, locatorsAreNotEmpty, valuesFitQuestions } from './rules/claims';
import { coordinatesAreOnEarth, precisionFitsGeometry } from './rules/geometry';
import {
  claimsLinkToOthers,
  idsAreUnique,
  idsPointSomewhere,
  partiesHaveNoCircle,
} from './rules/ids';
import { checkShape } from './shape';

const RULES: readonly Rule[] = [
  idsAreUnique,
  idsPointSomewhere,
  partiesHaveNoCircle,
  coordinatesAreOnEarth,
  precisionFitsGeometry,
  valuesFitQuestions,
  locatorsAreNotEmpty,
  claimsLinkToOthers,
  actorsAreNamedByClaims,
];

/** Parses and checks the text of a map file. Returns its dataset, or every problem in the file. Never throws. */
export function readDataset(text: string, moreRules: readonly Rule[] = []): ParseResult {
  const withoutMark = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const json = readJson(withoutMark);
  if (json.structure === 'unclear') {
    return { ok: false, problems: problemsOf(withoutMark, json.root, json.findings, new Map()) };
  }
  const shape = checkShape(json.value);
  const ruleFindings = findingsOfRules([...RULES, ...moreRules], shape.value, shape.faulty);
  const findings = [...json.findings, ...shape.findings, ...ruleFindings];
  if (findings.length === 0 && shape.file !== null)
    return { ok: true, dataset: datasetOf(shape.file) };
  return { ok: false, problems: problemsOf(withoutMark, json.root, findings, shape.written) };
}

function findingsOfRules(
  rules: readonly Rule[],
  value: unknown,
  faulty: ReadonlySet<string>,
): Finding[] {
  const findings: Finding[] = [];
  const records = recordsOf(value);
  const report = (path: Path, message: string) => {
    if (!isWithinFault(path, faulty)) findings.push({ path, message, at: 'value' });
  };
  for (const rule of rules) rule(records, report);
  return findings;
}

/** True if the value at the path, or a value that contains it, already has a finding. */
function isWithinFault(path: Path, faulty: ReadonlySet<string>): boolean {
  return path.some((_, index) => faulty.has(pathKey(path.slice(0, index + 1))));
}
