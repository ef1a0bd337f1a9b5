import { comparableWord } from './plain-text';

/** The effect of a word on the date beside it. */
export type DateWord =
  /** No effect: "of", "the", "27th", "in". */
  | 'filler'
  /** The date is approximate: "about". EDTF writes `~`. */
  | 'approximate'
  /** The date is doubtful: "probably". EDTF writes `?`. */
  | 'uncertain'
  /** Separates the first day from the last day: "to", "and". */
  | 'connector'
  | 'since'
  /** Opens a range: "from 27 to 28 June". If the range has no end, it cannot be decided: "from June". */
  | 'opener'
  /** A part of a month or a day, which EDTF cannot express: "late", "morning". */
  | 'part'
  /** A night is part of two days. */
  | 'night'
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'winter'
  /** The date is in an Islamic calendar. */
  | 'hijri'
  /** The meaning depends on the source: "before", "after", "week". */
  | 'vague';

const WORDS: Readonly<Record<DateWord, string>> = {
  filler:
    'of the on in at st nd rd th day date dated year between from during sometime de del la le les du des er den dem der am im vom zwischen entre des г года году год р року рік с со з із між между من في بين عام سنة يوم شهر بتاريخ م',
  approximate:
    'c ca circa about around approx approximately roughly near environ vers autour etwa ungefähr rund hacia alrededor aproximadamente около примерно приблизительно близько приблизно орієнтовно حوالي نحو قرابة تقريبا',
  uncertain:
    'possibly probably maybe perhaps likely presumably uncertain unconfirmed probablement vermutlich wahrscheinlich probablemente вероятно возможно предположительно ймовірно можливо ربما',
  connector: 'to and until till through thru - et au a und bis y al e и по до та і إلى الى حتى و',
  since: 'since depuis seit desde منذ',
  opener: 'between from de du des vom von zwischen entre с со з із між между من بين',
  part: 'early mid late beginning middle end start morning afternoon evening noon midday dawn dusk début mi fin matin soir anfang mitte ende morgens abends principios mediados finales начале середине конце утром вечером початку середині кінці вранці ввечері صباح مساء فجر ظهر أوائل منتصف أواخر مطلع نهاية',
  night: 'night overnight midnight nuit nacht noche ночь ночью ніч вночі ночі ليلة ليل',
  spring: 'spring printemps frühling frühjahr primavera весна весной весны навесні весни ربيع',
  summer: 'summer été sommer verano лето летом лета літо влітку літа صيف',
  autumn: 'autumn fall automne herbst otoño осень осенью осени осінь восени осені خريف',
  winter: 'winter hiver invierno зима зимой зимы взимку зими شتاء',
  hijri: 'ah hijri هـ ه هجري هجرية هجريا شمسي shamsi',
  vague:
    'before after by week weeks weekend month months quarter days ago or avant après vor nach antes después после перед قبل بعد أو',
};

const KIND_BY_WORD: ReadonlyMap<string, DateWord> = new Map(
  (Object.keys(WORDS) as DateWord[]).flatMap((kind) =>
    WORDS[kind]
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => [comparableWord(word), kind] as const),
  ),
);

/** The effect of a word on a date. Undefined if the word is unknown. */
export function dateWordOf(word: string): DateWord | undefined {
  return KIND_BY_WORD.get(comparableWord(word));
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The number of an English day of the week; Monday is 0. Short forms such as `Tues` count. Undefined for other words. */
export function weekdayNamed(word: string): number | undefined {
  const comparable = comparableWord(word);
  const index = WEEKDAYS.findIndex((name) => name.startsWith(comparable));
  return comparable.length >= 3 && index >= 0 ? index : undefined;
}

/** The numbers of seasons in EDTF: `2021-21` is spring 2021. */
export const SEASON_NUMBERS = { spring: 21, summer: 22, autumn: 23, winter: 24 } as const;

const DAY_UNKNOWN =
  /\(?\b(?:the )?(?:exact |precise )(?:date|day)(?: is| was| remains)? (?:unknown|not known|unclear|unconfirmed)\b\)?\s*[-:;,.]?/i;

/** The text without the words "exact date unknown". Null if it does not have them. */
export function withoutDayUnknown(text: string): string | null {
  return DAY_UNKNOWN.test(text) ? text.replace(DAY_UNKNOWN, ' ').trim() : null;
}
