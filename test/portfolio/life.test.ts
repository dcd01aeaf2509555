import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockAt, runsOn } from '../../src/metrics/contracts/contract-clock';
import { lifeFindings } from '../../src/portfolio/life-findings';
import { stageOn, stages, type LifeDates, type Stage } from '../../src/portfolio/life';
import { choiceCodes } from '../../src/tables/cell';
import { columnOf } from '../../src/tables/declarations/index';
import { day, portfolioOf, type Row, type TableRows } from '../support/tables';

const AS_OF = day('2026-11-21');
const codes = choiceCodes(columnOf('accounts', 'status'));
const status = (word: string): number => codes.indexOf(word);
const unknown = Number.NaN;

const serial = fc.integer({ min: AS_OF - 4000, max: AS_OF + 4000 });
const maybe = (value: fc.Arbitrary<number>) => fc.option(value, { nil: unknown });
const word = maybe(fc.constantFrom(...codes.keys()));

describe('the life of an account', () => {
  it.each<readonly [Stage, Partial<LifeDates>]>([
    ['active', {}],
    ['active', { status: status('active') }],
    ['active', { start: AS_OF }],
    ['leaving', { end: AS_OF + 1 }],
    ['leaving', { end: AS_OF + 400, status: status('lost') }],
    ['leaving', { end: AS_OF + 400, status: status('active') }],
    ['lost', { end: AS_OF }],
    ['lost', { end: AS_OF - 1, status: status('active') }],
    ['lost', { status: status('lost') }],
    ['prospect', { status: status('prospect') }],
    ['prospect', { start: AS_OF + 1 }],
    ['prospect', { start: AS_OF + 1, status: status('active') }],
    // A former client may be a prospect again.
    ['prospect', { end: AS_OF - 100, status: status('prospect') }],
  ])('is %s with %j', (stage, dates) => {
    expect(stageOn({ start: unknown, end: unknown, status: unknown, ...dates }, AS_OF)).toBe(stage);
  });

  it('a date wins over the words active and lost', () => {
    fc.assert(
      fc.property(maybe(serial), serial, serial, (start, end, on) => {
        const of = (one: number): Stage => stageOn({ start, end, status: one }, on);
        expect(of(status('lost'))).toBe(of(unknown));
        expect(of(status('active'))).toBe(of(unknown));
      }),
    );
  });

  it('goes one way as the days pass: prospect, client, lost', () => {
    const order = (stage: Stage): number => ({ prospect: 0, active: 1, leaving: 1, lost: 2 })[stage];
    fc.assert(
      fc.property(maybe(serial), maybe(serial), word, serial, fc.nat(3000), (start, end, one, on, later) => {
        fc.pre(!(end < start));
        const dates = { start, end, status: one };
        expect(order(stageOn(dates, on + later))).toBeGreaterThanOrEqual(order(stageOn(dates, on)));
      }),
    );
  });

  it('is always one of the four, and active without a row of its own', () => {
    fc.assert(
      fc.property(maybe(serial), maybe(serial), word, maybe(serial), (start, end, one, on) =>
        stages.includes(stageOn({ start, end, status: one }, on)),
      ),
    );
    expect(portfolioOf({ references: [{ account_id: 'A', line_id: '1', reference_id: 'R' }] }, AS_OF, 'A').lives.stage(0)).toBe('active');
  });

  it('refuses an end before the start', () => {
    const accounts = [{ account_id: 'A', relationship_start: '2024-01-01', relationship_end: '2023-01-01' }];
    expect(() => portfolioOf({ accounts }, AS_OF).life(0)).toThrow(/reversed_dates/);
  });
});

describe('the contracts of an account end with it', () => {
  const clock = (account: Row, contract: Row, asOf: number | string = AS_OF) => {
    const portfolio = portfolioOf(
      {
        accounts: [{ account_id: 'A', ...account }],
        contracts: [{ contract_id: 'C', account_id: 'A', start_date: '2022-01-01', ...contract }],
      },
      asOf,
    );
    return clockAt(portfolio.table('contracts')!, 0, portfolio.lives);
  };
  const renewing: Row = { end_date: '2022-12-31', auto_renewal: true, renewal_term_months: 12, notice_days: 90 };

  it('of a lost one they have expired on its last day, renewed as often as they had begun anew', () => {
    expect(clock({ relationship_end: '2025-06-30' }, renewing)).toMatchObject({
      status: 'expired',
      committedEnd: day('2025-06-30'),
      remainingDays: 0,
      noticeDeadline: Number.NaN,
      renewals: 3,
    });
    expect(clock({ relationship_end: '2025-06-30' }, {})).toMatchObject({ status: 'expired', committedEnd: day('2025-06-30') });
    // What had come to its end before ended then.
    expect(clock({ relationship_end: '2025-06-30' }, { end_date: '2024-12-31' })).toMatchObject({
      status: 'expired',
      committedEnd: day('2024-12-31'),
    });
    expect(clock({ status: 'lost' }, renewing)).toMatchObject({
      status: 'expired',
      committedEnd: Number.NaN,
      remainingDays: 0,
      renewals: 0,
    });
  });

  it('of a leaving one nothing comes after its end', () => {
    expect(clock({ relationship_end: '2027-03-31' }, renewing)).toMatchObject({
      status: 'active',
      committedEnd: day('2027-03-31'),
      noticeDeadline: Number.NaN,
    });
    // The notice window that is still open before the end stays.
    expect(clock({ relationship_end: '2027-03-31' }, { ...renewing, end_date: '2026-12-31', notice_days: 10 })).toEqual(
      clock({}, { ...renewing, end_date: '2026-12-31', notice_days: 10 }),
    );
  });

  it('property: never later than the relationship, and as they are written while no end is known', () => {
    fc.assert(
      fc.property(
        maybe(serial),
        maybe(fc.nat(400)),
        fc.boolean(),
        fc.integer({ min: 1, max: 36 }),
        serial,
        (end, notice, auto, months, last) => {
          fc.pre(!(end < day('2022-01-01')) && last >= day('2022-01-01'));
          const contract = {
            end_date: Number.isNaN(end) ? null : end,
            notice_days: Number.isNaN(notice) ? null : notice,
            auto_renewal: auto,
            renewal_term_months: months,
          };
          const [known, free] = [clock({ relationship_end: last }, contract), clock({}, contract)];
          expect(known.committedEnd).toBeLessThanOrEqual(last);
          expect(known.committedEnd).toBeLessThanOrEqual(free.committedEnd);
          expect(known.renewals).toBeLessThanOrEqual(free.renewals);
          expect(known.noticeDeadline > last).toBe(false);
          if (last <= AS_OF) expect(known).toMatchObject({ status: 'expired', remainingDays: 0 });
        },
      ),
    );
  });
});

describe('what is said of lives', () => {
  const said = (tables: TableRows): string[] => {
    const portfolio = portfolioOf(tables, AS_OF);
    return lifeFindings(portfolio, (contracts, row) => runsOn(contracts, row, AS_OF)).map(
      ({ code, table, row, value }) => `${table} ${row} ${code} ${String(value)}`,
    );
  };

  it('words and dates that contradict each other, and losses without a date', () => {
    const accounts = [
      { account_id: 'A', status: 'active', relationship_end: '2026-01-31' },
      { account_id: 'B', status: 'lost', relationship_end: '2027-01-31' },
      { account_id: 'C', status: 'lost' },
      { account_id: 'D', relationship_start: '2026-01-01', relationship_end: '2025-01-01' },
      { account_id: 'E', status: 'lost', relationship_end: '2026-01-31' },
      { account_id: 'F', status: 'active', relationship_end: '2027-01-31' },
      { account_id: 'G', status: 'prospect' },
    ];
    expect(said({ accounts })).toEqual([
      'accounts 2 active_with_end_past 2026-01-31',
      'accounts 3 lost_with_end_ahead 2027-01-31',
      'accounts 4 lost_without_end ',
      'accounts 5 reversed_dates 2025-01-01',
    ]);
  });

  it('each contract and each line of a lost account that runs on', () => {
    const accounts = [{ account_id: 'A', status: 'lost', relationship_end: '2026-01-31' }, { account_id: 'B' }];
    const contracts = [
      { contract_id: 'C1', account_id: 'A', start_date: '2020-01-01', end_date: '2020-12-31', auto_renewal: true, renewal_term_months: 12 },
      { contract_id: 'C2', account_id: 'A', start_date: '2020-01-01', end_date: '2025-12-31' },
      { contract_id: 'C3', account_id: 'A', start_date: '2020-01-01' },
      { contract_id: 'C4', account_id: 'B', start_date: '2020-01-01' },
    ];
    const references = [
      { line_id: '1', account_id: 'A', reference_id: 'R' },
      { line_id: '2', account_id: 'A', reference_id: 'R', end_date: '2026-01-31' },
      { line_id: '3', account_id: 'B', reference_id: 'R' },
    ];
    expect(said({ accounts, contracts, references })).toEqual(['contracts 2 runs_on A', 'contracts 4 runs_on A', 'references 2 runs_on A']);
  });
});
