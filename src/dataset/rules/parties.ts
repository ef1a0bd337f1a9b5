import { quoted } from '../quoted';
import { textIn, type Rule } from '../records';

/** No actor is a member of itself, at any remove; each circle is told once. */
export const partiesHaveNoCircle: Rule = ({ items }, report) => {
  const partyOf = new Map(items.actor.map((actor) => [actor.id, textIn(actor, 'memberOf')]));
  const told = new Set<string>();
  for (const actor of items.actor) {
    const circle: string[] = [];
    let next: string | null | undefined = actor.id;
    while (next && !circle.includes(next)) {
      circle.push(next);
      next = partyOf.get(next);
    }
    if (!next || next !== actor.id || circle.some((id) => told.has(id))) continue;
    circle.forEach((id) => told.add(id));
    const way = [...circle, next].map(quoted).join(' → ');
    report(
      [...actor.path, 'memberOf'],
      `the parties form a circle: ${way}; take one "memberOf" out`,
    );
  }
};
