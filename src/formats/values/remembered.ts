/** The most results that are remembered. Then all are forgotten, so that a column of distinct values needs no memory. */
const REMEMBERED_MAX = 2000;
/** Longer texts are hardly ever repeated. */
const LENGTH_MAX = 200;

/**
 * A function that reads each text once and remembers the result. The cells of a column repeat a few places, dates and
 * words, so most rows of a table need no reading.
 * @param read Must depend on the text alone. Its results must be read-only, because all callers get the same one.
 */
export function remembered<Result>(read: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = read(text);
    if (text.length > LENGTH_MAX) return result;
    if (results.size >= REMEMBERED_MAX) results.clear();
    results.set(text, result);
    return result;
  };
}
