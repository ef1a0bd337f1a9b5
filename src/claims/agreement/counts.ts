import type { Claim, Count } from '../model';

/** Whether two claims count the same people and cannot both be right. */
export function countsDiffer(a: Claim, b: Claim): boolean {
  return countTheSame(a, b) && !rangesMeet(a, b);
}

/** Whether two claims count the same people and can both be right. */
export function countsMeet(a: Claim, b: Claim): boolean {
  return countTheSame(a, b) && rangesMeet(a, b);
}

/** Four fighters and one child do not contradict each other. */
function countTheSame(a: Claim, b: Claim): boolean {
  return a.count !== undefined && a.count.of === b.count?.of;
}

/** Ranges that touch do meet. */
function rangesMeet(a: Claim, b: Claim): boolean {
  const [left, right] = [rangeOf(a.count), rangeOf(b.count)];
  return left.low <= right.high && right.low <= left.high;
}

/** A best estimate alone is a range of one; beside another bound, the bound that is absent is unknown. */
function rangeOf(count: Count | undefined): { readonly low: number; readonly high: number } {
  const { low, best, high } = count ?? {};
  if (low === undefined && high === undefined && best !== undefined)
    return { low: best, high: best };
  return { low: low ?? 0, high: high ?? Infinity };
}
