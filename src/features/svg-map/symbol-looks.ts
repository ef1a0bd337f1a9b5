import type { ActorSymbol } from '../../cartography/symbols';
import type { DrawnMark } from '../../cartography/signs';

/** A symbol as a mark draws it. */
export interface SymbolLook extends Pick<DrawnMark, 'hasDifferingAccounts' | 'isMaybeInPeriod'> {
  readonly symbol: ActorSymbol;
}

type LookedAt = Pick<DrawnMark, 'symbols' | 'hasDifferingAccounts' | 'isMaybeInPeriod'>;

/** The looks of the symbols of a mark, in their order. */
export const looksOfMark = ({
  symbols,
  hasDifferingAccounts,
  isMaybeInPeriod,
}: LookedAt): readonly SymbolLook[] =>
  symbols.map((symbol) => ({ symbol, hasDifferingAccounts, isMaybeInPeriod }));

/** The name of a look. Two looks have the same name if they are drawn alike. */
export const nameOfLook = ({
  symbol: { shape, hue, isHedged },
  hasDifferingAccounts,
  isMaybeInPeriod,
}: SymbolLook): string =>
  [
    shape,
    hue,
    ...(isHedged ? ['hedged'] : []),
    ...(isMaybeInPeriod ? ['maybe'] : []),
    ...(hasDifferingAccounts ? ['notched'] : []),
  ].join('-');

/** The looks of all symbols of some marks, each once. Key: the name of the look. */
export const looksByName = (marks: readonly LookedAt[]): ReadonlyMap<string, SymbolLook> =>
  new Map(marks.flatMap(looksOfMark).map((look) => [nameOfLook(look), look]));
