#!/usr/bin/env node
import { register } from 'tsx/esm/api';

// The check is TypeScript. A `tsconfig.json` where it is called has no say in how it is read.
register({ tsconfig: false });
await import('../geo/check/cli.ts');
