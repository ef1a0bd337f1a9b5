import { downloadWords } from '../../words/download-words';
import type { Words } from '../../words/words';
import { edtfInWords } from '../dates';
import type { Cited } from './cited';

/** A citation to put into running text, in the words of the interface. */
export function plainCitation(cited: Cited, words: Words): string {
  const { publisher, title, container, accessed } = cited;
  const wording = downloadWords(words);
  const parts = [
    ...(publisher === null ? [] : [sentence(publisher)]),
    sentence(title.text),
    ...(container === null ? [] : [sentence(wording.within(container))]),
    words.modified(edtfInWords(cited.issued, words)),
    // Without a full stop, which would become part of the link.
    cited.url,
    ...(accessed === null ? [] : [wording.accessed(edtfInWords(accessed, words))]),
    cited.note,
  ];
  return parts.join(' ');
}

function sentence(text: string): string {
  return /[.!?…。؟]["”’»)\]]?$/u.test(text) ? text : `${text}.`;
}
