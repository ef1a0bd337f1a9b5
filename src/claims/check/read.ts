import { datasetOf } from '../build';
import { pathKey, type Finding, type Path, problemsOf } from './positions';
import { readJson } from './json';
import type { ParseResult } from '../model';
import { recordsOf, type Rule } from './records';
import { coordinatesAreOnEarth, precisionFitsGeometry } from './rules/geometry';
import {
  idsAreUnique,
  claimsLinkToOthers,
  partiesHaveNoCircle,
  idsPointSomewhere,
} from './rules/ids';
import { actorsAreNamedByClaims } from './rules/responsibility';
import { locatorsFindAPlace, valuesFitQuestions } from './rules/values';
import { readShape } from './shape';

const RULES: readonly Rule[] = [
  idsAreUnique,
  idsPointSomewhere,
  partiesHaveNoCircle,
  coordinatesAreOnEarth,
  precisionFitsGeometry,
  valuesFitQuestions,
  locatorsFindAPlace,
  claimsLinkToOthers,
  actorsAreNamedByClaims,
];

/** A map file's text as a dataset, or every problem that it has. Never throws. */
export function readDataset(text: string, moreRules: readonly Rule[] = []): ParseResult {
  const marked = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const json = readJson(marked);
  if (json.structure === 'unclear') {
    return { ok: false, problems: problemsOf(marked, json.root, json.findings, new Map()) };
  }
  const shape = readShape(json.value);
  const related = findingsOfRules([...RULES, ...moreRules], shape.value, shape.faulty);
  const findings = [...json.findings, ...shape.findings, ...related];
  if (findings.length === 0 && shape.file !== null)
    return { ok: true, dataset: datasetOf(shape.file) };
  return { ok: false, problems: problemsOf(marked, json.root, findings, shape.written) };
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

/** Whether the value at the path, or one that holds it, is told already. */
function isWithinFault(path: Path, faulty: ReadonlySet<string>): boolean {
  return path.some((_, index) => faulty.has(pathKey(path.slice(0, index + 1))));
}
