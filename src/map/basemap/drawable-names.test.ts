import { describe, expect, it } from 'vitest';
import { drawableScripts, PARTING_TEXTS } from './drawable-names';

describe('a letter of the Arabic script', () => {
  it.each(['ب', 'ٹ', 'ہ', 'ی', 'ۆ'])('is joined: %s', (letter) => {
    expect(PARTING_TEXTS).not.toContain(letter);
  });

  it.each(['ێ', 'ە', 'ڵ', 'ڕ', 'ښ', 'ټ', '\u064E'])('parts its name: %s', (letter) => {
    expect(PARTING_TEXTS).toContain(letter);
  });
});

describe('the scripts that MapLibre draws', () => {
  it('have those in clusters, if the browser finds clusters', () => {
    const clusters = (conjunct: number) => (text: string) => (text === 'क्ष' ? conjunct : 1);
    expect(drawableScripts(clusters(1))).toEqual(expect.arrayContaining(['Thai', 'Devanagari']));
    expect(drawableScripts(clusters(2))).toContain('Thai');
    expect(drawableScripts(clusters(2))).not.toContain('Devanagari');
    expect(drawableScripts(() => null)).not.toContain('Thai');
    expect(drawableScripts(() => null)).toContain('Arabic');
  });
});
