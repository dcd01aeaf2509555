// CONCESSIONS over tables of schemes and volumes, beside the slow path in exact fractions.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { call, isError, range, records } from '../support';
import { slowly, type Method, type SlowPart, type SlowRow, type SlowScheme } from './slow-path';

const families = ['pumps', 'filters', 'valves'];
const day = (from: string, days: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: days }).map((n) => new Date(Date.parse(from) + n * 86_400_000).toISOString().slice(0, 10));

const row: fc.Arbitrary<SlowRow> = fc.record({
  date: day('2024-06-01', 900),
  family: fc.constantFrom(...families),
  units: fc.integer({ min: 1, max: 60 }),
  amount: fc.integer({ min: 1, max: 2000 }),
  kind: fc.constantFrom('sale', 'sale', 'sale', 'sale', 'return', 'credit_note'),
});

const tiersFor = (method: Method, per: 'rate' | 'amount', qualifier: 'revenue' | 'units'): fc.Arbitrary<[number, number][]> => {
  const growth = method.startsWith('growth');
  const step = qualifier === 'units' ? 60 : 1500;
  const rate = fc.integer({ min: 0, max: 200 });
  return fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), rate), { minLength: 1, maxLength: 3 }).map((steps) => {
    let threshold = 0;
    return steps.map(([width, value]): [number, number] => {
      threshold += width;
      const at = growth ? Math.min(1, threshold / 125) : (threshold * step) / 20;
      const each = per === 'amount' ? value / 10 : value / 1000;
      return [at, method === 'lump' ? value : each];
    });
  });
};

const partFor = (
  method: Method,
  scheme: Pick<SlowScheme, 'per' | 'qualifier'>,
  days: { readonly from: string; readonly to: string },
  within: SlowPart['within'],
): fc.Arbitrary<SlowPart> =>
  fc.record({
    from: fc.constant(days.from),
    to: fc.constant(days.to),
    method: fc.constant(method),
    tiers: tiersFor(method, scheme.per, scheme.qualifier),
    within: fc.constant(within),
    families: fc.subarray(families, { minLength: 0, maxLength: 2 }),
    ...(method.startsWith('growth') ? { base: fc.constantFrom(300, 'a year back' as const) } : {}),
    ...(method === 'every_line' ? { cap: fc.constant(250) } : {}),
    ...(method === 'reached_lines' ? { floor: fc.constant(20) } : {}),
  });

const scheme = (id: string): fc.Arbitrary<SlowScheme> =>
  fc
    .record({
      basis: fc.constantFrom('revenue' as const, 'units' as const),
      qualifier: fc.constantFrom('revenue' as const, 'units' as const),
      per: fc.constantFrom('rate' as const, 'rate' as const, 'amount' as const),
      inclusive: fc.boolean(),
      months: fc.constantFrom(1, 3, 6, 12),
      fiscalStart: fc.constantFrom(0, 1, 4, 7),
      reduces: fc.boolean(),
      reduced: fc.boolean(),
      start: fc.constantFrom('2025-01-01', '2025-02-15', '2025-04-01'),
      change: fc.option(day('2025-06-01', 200), { nil: undefined }),
      end: fc.option(day('2026-01-15', 200), { nil: undefined }),
      within: fc.constantFrom('own_part' as const, 'pro_rata' as const, 'whole' as const),
      methods: fc.tuple(method, method),
    })
    .chain(({ start, change, end, within, methods, basis, per, ...shape }) => {
      const own = { ...shape, per, basis: per === 'amount' ? ('units' as const) : basis };
      const before = change === undefined ? undefined : new Date(Date.parse(change) - 86_400_000).toISOString().slice(0, 10);
      const first = partFor(methods[0], own, { from: start, to: before ?? end ?? '' }, within);
      const parts: fc.Arbitrary<SlowPart[]> =
        change === undefined
          ? first.map((part) => [part])
          : fc.tuple(first, partFor(methods[1], own, { from: change, to: end ?? '' }, within)).map((both) => [...both]);
      return parts.map((all) => ({ id, ...own, parts: all }));
    });
const method = fc.constantFrom<Method>(
  'retroactive',
  'incremental',
  'growth',
  'growth_incremental',
  'reached_lines',
  'every_line',
  'forward',
  'lump',
);

const cells = (schemes: readonly SlowScheme[]): Record<string, unknown>[] =>
  schemes.flatMap((one, place) =>
    one.parts.map((part) => ({
      scheme_id: one.id,
      contract_id: 'K',
      method: part.method,
      basis: one.basis,
      qualifier: one.qualifier,
      per: one.per,
      inclusive: one.inclusive,
      tiers: part.tiers.map(([threshold, rate]) => `${threshold}:${rate}`).join(';'),
      families_in: part.families.join(';'),
      valid_from: part.from,
      valid_to: part.to,
      period_months: one.months,
      fiscal_year_start: one.fiscalStart,
      within_period: part.within,
      cap: part.cap ?? '',
      floor: part.floor ?? '',
      growth_base: part.base ?? '',
      order: place + 1,
      reduces: one.reduces,
      reduced: one.reduced,
    })),
  );

const contracts = range([{ contract_id: 'K', account_id: 'A', start_date: '2025-01-01', rebate_scheme: 'none' }]);

it('property: any schemes over any volumes give what the slow path gives, and the order of rows changes nothing', () => {
  fc.assert(
    fc.property(
      fc.tuple(scheme('S1'), scheme('S2'), scheme('S3')),
      fc.array(row, { minLength: 1, maxLength: 40 }),
      day('2025-02-20', 500),
      fc.integer({ min: 1, max: 3 }),
      (three, rows, asOf, count) => {
        const schemes = three.slice(0, count);
        const volumes = rows.map((one) => ({ ...one, contract_id: 'K' }));
        const found = (given: Record<string, unknown>[], bought: Record<string, unknown>[]): unknown[] =>
          records(call('CONCESSIONS', contracts, asOf, 'schemes', null, range(given), range(bought))).map(
            ({ rebate_to_date: amount }) => amount,
          );
        const asGiven = found(cells(schemes), volumes);
        const expected = slowly(schemes, rows, asOf);
        expected.forEach((amount, i) => {
          const got = asGiven[i];
          if (amount === undefined) expect(isError(got)).toBe(true);
          else expect(got).toBeCloseTo(amount.value, 6);
        });
        const turned = found(cells(schemes).reverse(), [...volumes].reverse());
        turned.forEach((amount, i) => {
          if (!isError(amount)) expect(amount).toBeCloseTo(asGiven[i] as number, 9);
        });
      },
    ),
    { numRuns: 200 },
  );
});
