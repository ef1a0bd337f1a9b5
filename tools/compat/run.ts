import { findChanges } from './cases';

// Runs each case of `docs/compatibility.md` that needs no network. Prints if the tool still behaves as the page
// describes.
let changedCount = 0;
for (const { tool, title, state, seen } of findChanges()) {
  console.log(`${state.padEnd(8)} ${tool}: ${title}${state === 'changed' ? `; now: ${seen}` : ''}`);
  if (state === 'changed') changedCount++;
}
process.exitCode = changedCount === 0 ? 0 : 1;
