import { describe, expect, it } from 'vitest';
import { sidesFor } from '../../../src/workbook/pages/board/label-sides';

const plane = { width: 250, height: 150 };
const sides = (named: readonly { x: number; y: number; text: string }[], others: readonly { x: number; y: number }[] = []) =>
  sidesFor(named, [...named, ...others], plane);

describe('names beside points', () => {
  it('stand at the right, and at the left where the plane ends', () => {
    expect(sides([{ x: 100, y: 70, text: '1 Alpquell' }])).toEqual(['Right']);
    expect(sides([{ x: 249, y: 70, text: '3 Laiteries' }])).toEqual(['Left']);
  });

  it('give way to a mark at their right', () => {
    expect(sides([{ x: 100, y: 70, text: '1 Alpquell' }], [{ x: 120, y: 72 }])).toEqual(['Left']);
  });

  it('two close to each other at the edge: one beside, one above or below', () => {
    const [first, second] = sides([
      { x: 232, y: 62, text: '13 Fahrzeugwerke' },
      { x: 238, y: 61, text: '33 Viandes' },
    ]);
    expect(first).toBe('Left');
    expect(['Top', 'Bottom']).toContain(second);
  });
});
