import { datasetFromFile } from '../src/claims/build';
import { placedMarks } from '../src/cartography/labels/placed-marks';
import { sceneOf } from '../src/cartography/scene';
import { deriveView, NO_CHOICE } from '../src/select/derive';
import { largeMap } from './large-map';
import { aligned } from './aligned';
import { median } from './table';

const ZOOMS = [4, 5, 6, 7, 8, 9, 10];
const LARGE = 2000;
const RUNS = Number(process.argv[2] ?? 9);

const dataset = datasetFromFile(largeMap(LARGE));
const { marks } = sceneOf(dataset, deriveView(dataset, NO_CHOICE), 'en');

/** Milliseconds of the process's own time to place all marks and names at a zoom. A new list of the same marks, so that no placement is remembered. */
function placingTime(zoom: number): number {
  const unfiltered = [...marks];
  const before = process.cpuUsage();
  placedMarks({ marks, unfiltered }, zoom);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

for (const zoom of ZOOMS) placingTime(zoom);
const rows = ZOOMS.map((zoom) => {
  const times = Array.from({ length: RUNS }, () => placingTime(zoom));
  return [String(zoom), ...[median(times), Math.min(...times)].map((time) => time.toFixed(1))];
});
console.log(`placing ${marks.length} marks and their names, ms: ${RUNS} runs a zoom`);
console.log(aligned([['zoom', 'median', 'least'], ...rows]));
