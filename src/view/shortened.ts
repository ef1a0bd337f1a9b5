const IDS_MAX = 5;
const LENGTH_MAX = 60;

/** What an address asked for, cut to what a notice has room for: an address may hold anything. */
export function shortened(ids: readonly string[]): readonly string[] {
  const cut = ids
    .slice(0, IDS_MAX)
    .map((id) => (id.length > LENGTH_MAX ? `${id.slice(0, LENGTH_MAX)}…` : id));
  return ids.length > IDS_MAX ? [...cut, '…'] : cut;
}
