import { describe, expect, it } from 'vitest';
import { largeMap } from '../../../tests/support/large-map';
import { mapFileText } from './map-file-text';

describe('the text of a map file', () => {
  it('is indented', () => {
    const file = largeMap(3);
    expect(mapFileText(file)).toBe(`${JSON.stringify(file, null, 2)}\n`);
  });

  it('of a large map has one event a line, and is the same map', () => {
    const file = largeMap(501);
    const text = mapFileText(file);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(file)));
    const events = text.split('\n').filter((line) => line.includes('"event_date"'));
    expect(events).toHaveLength(1002);
    expect(text.length).toBeLessThan(0.7 * JSON.stringify(file, null, 2).length);
  });
});
