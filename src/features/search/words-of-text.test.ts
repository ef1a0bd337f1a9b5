import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCharacter, foldText, foldedWords, wordForms } from './words-of-text';

describe('the words of a text', () => {
  it.each([
    ['דובר צה״ל', ['דובר', 'צהל']],
    ['דובר צה"ל', ['דובר', 'צהל']],
    ['ז׳בוטינסקי', ['זבוטינסקי']],
    ['U.S. forces', ['us', 'forces']],
    ['the "air" base', ['the', 'air', 'base']],
  ])('of %j are %j', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });
});

describe('a folded text', () => {
  it.each([
    ['Irbil', 'irbil'],
    ['ÉRBİL', 'erbil'],
    ['e\u0301', 'e'],
    ['أربيل', 'اربيل'],
    ['إربيل آربيل ٱربيل', 'اربيل اربيل اربيل'],
    ['أَرْبِيل', 'اربيل'],
    ['بغـــداد', 'بغداد'],
    ['الموصلى', 'الموصلي'],
    ['الأعظمیة', 'الاعظميه'],
    ['کرکوك', 'كركوك'],
    ['هەولێر ڕانیە سۆران', 'ههولير رانيه سوران'],
    ['ټانک ډېر', 'تانك دير'],
    ['Al Qa’im', 'al qaim'],
    ["Al Qa'im", 'al qaim'],
    ['ʿAyn al-ʾAsad', 'ayn al-asad'],
    ['STRASSE', 'strasse'],
    ['Straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδός', 'οδοσ'],
    ['Łódź, Ærø', 'lodz, aero'],
    ['ﬁre', 'fire'],
    ['٢٠٢١ ۲۰۲۱', '2021 2021'],
    ['soft\u00ADhyphen', 'softhyphen'],
    ['\u1FFD', ''],
    ['', ''],
  ])('%j is %j', (text, expected) => {
    expect(foldText(text)).toBe(expected);
  });

  it('is its folded characters, joined', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(text)).toBe(Array.from(text, foldCharacter).join(''));
      }),
    );
  });

  it('does not change when folded again, for any character', () => {
    const changing: string[] = [];
    for (let code = 0; code <= 0x1ffff; code += 1) {
      const once = foldText(String.fromCodePoint(code));
      if (foldText(once) !== once) changing.push(code.toString(16));
    }
    expect(changing).toEqual([]);
  });

  it('is the same for every case and normal form of a letter', () => {
    // The only combining mark that is a letter in upper case.
    const IOTA_BELOW = '\u0345';
    const letters = fc
      .string({ unit: 'grapheme' })
      .filter((text) => !text.normalize('NFD').includes(IOTA_BELOW));
    fc.assert(
      fc.property(letters, (text) => {
        const forms = [text.toUpperCase(), text.normalize('NFC'), text.normalize('NFD')];
        expect(forms.map(foldText)).toEqual(forms.map(() => foldText(text)));
      }),
    );
  });
});

describe('the words of a text', () => {
  it.each([
    ['Ain al-Asad, 2021', ['ain', 'al', 'asad', '2021']],
    ['U.S. forces', ['us', 'forces']],
    ['Said by a U.S.A.F. man.', ['said', 'by', 'a', 'usaf', 'man']],
    ['The end.A new one', ['the', 'end', 'a', 'new', 'one']],
    ['Syria’s', ['syrias']],
    ['<img src=x>', ['img', 'src', 'x']],
    ['__proto__ ${x}', ['proto', 'x']],
    ['مطار بغداد', ['مطار', 'بغداد']],
    [' …!', []],
    ['', []],
  ])('%j are %j', (text, expected) => {
    expect(foldedWords(text)).toEqual(expected);
  });
});

describe('the forms of a word', () => {
  it.each([
    ['القائم', ['القائم', 'قائم']],
    ['والقائم', ['والقائم', 'قائم']],
    ['بالقائم', ['بالقائم', 'قائم']],
    ['للقائم', ['للقائم', 'قائم']],
    ['قائم', ['قائم']],
    ['الله', ['الله']],
    ['ال', ['ال']],
    ['alqaim', ['alqaim']],
  ])('of %s are %j', (word, expected) => {
    expect(wordForms(word)).toEqual(expected);
  });
});
