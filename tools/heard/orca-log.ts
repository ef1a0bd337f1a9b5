/**
 * Matches a line of Orca's debug log with a text for the voice: `12:00:01.123456 - SPEECH OUTPUT: 'To the sites link.'
 * voice=hyperlink{'established': False}`. The next lines of the same text are indented by the width of the time.
 */
const SPEECH_LINE = /^(?:\d\d:\d\d:\d\d\.\d+ - )?SPEECH OUTPUT: '(.*)$/;
const CONTINUED_LINE = /^ {18}(.*)$/;
/** Matches what follows the text: the name of the voice, and its settings. */
const END_OF_SPEECH = /'(?: voice=\w+)? ?(?:\[?\{.*\}\]?)?$/;

/** Invisible marks around names with unknown direction. Orca logs them, but a voice does not speak them. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * The texts that Orca sent to the voice, in order.
 * @param log A part of Orca's debug log that ends with a whole line.
 * @returns The texts, with single spaces. Texts without a word are omitted, because nobody hears them.
 */
export function spokenTexts(log: string): readonly string[] {
  const texts: string[] = [];
  let openLines: string[] | undefined;
  for (const line of log.split('\n')) {
    const start = SPEECH_LINE.exec(line)?.[1] ?? undefined;
    if (start !== undefined) openLines = [start];
    else if (openLines !== undefined) {
      const continuation = CONTINUED_LINE.exec(line)?.[1];
      if (continuation === undefined) openLines = undefined;
      else openLines.push(continuation);
    }
    if (openLines === undefined) continue;
    const spokenText = openLines.join(' ');
    const end = END_OF_SPEECH.exec(spokenText);
    if (end === null) continue;
    texts.push(spokenText.slice(0, end.index).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim());
    openLines = undefined;
  }
  return texts.filter((text) => text !== '');
}
