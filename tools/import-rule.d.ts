import type { Linter } from 'eslint';

/** For each folder of src/, the other folders that it may import. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>>;

export const importRules: readonly Linter.Config[];
