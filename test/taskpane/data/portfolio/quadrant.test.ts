import { describe, expect, it } from 'vitest';
import type { AccountFigures } from '../../../../src/taskpane/data/compute';
import { largestCaptive, marksOf, nextMark, type Frame } from '../../../../src/taskpane/data/portfolio/quadrant';

const frame: Frame = { width: 250, height: 240, left: 30, right: 20, top: 10, bottom: 30 };

const account = (
  id: string,
  held: number,
  score: number,
  revenue: number,
  relation: AccountFigures['relation'] = 'loyal',
): AccountFigures =>
  ({ id, name: id, account: 0, cost: { held, revenue }, trust: { score }, relation, faults: [] }) as unknown as AccountFigures;

describe('marks of the quadrant', () => {
  it('stand from left to right by contract and from bottom to top by trust', () => {
    const [mark] = marksOf([account('a', 25, 80, 100)], frame);
    expect(mark).toMatchObject({ x: 30 + 50, y: 240 - 30 - 160 });
    expect(marksOf([account('corner', 0, 0, 1)], frame)[0]).toMatchObject({ x: 30, y: 210 });
    expect(marksOf([account('corner', 100, 100, 1)], frame)[0]).toMatchObject({ x: 230, y: 10 });
  });

  it('have an area in proportion to revenue, and are never too small to hit', () => {
    const marks = marksOf([account('quarter', 0, 0, 25), account('whole', 0, 0, 100), account('crumb', 0, 0, 0)], frame);
    const size = Object.fromEntries(marks.map((mark) => [mark.account.id, mark.size]));
    expect(size.quarter! ** 2 / size.whole! ** 2).toBeCloseTo(0.25, 10);
    expect(size.crumb).toBeGreaterThanOrEqual(3);
  });

  it('together cover no more when there are many', () => {
    const many = (count: number) =>
      marksOf(
        Array.from({ length: count }, (_, i) => account(String(i), 50, 50, 100)),
        frame,
      ).reduce((sum, { size }) => sum + size ** 2, 0);
    expect(many(600)).toBeCloseTo(many(60), 6);
  });

  it('are drawn with the small ones over the large ones', () => {
    expect(marksOf([account('small', 0, 0, 1), account('large', 0, 0, 9)], frame).map((mark) => mark.account.id)).toEqual([
      'large',
      'small',
    ]);
  });

  it('leave out accounts whose figures could not be given', () => {
    const unreadable = {
      id: 'x',
      name: 'x',
      account: 0,
      cost: undefined,
      trust: undefined,
      relation: undefined,
      faults: [],
    } as unknown as AccountFigures;
    expect(marksOf([unreadable], frame)).toEqual([]);
  });

  it('name the captive account with the largest revenue', () => {
    const marks = marksOf([account('a', 90, 10, 5, 'captive'), account('b', 90, 10, 8, 'captive'), account('c', 10, 90, 99)], frame);
    expect(largestCaptive(marks)?.account.id).toBe('b');
  });
});

describe('arrow keys in the quadrant', () => {
  const marks = marksOf([account('a', 10, 90, 1), account('b', 20, 10, 2), account('c', 30, 50, 3)], frame);
  const at = (id: string) => marks.find((mark) => mark.account.id === id);

  it('go along the contract axis and along the trust axis', () => {
    expect(nextMark(marks, at('a'), 'right')?.account.id).toBe('b');
    expect(nextMark(marks, at('b'), 'left')?.account.id).toBe('a');
    expect(nextMark(marks, at('b'), 'up')?.account.id).toBe('c');
    expect(nextMark(marks, at('a'), 'down')?.account.id).toBe('c');
  });

  it('stay at the end', () => {
    expect(nextMark(marks, at('c'), 'right')?.account.id).toBe('c');
    expect(nextMark(marks, at('a'), 'up')?.account.id).toBe('a');
  });

  it('reach every mark, marks in one place included', () => {
    const same = marksOf(
      ['p', 'q', 'r'].map((id) => account(id, 0, 50, 1)),
      frame,
    );
    const visited = new Set<string>();
    let mark = nextMark(same, undefined, 'first');
    for (let step = 0; step < 3; step++) {
      visited.add(mark!.account.id);
      mark = nextMark(same, mark, 'right');
    }
    expect([...visited].sort()).toEqual(['p', 'q', 'r']);
  });
});
