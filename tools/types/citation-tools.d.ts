/** Citation.js and citeproc have no types. Declares only what the tests and `tools/compat/` use. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: unknown);
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(output: string, options?: Readonly<Record<string, unknown>>): string;
  }
  export const plugins: { readonly config: { readonly get: (plugin: string) => unknown } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module 'citeproc' {
  interface CiteprocSystem {
    readonly retrieveLocale: (language: string) => string;
    readonly retrieveItem: (id: string) => unknown;
  }
  interface Engine {
    updateItems(ids: readonly string[]): void;
    /** The second item of the result has the entries, as HTML. */
    makeBibliography(): readonly [unknown, readonly string[]];
  }
  const CSL: { readonly Engine: new (system: CiteprocSystem, style: string) => Engine };
  export default CSL;
}
