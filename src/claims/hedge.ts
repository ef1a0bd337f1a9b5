/**
 * Hedges that the check accepts, by language. With a hedge, the claimant leaves open whether the claim is true. Words that a
 * reporter adds, such as "allegedly" or "mutmaßlich", are not hedges. Neither are words that can also affirm, such as the
 * Arabic "قد" alone. Arabic and Persian words have no vowel marks here.
 */
export const HEDGES = {
  en: [
    'probably',
    'likely',
    'very likely',
    'most likely',
    'highly likely',
    'probable',
    'possibly',
    'possible',
    'perhaps',
    'maybe',
    'may',
    'might',
    'could',
    'apparently',
    'presumably',
    'seemingly',
    'appear',
    'appears',
    'appeared',
    'suggested',
    'seem',
    'seems',
    'seemed',
    'suggest',
    'suggests',
    'suspect',
    'suspects',
    'suspected',
    'believe',
    'believes',
    'believed',
    'think',
    'thinks',
    'thought',
    'not certain',
    'not sure',
  ],
  ar: [
    'ربما',
    'على الأرجح',
    'الأرجح',
    'من المحتمل',
    'يحتمل',
    'من الممكن',
    'من المرجح',
    'يرجح',
    'قد يكون',
    'قد تكون',
    'لعل',
    'يبدو',
    'على ما يبدو',
    'يعتقد',
    'نعتقد',
    'يشتبه',
  ],
  fr: [
    'probablement',
    'très probablement',
    'vraisemblablement',
    'peut-être',
    'sans doute',
    'possiblement',
    'apparemment',
    'semble',
    'semblent',
    'il semble',
    'pourrait',
    'pourraient',
    'probable',
    'possible',
    'suspecté',
    'soupçonné',
  ],
  de: [
    'wahrscheinlich',
    'sehr wahrscheinlich',
    'höchstwahrscheinlich',
    'vermutlich',
    'möglicherweise',
    'womöglich',
    'vielleicht',
    'wohl',
    'anscheinend',
    'offenbar',
    'scheint',
    'scheinen',
    'könnte',
    'könnten',
    'dürfte',
    'dürften',
  ],
  es: [
    'probablemente',
    'muy probablemente',
    'posiblemente',
    'quizá',
    'quizás',
    'tal vez',
    'a lo mejor',
    'aparentemente',
    'al parecer',
    'parece',
    'podría',
    'podrían',
    'probable',
    'posible',
  ],
  pt: [
    'provavelmente',
    'possivelmente',
    'talvez',
    'aparentemente',
    'ao que parece',
    'parece',
    'poderia',
    'poderiam',
    'provável',
    'possível',
  ],
  it: [
    'probabilmente',
    'verosimilmente',
    'presumibilmente',
    'forse',
    'apparentemente',
    'a quanto pare',
    'sembra',
    'sembrano',
    'potrebbe',
    'potrebbero',
    'probabile',
    'possibile',
  ],
  nl: [
    'waarschijnlijk',
    'hoogstwaarschijnlijk',
    'vermoedelijk',
    'mogelijk',
    'misschien',
    'wellicht',
    'blijkbaar',
    'lijkt',
    'lijken',
    'zou kunnen',
  ],
  ru: [
    'вероятно',
    'скорее всего',
    'по всей вероятности',
    'возможно',
    'предположительно',
    'может быть',
    'наверное',
    'по-видимому',
    'по всей видимости',
    'видимо',
    'похоже',
    'кажется',
  ],
  uk: [
    'ймовірно',
    'імовірно',
    'найімовірніше',
    'можливо',
    'може бути',
    'мабуть',
    'швидше за все',
    'схоже',
    'здається',
  ],
  fa: ['احتمالا', 'به احتمال زیاد', 'شاید', 'ممکن است', 'گویا', 'ظاهرا', 'به نظر می‌رسد'],
  he: ['כנראה', 'ככל הנראה', 'כפי הנראה', 'אולי', 'ייתכן', 'יתכן', 'סביר להניח'],
  tr: [
    'muhtemelen',
    'büyük olasılıkla',
    'büyük ihtimalle',
    'olasılıkla',
    'belki',
    'olası',
    'herhalde',
    'galiba',
    'görünüşe göre',
    'sanırım',
  ],
  ku: ['dibe ku', 'belkî', 'رەنگە', 'لەوانەیە', 'پێدەچێت'],
  zh: ['可能', '很可能', '大概', '也许', '也許', '或许', '或許', '疑似', '似乎', '据信', '據信'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The characters that the comparison of Arabic words ignores: vowel marks, and the tatweel, which lengthens a word. */
const ARABIC_MARKS = /[\u064B-\u0652\u0640]/g;

/** The Turkish letters that equal "i" in the comparison: the dotless ı, and JavaScript's lower case of İ. */
const TURKISH_I = /ı|i\u0307/g;

const KNOWN_HEDGES: ReadonlySet<string> = new Set(
  Object.values(HEDGES).flat().map(comparableHedge),
);

/**
 * True if the text is one of `HEDGES` in any language. Capitals, repeated spaces and Arabic vowel marks are ignored. An
 * accent may be a separate Unicode character.
 */
export function isHedge(text: string): boolean {
  return KNOWN_HEDGES.has(comparableHedge(text));
}

/** Normalises a text, so that equal hedges become equal strings. */
function comparableHedge(text: string): string {
  return text
    .normalize('NFC')
    .replace(ARABIC_MARKS, '')
    .trim()
    .replace(/\s+/gu, ' ')
    .toLowerCase()
    .replace(TURKISH_I, 'i');
}
