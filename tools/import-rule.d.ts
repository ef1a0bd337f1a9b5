import type { Linter } from 'eslint';

/** Key: a folder of src/. Value: the other folders that it may import. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>>;

export const importRules: readonly Linter.Config[];
