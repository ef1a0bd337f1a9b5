/** The reference implementation of EDTF ships no types. Only tests use it. */
declare module 'edtf' {
  export function parse(text: string, options: { readonly level: 0 | 1 | 2 }): unknown;
}
