import { quoted } from '../phrasing';
import { stringIn, type CheckRule, type FileRecord } from '../records';

/**
 * Checks each actor with `standsFor`. It must have a party and no members. Neither it nor a party above it may have an
 * unknown affiliation.
 */
export const standInsHaveParties: CheckRule = ({ recordsByKind: { actor: actors } }, report) => {
  const actorById = new Map(actors.map((actor) => [actor.id, actor]));
  const partyIds = new Set(actors.map((actor) => stringIn(actor, 'memberOf')));
  for (const actor of actors) {
    if (!('standsFor' in actor.members)) continue;
    const path = [...actor.path, 'standsFor'];
    if (!('memberOf' in actor.members)) {
      report(path, 'the actor has no party to stand for; write the party into "memberOf"');
    } else if (lineageIn(actorById, actor).some(({ members }) => 'affiliation' in members)) {
      const message = 'nobody says to whom the actor belongs, so it stands for no party';
      report(path, `${message}; remove "standsFor", or "affiliation"`);
    } else if (actor.id !== null && partyIds.has(actor.id)) {
      const message = `${quoted(actor.id)} has members, so it is a party itself`;
      report(path, `${message}; write another actor that stands for it`);
    }
  }
};

/** The actor, then the parties above it. */
function lineageIn(
  actorById: ReadonlyMap<string | null, FileRecord>,
  actor: FileRecord,
): readonly FileRecord[] {
  const lineage: FileRecord[] = [];
  let next: FileRecord | undefined = actor;
  while (next !== undefined && !lineage.includes(next)) {
    lineage.push(next);
    next = actorById.get(stringIn(next, 'memberOf') ?? '');
  }
  return lineage;
}
