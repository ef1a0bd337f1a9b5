/**
 * The side of the painted square, in pixels. It is large enough, because some browsers add no noise to smaller
 * canvases.
 */
const SIDE = 64;
/** The colours of the four quarters of the square: red, green, blue and opacity, from 0 to 255. */
const QUARTERS = [
  [200, 30, 90, 255],
  [0, 0, 0, 0],
  [20, 160, 60, 255],
  [255, 255, 255, 255],
] as const;
/** Largest difference of a colour value that nobody can see. Some browsers change values by one or two. */
const UNSEEN_DIFFERENCE = 24;
/** Largest share of values that may differ by more than that. */
const DISTURBED_SHARE_MAX = 0.01;

/** The values that a browser returns for the painted square if it adds no noise. */
export function paintedValues(): Uint8ClampedArray {
  return Uint8ClampedArray.from({ length: 4 * SIDE * SIDE }, (_, at) => {
    const [x, y] = [(at >> 2) % SIDE, Math.floor((at >> 2) / SIDE)];
    const quarter = (x < SIDE / 2 ? 0 : 1) + (y < SIDE / 2 ? 0 : 2);
    return QUARTERS[quarter]?.[at & 3] ?? 0;
  });
}

/** True if the values read from the square are the painted values, or differ too little to be seen. */
export function isAsPainted(read: ArrayLike<number>): boolean {
  const painted = paintedValues();
  if (read.length !== painted.length) return false;
  const disturbed = painted.filter(
    (value, at) => Math.abs(value - (read[at] ?? 0)) > UNSEEN_DIFFERENCE,
  );
  return disturbed.length <= DISTURBED_SHARE_MAX * painted.length;
}

/**
 * True if the browser returns the pixels that a page paints on a canvas. Browsers that hide the device from websites
 * return noise instead. All marks and names of the live map would then be noise.
 */
export function canReadCanvas(): boolean {
  try {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = SIDE;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) return false;
    QUARTERS.forEach(([red, green, blue, alpha], at) => {
      context.fillStyle = `rgb(${red} ${green} ${blue} / ${alpha / 255})`;
      context.fillRect(((at & 1) * SIDE) / 2, ((at >> 1) * SIDE) / 2, SIDE / 2, SIDE / 2);
    });
    return isAsPainted(context.getImageData(0, 0, SIDE, SIDE).data);
  } catch {
    // Some extensions forbid reading a canvas.
    return false;
  }
}
