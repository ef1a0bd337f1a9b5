/** The number of image pixels for each CSS pixel. It is two, because many screens have this density. */
export const PIXEL_RATIO = 2;

export type CanvasContext = CanvasRenderingContext2D;

/** Draws an image of at least this size, in CSS pixels. The origin is in the middle of the image. */
export function drawImage(
  width: number,
  height: number,
  draw: (canvas: CanvasContext) => void,
): ImageData {
  const element = document.createElement('canvas');
  element.width = Math.ceil(width * PIXEL_RATIO);
  element.height = Math.ceil(height * PIXEL_RATIO);
  // Keeps the canvas in memory, because reading pixels from the GPU takes ten times as long.
  const canvas = element.getContext('2d', { willReadFrequently: true }) as CanvasContext;
  canvas.scale(PIXEL_RATIO, PIXEL_RATIO);
  canvas.translate(width / 2, height / 2);
  draw(canvas);
  return canvas.getImageData(0, 0, element.width, element.height);
}

/** The space around a drawing in its image, in CSS pixels. */
export const IMAGE_MARGIN = 3;
