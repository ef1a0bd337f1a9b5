/** Draws WebGL without a GPU, runs in a container, and asks no other host for anything. */
export const BROWSER_FLAGS = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  // Where a program draws in place of a GPU, putting the page together by it costs a fifth of a test.
  '--disable-gpu-compositing',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // A name that slips past every other guard resolves to nothing.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
