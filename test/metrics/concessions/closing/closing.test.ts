// What holds of every close, whatever comes later; and what a close is refused for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookedCells, obstacleTo, reopeningCells, toBeBooked, type BookedCells } from '../../../../src/metrics/concessions/closing/booking';
import { closingOf, type Closing } from '../../../../src/metrics/concessions/closing/closing';
import { journalOf, reversed } from '../../../../src/metrics/concessions/closing/journal';
import type { ClosingLine } from '../../../../src/metrics/concessions/closing/line';
import { toMinorUnit } from '../../../../src/metrics/concessions/closing/minor-units';
import { ContractConcessions } from '../../../../src/metrics/concessions/contract-concession';
import { CellError } from '../../../../src/tables/findings';
import { Portfolio } from '../../../../src/portfolio/portfolio';
import { Settings } from '../../../../src/settings/settings';
import { range } from '../../../functions/support';
import { serial } from './books';

type Rows = Record<string, unknown>[];
interface Given {
  readonly schemes?: Rows;
  readonly volumes?: Rows;
  readonly booked?: Rows;
  readonly settlements?: Rows;
  readonly contracts?: Rows;
  readonly settings?: Partial<Settings['values']>;
}

const K = { contract_id: 'K', account_id: 'A', start_date: '2026-01-01', currency: 'EUR' };
const S = { scheme_id: 'S', contract_id: 'K', method: 'retroactive', tiers: '100000:0.02;250000:0.03', valid_from: '2026-01-01' };
const bought = (amount: number, date: string, more: object = {}): Record<string, unknown> => ({ contract_id: 'K', date, amount, ...more });

function portfolioOn(day: string, { contracts = [K], settings = {}, ...tables }: Given): Portfolio {
  const given = Object.entries(tables).filter(([, rows]) => rows !== undefined && rows.length > 0);
  return new Portfolio({
    selection: { ids: [] },
    asOf: serial(day),
    settings: Settings.defaults.with(settings),
    tables: { contracts: range(contracts), ...Object.fromEntries(given.map(([name, rows]) => [name, range(rows)])) },
  });
}
const closeOn = (day: string, given: Given): Closing => closingOf(portfolioOn(day, given));
const book = (day: string, given: Given): BookedCells[] =>
  bookedCells(closeOn(day, given), Settings.defaults.values, { day: serial(day) + 10, by: 'Ana' }, () => '#');
const asRows = (cells: readonly BookedCells[]): Rows => cells.map((row) => ({ ...row, booked_on: row.booked_on }));
const only = ({ lines }: Closing): ClosingLine => {
  expect(lines).toHaveLength(1);
  return lines[0]!;
};
const refusal = (ask: () => unknown): string => {
  try {
    ask();
  } catch (error) {
    if (error instanceof CellError) return `${error.finding.table} ${error.finding.column} ${error.finding.code}`;
    throw error;
  }
  return 'not refused';
};

describe('a close that was made', () => {
  const later = fc.record({
    volumes: fc.array(
      fc.record({
        date: fc.constantFrom('2026-01-20', '2026-02-11', '2026-03-31', '2026-04-02', '2026-09-01'),
        amount: fc.integer({ min: -90000, max: 400000 }),
      }),
      { maxLength: 6 },
    ),
    forecast: fc.integer({ min: 0, max: 900000 }),
    sd: fc.integer({ min: 1, max: 90000 }),
    tiers: fc.constantFrom('100000:0.02;250000:0.03', '0:0.09', '50000:0.01;60000:0.5'),
    quantile: fc.constantFrom(0.5, 0.9),
    lost: fc.boolean(),
  });

  it('property: stays as it was booked whatever is known later, and the next one is charged with the difference', () => {
    const first: Given = {
      schemes: [{ ...S, volume_forecast: 300000, volume_forecast_sd: 40000 }],
      volumes: [bought(70000, '2026-02-01')],
    };
    const q1 = only(closeOn('2026-03-31', first));
    const booked = asRows(book('2026-03-31', first));
    fc.assert(
      fc.property(later, ({ volumes, forecast, sd, tiers, quantile, lost }) => {
        const now: Given = {
          schemes: [{ ...S, tiers, volume_forecast: forecast, volume_forecast_sd: sd }],
          volumes: [bought(70000, '2026-02-01'), ...volumes.map((row) => ({ contract_id: 'K', ...row }))],
          booked,
          settings: { constraint_quantile: quantile, booking_view: 'constrained' },
          contracts: [lost ? { ...K, end_date: '2026-05-15', auto_renewal: 'FALSE' } : K],
        };
        const again = only(closeOn('2026-03-31', now));
        expect([again.amount, again.charge, again.bookedBefore]).toEqual([q1.amount, q1.charge, 0]);
        expect(again.closed?.by).toBe('Ana');
        const q2 = only(closeOn('2026-06-30', now));
        expect(q2.bookedBefore).toBe(q1.amount);
        // The view booked is the one that goes on.
        expect(q2.view).toBe('expected');
        // A forecast of 0 is none, as desktop Excel sends blanks: then nothing is known to charge.
        if (Number.isNaN(q2.amount)) expect([forecast, q2.charge]).toEqual([0, Number.NaN]);
        else expect(q2.charge).toBeCloseTo(q2.amount - q1.amount, 9);
      }),
    );
  });

  it('is reopened visibly: a row of a higher version says so, and the next version may be another', () => {
    const given: Given = { schemes: [{ ...S, tiers: '0:0.02' }], volumes: [bought(50000, '2026-02-01')] };
    const booked = asRows(book('2026-12-31', given));
    expect(booked).toMatchObject([{ amount: 1000, version: 1, status: 'booked', view: 'expected', volume: 50000 }]);
    const closed = closeOn('2026-12-31', { ...given, booked });
    expect(toBeBooked(closed)).toEqual([]);
    const reopening = reopeningCells(closed, { day: serial('2027-01-20'), by: 'Jean' });
    expect(reopening).toMatchObject([{ amount: 1000, version: 2, status: 'reopened', by: 'Jean', booked_on: serial('2027-01-20') }]);
    const open = { ...given, booked: [...booked, ...asRows(reopening)], volumes: [bought(60000, '2026-02-01')] };
    const line = only(closeOn('2026-12-31', open));
    expect(line).toMatchObject({ closed: undefined, bookedBefore: 0, amount: 1200, charge: 1200, version: 3 });
    // The same version twice is a doubt, not a choice.
    expect(refusal(() => closeOn('2026-12-31', { ...given, booked: [...booked, ...booked] }))).toBe('booked period_end closed_twice');
  });

  it('stands in the way of an earlier one', () => {
    const given: Given = { schemes: [{ ...S, tiers: '0:0.02' }], volumes: [bought(50000, '2026-02-01')] };
    const booked = asRows(book('2026-12-31', given));
    expect(obstacleTo(closeOn('2026-06-30', { ...given, booked }))).toEqual({ kind: 'later_close', day: serial('2026-12-31') });
    expect(obstacleTo(closeOn('2027-12-31', { ...given, booked }))).toBeUndefined();
  });

  it('goes on with what was booked where the rows of its period are gone', () => {
    const given: Given = { schemes: [{ ...S, tiers: '0:0.02' }], volumes: [bought(50000, '2026-02-01')] };
    const booked = asRows(book('2026-12-31', given));
    const after = closeOn('2027-12-31', { ...given, volumes: [bought(9000, '2027-02-01')], booked });
    expect(after.lines.map(({ source, amount, charge }) => [source, amount, charge])).toEqual([
      ['booked', 1000, 0],
      ['rows', 180, 180],
    ]);
  });
});

describe('settlements', () => {
  const given: Given = { schemes: [{ ...S, tiers: '0:0.02' }], volumes: [bought(50000, '2026-02-01'), bought(333.5, '2026-12-31')] };
  const paid = (amount: number, date: string, more: object = {}): Record<string, unknown> => ({
    scheme_id: 'S',
    concession_end: '2026-12-31',
    date,
    amount,
    ...more,
  });

  it('partial ones are deducted, the final one takes the rest of all roundings, and then nothing is open', () => {
    const settlements = [paid(333.33, '2026-05-02', { kind: 'partial' }), paid(333.33, '2026-09-02', { kind: 'partial' })];
    const end = only(closeOn('2026-12-31', { ...given, settlements }));
    // 2 % of 50,333.50 is 1,006.67.
    expect(end).toMatchObject({ amount: 1006.67, paid: 666.66, open: 340.01, due: 340.01, ended: true });
    const square = [...settlements, paid(340.01, '2027-01-20', { kind: 'final' })];
    const booked = asRows(book('2026-12-31', given));
    expect(closeOn('2027-03-31', { ...given, settlements: square, booked }).lines.map(({ period }) => period.from)).toEqual([
      serial('2027-01-01'),
    ]);
  });

  it('too much paid is an advance while the period runs, a claw-back when it is over; a claw-back lowers what was paid whatever its sign', () => {
    const settlements = [paid(2000, '2026-05-02')];
    expect(
      only(
        closeOn('2026-06-30', {
          ...given,
          schemes: [{ ...S, tiers: '0:0.02', volume_forecast_sd: 'none', volume_forecast: 100000 }],
          settlements,
        }),
      ),
    ).toMatchObject({ open: -1000, due: 0 });
    expect(only(closeOn('2026-12-31', { ...given, settlements })).due).toBe(-993.33);
    for (const amount of [500, -500])
      expect(
        only(closeOn('2026-12-31', { ...given, settlements: [...settlements, paid(amount, '2026-08-01', { kind: 'claw_back' })] })).due,
      ).toBe(-493.33);
  });

  it('without the table what was paid is what the scheme says, or not known', () => {
    expect(only(closeOn('2026-12-31', given)).open).toBeNaN();
    expect(only(closeOn('2026-12-31', { ...given, schemes: [{ ...S, tiers: '0:0.02', paid_to_date: 6.67 }] })).open).toBe(1000);
  });

  it('what can’t be told is refused: a missing day, another currency, an id that two contracts have', () => {
    const of = (row: object): string =>
      refusal(() => closeOn('2026-12-31', { ...given, settlements: [{ ...paid(1, '2026-05-02'), ...row }] }));
    expect(of({ date: '' })).toBe('settlements date missing_required');
    expect(of({ concession_end: '' })).toBe('settlements concession_end missing_required');
    const [fault] = closeOn('2026-12-31', { ...given, settlements: [paid(1, '2026-05-02', { currency: 'USD' })] }).faults;
    expect(fault).toMatchObject({ contractId: 'K', fault: { table: 'settlements', column: 'currency', code: 'currency_mix' } });
    const two = {
      ...given,
      contracts: [K, { ...K, contract_id: 'L' }],
      schemes: [...given.schemes!, { ...given.schemes![0]!, contract_id: 'L' }],
    };
    expect(refusal(() => closeOn('2026-12-31', { ...two, settlements: [paid(1, '2026-05-02')] }))).toBe(
      'settlements contract_id missing_required',
    );
    expect(
      closeOn('2026-12-31', { ...two, settlements: [paid(1, '2026-05-02', { contract_id: 'L' })] }).lines.map((line) => line.paid),
    ).toEqual([0, 1]);
    // What was booked for a scheme that is gone does not vanish.
    expect(closeOn('2026-12-31', { ...given, settlements: [paid(1, '2026-05-02', { scheme_id: 'gone' })] }).orphans).toMatchObject([
      { code: 'unknown_scheme', value: 'gone' },
    ]);
  });
});

it('property: the columns of a contract and the same scheme as a row are closed alike', () => {
  const one = fc.record({
    toDate: fc.integer({ min: 0, max: 400000 }),
    more: fc.integer({ min: 0, max: 300000 }),
    sd: fc.integer({ min: 1, max: 60000 }),
    view: fc.constantFrom('expected', 'most_likely', 'constrained', 'forecast', 'achieved'),
  });
  fc.assert(
    fc.property(one, ({ toDate, more, sd, view }) => {
      const volume = { volume_to_date: toDate === 0 ? 'none' : toDate };
      const ahead = { volume_forecast: toDate + more, volume_forecast_sd: sd };
      const settings = { booking_view: view };
      const simple = only(
        closeOn('2026-06-30', { settings, contracts: [{ ...K, ...volume, ...ahead, rebate_scheme: 'all_units', rebate_tiers: S.tiers }] }),
      );
      const tables = only(closeOn('2026-06-30', { settings, contracts: [{ ...K, ...volume }], schemes: [{ ...S, ...ahead }] }));
      expect([tables.amount, tables.charge, tables.volume, tables.view]).toEqual([
        simple.amount,
        simple.charge,
        simple.volume,
        simple.view,
      ]);
    }),
  );
});

it('an amount that is not known can’t be booked, and says which', () => {
  const closing = closeOn('2026-06-30', { schemes: [S], volumes: [bought(50000, '2026-02-01')] });
  expect(only(closing).amount).toBeNaN();
  expect(obstacleTo(closing)).toMatchObject({ kind: 'unknown', lines: [{ schemeId: 'S' }] });
});

it('the journal of a reopening takes the close back', () => {
  const { lines } = closeOn('2026-12-31', { schemes: [{ ...S, tiers: '0:0.02' }], volumes: [bought(50000, '2026-02-01')] });
  const journal = journalOf(lines, { reduction: '709', liability: '4198' }, 'EUR');
  expect(journal.map(({ side, account, amount }) => [side, account, amount])).toEqual([
    ['debit', '709', 1000],
    ['credit', '4198', 1000],
  ]);
  expect(reversed(journal).map(({ side, account }) => [side, account])).toEqual([
    ['credit', '709'],
    ['debit', '4198'],
  ]);
});

it.each([
  [1.005, 'EUR', 1.01],
  [-1.005, 'EUR', -1.01],
  [2.675, 'EUR', 2.68],
  [1234.5, 'JPY', 1235],
  [0.0005, 'TND', 0.001],
  [-0.001, 'EUR', 0],
])('%d in %s is booked as %d', (amount, currency, booked) => {
  expect(toMinorUnit(amount, currency)).toBe(booked);
});

describe('prudent amounts', () => {
  /** Standard normal draws from a seed. */
  function draws(count: number): number[] {
    let state = 12345;
    const uniform = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    return Array.from({ length: count }, () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()));
  }
  const method: Readonly<Record<string, Record<string, unknown>>> = {
    retroactive: { tiers: '100000:0.02;250000:0.03' },
    falling: { tiers: '0:0.05;150000:0.02' },
    capped: { tiers: '100000:0.05', cap: 6000 },
    lump: { method: 'lump', tiers: '150000:5000' },
    floor: { tiers: '150000:0.04', floor: 1500 },
    incremental: { method: 'incremental', tiers: '0:0.01;150000:0.06' },
  };
  const tiersOf = (name: string): [number, number][] =>
    String(method[name]!.tiers)
      .split(';')
      .map((tier) => tier.split(':').map(Number) as [number, number]);
  /** By definition. */
  function given(name: string, volume: number): number {
    const tiers = tiersOf(name);
    const rate = tiers.filter(([threshold]) => volume >= threshold).at(-1)?.[1] ?? 0;
    const steps = tiers.map(([threshold, own], k) => (own - (tiers[k - 1]?.[1] ?? 0)) * Math.max(0, volume - threshold));
    const plain = name === 'lump' ? rate : rate * volume;
    const amount = name === 'incremental' ? steps.reduce((a, b) => a + b, 0) : plain;
    return Math.max(
      (method[name]!.floor as number | undefined) ?? 0,
      Math.min((method[name]!.cap as number | undefined) ?? Infinity, amount),
    );
  }
  const [toDate, mean, sd] = [90000, 70000, 40000];
  const uncertain = { volume_forecast: toDate + mean, volume_forecast_sd: sd };
  const sample = draws(20000);

  it.each([
    ...Object.keys(method).map((name) => [name]),
    ['retroactive', 'falling'],
    ['lump', 'capped', 'incremental'],
    ['floor', 'falling'],
  ])('of %s %s %s: exceeded with probability 1 − q at most, in simulation', (...all) => {
    const names = all.filter((name): name is string => name !== undefined);
    const schemes = names.map((name, place) => ({ ...S, scheme_id: name, order: place, ...method[name], ...uncertain }));
    for (const q of [0.6, 0.8, 0.95]) {
      const portfolio = portfolioOn('2026-06-30', {
        schemes,
        volumes: [bought(toDate, '2026-02-01')],
        settings: { constraint_quantile: q, booking_view: 'constrained' },
      });
      const concession = new ContractConcessions(portfolio).at(0)!;
      const above = sample.filter((z) => {
        const volume = toDate + Math.max(0, mean + sd * z);
        const liability = names.reduce((sum, name) => sum + (given(name, volume) * toDate) / volume, 0);
        return liability > concession.liabilityConstrained * (1 + 1e-9);
      });
      // Three standard errors of a share of 20,000 draws, and what one stratum weighs.
      expect(above.length / sample.length).toBeLessThanOrEqual(1 - q + 3 * Math.sqrt((q * (1 - q)) / sample.length) + 0.001);
      // What the close books of them is that, divided among the schemes.
      const booked = closingOf(portfolio).lines.reduce((sum, { amount }) => sum + amount, 0);
      expect(booked).toBeCloseTo(concession.liabilityConstrained, 1);
    }
  });

  it('of schemes that can’t be high at once is less than that of each added up', () => {
    const schemes = ['falling', 'incremental'].map((name) => ({ ...S, scheme_id: name, ...method[name], ...uncertain }));
    const concession = new ContractConcessions(portfolioOn('2026-06-30', { schemes, volumes: [bought(toDate, '2026-02-01')] })).at(0)!;
    const apart = concession.schemes.reduce((sum, { figures }) => sum + figures.liabilityConstrained, 0);
    expect(concession.liabilityConstrained).toBeLessThan(apart - 1);
    expect(concession.liabilityConstrained).toBeGreaterThanOrEqual(concession.liabilityExpected);
  });
});
