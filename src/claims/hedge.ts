/**
 * The words by which a claimant leaves open whether a claim is true, by language. The check accepts no other word as a
 * hedge. Words that a reporter adds, such as "allegedly", are not among them: a hedge is the claimant's own.
 */
export const HEDGES = {
  en: [
    'probably',
    'likely',
    'very likely',
    'most likely',
    'highly likely',
    'possibly',
    'perhaps',
    'maybe',
    'may',
    'might',
    'could',
    'apparently',
    'presumably',
    'seemingly',
    'appears',
    'seems',
    'suggests',
    'suspected',
    'believed',
    'thought',
    'not certain',
  ],
  ar: [
    'ربما',
    'على الأرجح',
    'من المحتمل',
    'من المرجح',
    'يُرجَّح',
    'يرجح',
    'قد',
    'لعل',
    'يبدو',
    'يُعتقد',
    'يعتقد',
    'يُشتبه',
    'يشتبه',
  ],
  fr: [
    'probablement',
    'vraisemblablement',
    'peut-être',
    'sans doute',
    'possiblement',
    'apparemment',
    'semble',
    'probable',
    'possible',
    'suspecté',
  ],
  de: [
    'wahrscheinlich',
    'vermutlich',
    'möglicherweise',
    'vielleicht',
    'wohl',
    'anscheinend',
    'offenbar',
    'mutmaßlich',
    'scheint',
    'könnte',
  ],
  es: [
    'probablemente',
    'posiblemente',
    'quizá',
    'quizás',
    'tal vez',
    'aparentemente',
    'parece',
    'probable',
    'posible',
  ],
  pt: ['provavelmente', 'possivelmente', 'talvez', 'aparentemente', 'parece'],
  it: ['probabilmente', 'possibilmente', 'forse', 'apparentemente', 'sembra'],
  nl: ['waarschijnlijk', 'vermoedelijk', 'mogelijk', 'misschien', 'wellicht', 'blijkbaar'],
  ru: [
    'вероятно',
    'возможно',
    'скорее всего',
    'предположительно',
    'может быть',
    'по-видимому',
    'видимо',
  ],
  uk: ['ймовірно', 'імовірно', 'можливо', 'мабуть', 'найімовірніше', 'очевидно', 'напевно'],
  fa: ['احتمالاً', 'احتمالا', 'شاید', 'ممکن است', 'به احتمال زیاد', 'گویا', 'ظاهراً'],
  he: ['כנראה', 'ככל הנראה', 'אולי', 'ייתכן', 'יתכן', 'סביר להניח'],
  tr: ['muhtemelen', 'büyük olasılıkla', 'belki', 'olası', 'galiba', 'görünüşe göre', 'sanırım'],
  ku: ['dibe ku', 'belkî', 'رەنگە', 'لەوانەیە', 'پێدەچێت'],
  zh: ['可能', '很可能', '大概', '也许', '或许', '疑似', '似乎', '据信'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const KNOWN_HEDGES: ReadonlySet<string> = new Set(Object.values(HEDGES).flat().map(comparable));

/** True if the text is one of `HEDGES`, in any language. Capitals and the way in which letters are composed do not matter. */
export function isHedge(text: string): boolean {
  return KNOWN_HEDGES.has(comparable(text));
}

function comparable(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
