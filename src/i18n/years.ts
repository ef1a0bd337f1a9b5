/** Years from this one on are written without an era. A number of one or two digits does not look like a year. */
const FIRST_YEAR_WITHOUT_ERA = 100;

/**
 * A year as people write it: "2021", "44 BC", "33 AD". `Intl` gives the era in the language.
 * @param year The year of ISO 8601: 0 is 1 BC, and −43 is 44 BC.
 * @param language A language tag (BCP 47).
 */
export function yearInWords(year: number, language: string): string {
  // Skips `Intl` for most years, because loading its tables takes 0.1 s on a slow processor.
  if (year >= FIRST_YEAR_WITHOUT_ERA) return `${year}`;
  // Formats the first year of the era, because `Intl` takes no earlier year than 271,822 BC.
  const [summerOfFirstYear, count] = year > 0 ? [-6.212e13, year] : [-6.215e13, 1 - year];
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
    year: 'numeric',
    era: 'short',
    timeZone: 'UTC',
  })
    .format(summerOfFirstYear)
    .replace(/\p{N}/u, `${count}`);
}
