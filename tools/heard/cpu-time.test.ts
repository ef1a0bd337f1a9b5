import { expect, test } from 'vitest';
import { parseProcessStat, totalCpuSeconds } from './cpu-time';

test('reads a process whose name has spaces and brackets', () => {
  const line = '42 (Web (Content) 1) S 7 1 1 0 -1 4194304 10 0 0 0 150 50 0 0 20 0 1 0 5 6 7\n';
  expect(parseProcessStat(line)).toEqual({ id: 42, parentId: 7, cpuSeconds: 2 });
  expect(parseProcessStat('')).toBeUndefined();
});

test('adds up a process and all below it, in any order', () => {
  const processes = [
    { id: 5, parentId: 9, cpuSeconds: 4 },
    { id: 9, parentId: 3, cpuSeconds: 2 },
    { id: 3, parentId: 1, cpuSeconds: 1 },
    { id: 4, parentId: 1, cpuSeconds: 100 },
  ];
  expect(totalCpuSeconds(processes, 3)).toBe(7);
});
