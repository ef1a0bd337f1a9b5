/** The reference implementation of EDTF has no types. Only tests and `tools/compat/` use it. */
declare module 'edtf' {
  /** A date or interval. `min` and `max` are in milliseconds since 1970, in UTC. */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
  export function parse(text: string, options: { readonly level: 0 | 1 | 2 }): unknown;
}
