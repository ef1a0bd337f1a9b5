#!/usr/bin/env node
// The name that the check had before there were other commands.
process.argv.splice(2, 0, 'check');
await import('./strike-map.js');
