/** An answer, and whose it is. */
export interface Answer {
  readonly response: Response;
  readonly from: 'network' | 'browser';
}

/**
 * What the network says; or, where it fails, or has not begun to answer in so many milliseconds, what is kept.
 * @throws what the network does, where nothing is kept.
 */
export async function networkFirst(
  network: Promise<Response>,
  kept: () => Promise<Response | undefined>,
  patience: number,
): Promise<Answer> {
  // A server in trouble says nothing that the reader has come for. That a page is gone is an answer, though.
  const usable = network.then(
    (response) => (response.status < 500 ? response : null),
    () => null,
  );
  const inTime = await Promise.race([usable, nothingIn(patience)]);
  if (inTime !== null) return { response: inTime, from: 'network' };
  const response = await kept();
  if (response !== undefined) return { response, from: 'browser' };
  return { response: await network, from: 'network' };
}

function nothingIn(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(null);
    }, milliseconds);
  });
}
