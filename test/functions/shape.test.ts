import { describe, expect, it } from 'vitest';
import { checked, rowsText } from '../../src/functions/shape';
import { failure, type Range } from './support';
import { AS_OF } from './worked-example';

describe('rowsText', () => {
  it('writes runs as people do, and cuts a list that nobody would read', () => {
    expect(rowsText([])).toBe('');
    expect(rowsText([3, 2, 4, 9, 9])).toBe('2-4, 9');
    const odd = Array.from({ length: 400 }, (_, i) => 2 * i + 3);
    expect(rowsText(odd)).toMatch(/^3, 5, 7, .*, … \(400\)$/);
    expect(rowsText(odd).length).toBeLessThan(220);
  });
});

describe('the size of a result', () => {
  it('is refused above 5 MB, whatever fills it', () => {
    const numbers = (count: number): number[][] => Array.from({ length: count }, () => new Array<number>(10).fill(0.123456789012345));
    expect(checked(numbers(20_000))).toHaveLength(20_000);
    expect(() => checked(numbers(40_000))).toThrow();
    const texts = (length: number): string[][] => Array.from({ length: 20_000 }, () => ['x'.repeat(length)]);
    expect(checked(texts(100))).toHaveLength(20_000);
    expect(() => checked(texts(300))).toThrow();
  });

  it('says how to narrow', () => {
    const ids: Range = Array.from({ length: 20_000 }, (_, i) => [`A${i}`]);
    const lines = [['line_id', 'account_id', 'reference_id'], ...ids.map(([id], i) => [`L${i}`, id, 'R'])];
    const error = failure('SWITCHCOST', ids, lines, [['contract_id', 'account_id', 'start_date']], AS_OF, 'parts');
    expect(error.code).toBe('#VALUE!');
    expect(error.message).toMatch(/about \d+\.\d MB and Excel on the web carries 5\. Ask for fewer accounts/);
  });
});
