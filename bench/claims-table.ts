const COLUMNS = [
  'site',
  'latitude',
  'longitude',
  'where_prec',
  'event',
  'event_date',
  'event_type',
  'actors',
  'claimant',
  'attribution',
  'text',
  'deaths',
  'source_url',
  'paragraph',
  'note of the editors',
] as const;

/** A table of claims with a header: made up, and the same in each run. Each site has some 12 rows. */
export function claimsTable(rowCount: number): readonly (readonly string[])[] {
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const site = (index * 7) % Math.ceil(rowCount / 12);
    const day = String((index % 28) + 1).padStart(2, '0');
    const month = String((index % 12) + 1).padStart(2, '0');
    return [
      `Town ${site}`,
      (30 + (site % 100) / 20).toFixed(4),
      (40 + (site % 170) / 20).toFixed(4),
      'near',
      `Event ${index % 5} at Town ${site}`,
      `${2015 + (index % 8)}-${month}-${day}`,
      'Explosions/Remote violence',
      `Group ${index % 23}`,
      `Speaker ${index % 40}`,
      'statement',
      `What is said here for the ${index}th time, in a sentence of some length, with a comma.`,
      index % 3 === 0 ? String(index % 9) : '',
      `https://example.org/reports/${index % 900}`,
      String((index % 30) + 1),
      index % 4 === 0 ? 'Seen twice' : '',
    ];
  });
  return [COLUMNS, ...rows];
}
