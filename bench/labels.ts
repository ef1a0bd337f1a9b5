import { datasetFromFile } from '../src/claims/build';
import { placedMarks } from '../src/cartography/labels/placed-marks';
import { sceneOf } from '../src/cartography/scene';
import { deriveView, NO_CHOICE } from '../src/select/derive';
import { largeMap } from '../tests/support/large-map';
import { alignColumns } from './aligned';
import { median } from './table';

const ZOOMS = [4, 5, 6, 7, 8, 9, 10];
const SITE_COUNT = 2000;
const RUN_COUNT = Number(process.argv[2] ?? 9);

const dataset = datasetFromFile(largeMap(SITE_COUNT));
const { marks } = sceneOf(dataset, deriveView(dataset, NO_CHOICE), 'en');

/**
 * The processor time, in milliseconds, of placing all marks and labels at a zoom. A copied list avoids cached
 * placements.
 */
function placingTimeAt(zoom: number): number {
  const unfiltered = [...marks];
  const before = process.cpuUsage();
  placedMarks({ marks, unfilteredMarks: unfiltered }, zoom);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

for (const zoom of ZOOMS) placingTimeAt(zoom);
const tableRows = ZOOMS.map((zoom) => {
  const times = Array.from({ length: RUN_COUNT }, () => placingTimeAt(zoom));
  return [String(zoom), ...[median(times), Math.min(...times)].map((time) => time.toFixed(1))];
});
console.log(`placing ${marks.length} marks and their names, ms: ${RUN_COUNT} runs a zoom`);
console.log(alignColumns([['zoom', 'median', 'least'], ...tableRows]));
