import { comparableWord } from './plain-text';

/**
 * The names of each month, January first, in English, French, German, Spanish, Russian, Ukrainian and Arabic. Russian and
 * Ukrainian names have all cases. Arabic names are those of the Levant and Iraq, of Egypt and the Gulf, and of the Maghreb.
 */
const NAMES_BY_MONTH: readonly string[] = [
  'january jan janvier janv januar jänner enero ene январь января янв січень січня січ كانون_الثاني كانون_ثاني يناير جانفي',
  'february feb février févr fév februar feber febrero февраль февраля фев февр лютий лютого лют شباط فبراير فيفري',
  'march mar mars märz mär mrz marzo март марта мар березень березня бер آذار مارس',
  'april apr avril avr abril abr апрель апреля апр квітень квітня квіт кві نيسان أبريل إبريل أفريل',
  'may mai mayo май мая травень травня трав тра أيار مايو ماي',
  'june jun juin juni junio июнь июня июн червень червня черв чер حزيران يونيو يونيه جوان',
  'july jul juillet juil juli julio июль июля июл липень липня лип تموز يوليو يوليه يوليوز جويلية',
  'august aug août aou agosto ago август августа авг серпень серпня серп сер آب أغسطس غشت أوت',
  'september sep sept septembre septiembre setiembre сентябрь сентября сен сент вересень вересня вер أيلول سبتمبر شتنبر',
  'october oct octobre oktober okt octubre октябрь октября окт жовтень жовтня жовт жов تشرين_الأول تشرين_أول أكتوبر',
  'november nov novembre noviembre ноябрь ноября ноя нояб листопад листопада лист лис تشرين_الثاني تشرين_ثاني نوفمبر نونبر',
  'december dec décembre déc dezember dez diciembre dic декабрь декабря дек грудень грудня груд гру كانون_الأول كانون_أول ديسمبر دجنبر',
];

const MONTH_BY_NAME: ReadonlyMap<string, number> = new Map(
  NAMES_BY_MONTH.flatMap((names, index) =>
    names.split(' ').map((name) => [comparableWord(name), index + 1] as const),
  ),
);

/** The English names of the months for sentences. January is first. */
const ENGLISH_MONTHS = NAMES_BY_MONTH.map((names) => {
  const name = names.split(' ')[0] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
});

/** The number, 1 to 12, of the month with this name. Undefined for other words. */
export function monthNamed(word: string): number | undefined {
  return MONTH_BY_NAME.get(comparableWord(word));
}

/** The number of a month whose name has two words, as in Arabic: `كانون الثاني`. */
export function monthNamedByTwo(first: string, second: string): number | undefined {
  return monthNamed(`${first}_${second}`);
}

/** The English name of a month from 1 to 12. */
export function englishMonth(month: number): string {
  return ENGLISH_MONTHS[month - 1] ?? '';
}
