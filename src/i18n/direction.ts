/** A letter of a script from right to left: Hebrew to Arabic Extended-A, their presentation forms, and those of plane 1. */
export const FROM_RIGHT_TO_LEFT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
