import { RELATIONS } from '../model';
import { quoted } from '../quoted';
import { stringsIn, type Rule } from '../records';

/** A claim does not bear on itself, nor is it "also" about the event that holds it. */
export const claimsLinkToOthers: Rule = ({ claims }, report) => {
  for (const claim of claims) {
    for (const relation of RELATIONS) {
      const itself = stringsIn(claim, relation).filter(({ text }) => text === claim.id);
      const right = `write the id of the claim that it ${relation}`;
      itself.forEach(({ text, path }) => {
        report(path, `${quoted(text)} is this claim itself; ${right}`);
      });
    }
    for (const { text, path } of stringsIn(claim, 'alsoAbout')) {
      if (text !== claim.event) continue;
      report(path, `${quoted(text)} is the event that holds this claim; write other events only`);
    }
  }
};
