// SNAPSHOT where cells are not as they should be, and where days count from 1904.
import { describe, expect, it } from 'vitest';
import { call, isError, records, type Range } from '../support';
import { AFTER, BEFORE, exampleArguments } from './moved-example';

const SHIFT = 1462;

describe('a cell that can’t be read', () => {
  const spoiled = (): unknown[] => {
    const args = exampleArguments(true);
    const references = (args[1] as Range).map((row) => [...row]);
    references[1]![references[0]!.indexOf('annual_revenue')] = 'much';
    args[1] = references;
    return args;
  };

  it('takes the figures that need it, with the reason, and leaves the rest', () => {
    const row = records(call('SNAPSHOT', ...spoiled()))[1]!;
    expect(Object.values(row).some(isError)).toBe(false);
    expect(row.revenue).toBe('');
    expect(row.unknown).toContain('revenue=bad_cell');
    expect(row.trust_score).toBeGreaterThan(50);
    expect(row.d_trust).not.toBe('');
  });

  it('is told as not known any more, never as a loss', () => {
    const before = call('SNAPSHOT', ...exampleArguments(false));
    const kept = [...before, ...call('SNAPSHOT', ...spoiled(), before).slice(1)];
    const revenue = records(call('WHATMOVED', kept, null, null, 'A1')).filter(({ figure }) => figure === 'revenue');
    expect(revenue).toEqual([
      expect.objectContaining({
        cause: 'unknown',
        change: '',
        sentence: 'Revenue not known any more (a cell that can’t be read): 155,000 before.',
      }),
    ]);
    const total = records(call('WHATMOVED', kept, null, null)).filter(({ figure }) => figure === 'revenue');
    expect(total).toEqual([expect.objectContaining({ account_id: 'A1', cause: 'unknown', change: -155000 })]);
  });
});

describe('a workbook of 1904', () => {
  const in1904 = [{ setting: 'date1904', value: true }];
  const first = call('SNAPSHOT', ...exampleArguments(false, in1904));
  const both = [...first, ...call('SNAPSHOT', ...exampleArguments(true, in1904, [first])).slice(1)];

  it('has its days as the workbook counts them', () => {
    const [plain, own] = [call('SNAPSHOT', ...exampleArguments(false)), first].map((rows) => records(rows)[1]!);
    expect(own!.as_of).toBe(Number(plain!.as_of) - SHIFT);
    expect(own!.next_moment).toBe(Number(plain!.next_moment) - SHIFT);
    expect(own!.snapshot).toBe(BEFORE);
  });

  it('moves as any other', () => {
    const plainFirst = call('SNAPSHOT', ...exampleArguments(false));
    const plain = [...plainFirst, ...call('SNAPSHOT', ...exampleArguments(true, [], [plainFirst])).slice(1)];
    const [before, after] = records(both).filter(({ account_id }) => account_id === 'A1');
    expect(call('WHATMOVED', both, before!.as_of, after!.as_of, 'A1')).toEqual(call('WHATMOVED', plain, BEFORE, AFTER, 'A1'));
  });
});
