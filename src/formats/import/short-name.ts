const LENGTH = 60;

/** The first words of a text, at most 60 characters, as the name of an event without a name. Empty if the text has no words. */
export function shortName(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const [sentence = ''] = line.split(/(?<=[^.\s]{3}[.!?؟])\s/, 1);
  const whole = sentence.replace(/\.$/, '');
  if (whole.length <= LENGTH) return whole;
  const cut = whole.slice(0, LENGTH);
  const end = cut.lastIndexOf(' ');
  return `${(end > LENGTH / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:–-]+$/, '')}…`;
}
