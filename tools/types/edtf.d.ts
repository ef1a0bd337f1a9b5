/** The reference implementation, which has no types of its own; tests alone use it. */
declare module 'edtf' {
  export function parse(text: string, options: { readonly level: 0 | 1 | 2 }): unknown;
}
