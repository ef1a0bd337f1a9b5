import type { Text } from '../dataset/model';
import { claimWords } from '../words/claim-words';
import type { Words } from '../words/words';
import type { EventView } from './event-view';

/** What an event is called. Its name in the file draws on all that is said about it; where only a part is heard, no more than its kind is told. */
export function eventName({ event, whole }: EventView, words: Words): Text {
  return whole ? event.name : claimWords(words).eventKind(event.sub_event_type ?? event.event_type);
}
