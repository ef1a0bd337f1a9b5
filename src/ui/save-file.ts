/** Long enough for the slowest browser to have taken the file over. */
const KEPT = 60_000;

/** Hands a text to the browser as a file to keep; it never leaves the reader's machine. */
export function saveFile(name: string, text: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  // Outside the document, so that nobody who listens for clicks takes it for one of the map's own links.
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
