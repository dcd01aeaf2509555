import { describe, expect, it } from 'vitest';
import { parseScale } from '../../src/metrics/rating-scale';

describe('rating scales', () => {
  it.each([
    ['5', 1, 5],
    ['/5', 1, 5],
    ['out of 10', 1, 10],
    ['sur 4', 1, 4],
    ['1-5', 1, 5],
    ['1 – 7', 1, 7],
    ['1..5', 1, 5],
    ['1 to 5', 1, 5],
    ['1 à 5', 1, 5],
    ['0-10', 0, 10],
    ['NPS', 0, 10],
  ])('%s runs from %d to %d', (text, min, max) => {
    expect(parseScale(text)).toEqual({ min, max });
  });

  it.each(['', '1', '0', '5-1', '3-3', 'stars', '46027', '-5', '1-1000', '5.5'])('%j is none', (text) => {
    expect(parseScale(text)).toBeUndefined();
  });
});
