#!/usr/bin/env node
import { register } from 'tsx/esm/api';

// The check is written in TypeScript. A `tsconfig.json` in the folder where it is run must not change how it compiles.
register({ tsconfig: false });
await import('../geo/check/cli.ts');
