import { readdirSync, readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100;

/** A process, from its line in `/proc/PID/stat`. */
export interface ProcessTime {
  readonly id: number;
  readonly parentId: number;
  readonly cpuSeconds: number;
}

/**
 * @param line The text of `/proc/PID/stat`. The name of the program is in brackets and may itself contain spaces and
 * brackets.
 */
export function parseProcessStat(line: string): ProcessTime | undefined {
  const [, id, rest] = /^(\d+) \(.*\) (.*)$/s.exec(line) ?? [];
  if (id === undefined || rest === undefined) return undefined;
  const fields = rest.trim().split(' ');
  const [parentId, user, system] = [fields[1], fields[11], fields[12]].map(Number);
  if (parentId === undefined || user === undefined || system === undefined) return undefined;
  return { id: Number(id), parentId, cpuSeconds: (user + system) / TICKS_PER_SECOND };
}

/** The processor time of a process and all its descendants, in seconds. */
export function totalCpuSeconds(processes: readonly ProcessTime[], rootId: number): number {
  const ids = new Set([rootId]);
  // Repeats until no process is added. Process ids are reused, so a child may precede its parent in the list.
  for (let before = 0; before !== ids.size;) {
    before = ids.size;
    for (const { id, parentId } of processes) if (ids.has(parentId)) ids.add(id);
  }
  return processes.filter(({ id }) => ids.has(id)).reduce((sum, one) => sum + one.cpuSeconds, 0);
}

/** Reads the processor time of a process and all its descendants, in seconds. */
export function readCpuSeconds(rootId: number): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        return parseProcessStat(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      } catch {
        // The process has ended in the meantime.
        return [];
      }
    });
  return totalCpuSeconds(processes, rootId);
}
