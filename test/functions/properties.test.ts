// What must hold whatever the tables say: order changes nothing, blanks are blanks on every platform.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, range, type Range } from './support';
import { AS_OF } from './worked-example';

const ids = ['A', 'B', 'C'];
const id = fc.constantFrom(...ids);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const day = fc.integer({ min: 44000, max: 48000 });
const cents = (max: number) => fc.integer({ min: 1, max: max * 100 }).map((value) => value / 100);

const line = fc.record({
  account_id: id,
  reference_id: fc.constantFrom('R1', 'R2', 'R3', 'R4'),
  family: maybe(fc.constantFrom('F1', 'F2', 'F3')),
  country: maybe(fc.constantFrom('FR', 'DE')),
  site: maybe(fc.constantFrom('S1', 'S2')),
  quantity: maybe(fc.integer({ min: 1, max: 50 })),
  unit_price: maybe(cents(500)),
  annual_revenue: maybe(cents(100000)),
  annual_cost: maybe(cents(50000)),
  start_date: maybe(fc.integer({ min: 44000, max: 46400 })),
  end_date: maybe(fc.integer({ min: 46401, max: 48000 })),
  adoption_pct: maybe(fc.constantFrom(0.25, 0.5, 1)),
  trained_users: maybe(fc.integer({ min: 1, max: 30 })),
  training_hours: maybe(fc.integer({ min: 1, max: 20 })),
  business_critical_1_5: maybe(fc.integer({ min: 1, max: 5 })),
  is_custom: maybe(fc.boolean()),
  users: maybe(fc.integer({ min: 1, max: 40 })),
  is_trial: maybe(fc.boolean()),
  contract_id: maybe(fc.constantFrom('K0', 'K1', 'K2')),
});
const contract = fc.record({
  account_id: id,
  start_date: fc.integer({ min: 44000, max: 46000 }),
  end_date: maybe(fc.integer({ min: 46001, max: 48000 })),
  auto_renewal: maybe(fc.boolean()),
  renewal_term_months: fc.constantFrom(6, 12, 24),
  annual_value: maybe(cents(100000)),
  early_exit_type: maybe(fc.constantFrom('none', 'fixed', 'pct_remaining', 'months_fee')),
  min_commit_basis: maybe(fc.constantFrom('none', 'revenue')),
  rebate_scheme: maybe(fc.constantFrom('none', 'all_units', 'incremental')),
  rebate_tiers: maybe(fc.constantFrom('100:0.02;1000:0.05', '5000:0.1')),
  volume_forecast: maybe(cents(20000)),
  review_clause: maybe(fc.boolean()),
  review_date: maybe(day),
  spec_prescriptiveness_1_5: maybe(fc.integer({ min: 1, max: 5 })),
});
const observation = fc.record({
  account_id: id,
  date: day,
  dimension: fc.constantFrom('visible', 'satisfaction', 'value', 'conduct', 'present'),
  group: fc.constantFrom('buyer', 'user', 'affected', 'facts'),
  value: fc.constantFrom(0.1, 0.5, 0.8, 1),
  weight: maybe(cents(3)),
});
const facilitation = fc.record({
  account_id: id,
  date: day,
  service: maybe(fc.constantFrom('Loan', 'Delivery')),
  value_to_customer: maybe(cents(900)),
  our_cost: maybe(cents(90)),
  in_contract: maybe(fc.boolean()),
  valued_at: maybe(day),
});
const concession = fc.record({
  account_id: id,
  date: day,
  direction: maybe(fc.constantFrom('give', 'get')),
  kind: maybe(fc.constantFrom('price', 'term', 'breadth', 'payment_terms', 'information')),
  amount: maybe(cents(900)),
  paired_id: maybe(fc.constantFrom('G0', 'G1', 'G2', 'G3')),
  negotiation_id: maybe(fc.constantFrom('N1', 'N2')),
  exceptional: maybe(fc.boolean()),
  payment_days: maybe(fc.integer({ min: 1, max: 60 })),
  expected_revenue: maybe(cents(900)),
  internal_hours: maybe(fc.integer({ min: 1, max: 9 })),
});
const knowledge = fc.record({
  account_id: id,
  item: fc.constantFrom('Budget', 'Sites'),
  known_by_us: fc.constantFrom(0.2, 0.9),
  shared_with_customer: maybe(fc.boolean()),
  dedicated_owner_count: maybe(fc.integer({ min: 1, max: 3 })),
  last_update: maybe(day),
});
const initiative = fc.record({
  account_id: id,
  date: day,
  kind: maybe(fc.constantFrom('value_project', 'proposal')),
  value_financial: maybe(cents(900)),
  value_other_1_5: maybe(fc.integer({ min: 1, max: 5 })),
  accepted: maybe(fc.boolean()),
  need_date: maybe(day),
});
const withIds = <T extends object>(prefix: string, name: string, rows: T[]) =>
  rows.map((row, position) => ({ [name]: `${prefix}${position}`, ...row }));
const tables = fc.record({
  references: fc.array(line, { minLength: 1, maxLength: 12 }).map((rows) => withIds('L', 'line_id', rows)),
  contracts: fc.array(contract, { minLength: 1, maxLength: 5 }).map((rows) => withIds('K', 'contract_id', rows)),
  observations: fc.array(observation, { minLength: 1, maxLength: 10 }),
  facilitations: fc.array(facilitation, { minLength: 1, maxLength: 6 }),
  concessions: fc.array(concession, { minLength: 1, maxLength: 6 }).map((rows) => withIds('G', 'concession_id', rows)),
  knowledge: fc.array(knowledge, { minLength: 1, maxLength: 6 }),
  initiatives: fc.array(initiative, { minLength: 1, maxLength: 6 }),
});
type Tables = Record<
  'references' | 'contracts' | 'observations' | 'facilitations' | 'concessions' | 'knowledge' | 'initiatives',
  Record<string, unknown>[]
>;

function figures(accounts: string[], given: Tables, blank: unknown, arrange: (cells: Range) => Range = (cells) => cells): Range[] {
  // An undefined cell is a blank one.
  const cells = (rows: Record<string, unknown>[]): Range =>
    arrange(range(rows).map((row) => row.map((cell) => (cell === undefined ? blank : cell))));
  const [references, contracts, observations] = [cells(given.references), cells(given.contracts), cells(given.observations)];
  const [facilitations, concessions, known, initiatives] = [
    cells(given.facilitations),
    cells(given.concessions),
    cells(given.knowledge),
    cells(given.initiatives),
  ];
  const column = accounts.map((account) => [account]);
  return [
    call('SWITCHCOST', column, references, contracts, AS_OF, 'parts'),
    call('TRUSTSCORE', column, observations, AS_OF, 'parts'),
    call('BREADTH', column, references, AS_OF, 'parts'),
    call('LOSSCOST', column, references, AS_OF, 'parts', [
      ['setting', 'value'],
      ['gross_margin', 0.3],
    ]),
    call('WHITESPACE', column, references, AS_OF, 'gap', [
      ['setting', 'value'],
      ['whitespace_min_peers', 1],
    ]),
    call('BREADTHHEIGHT', column, references, AS_OF - 1000, AS_OF, 'parts'),
    call('WALLETSHARE', column, references, AS_OF, 'parts', cells(ids.map((account_id) => ({ account_id, wallet_annual: 1e7 })))),
    call('USAGE', column, references, AS_OF, 'parts'),
    call('RIGIDITY', column, contracts, AS_OF, 'parts', [initiatives, observations]),
    call('RELATIONMODE', column, 'parts', [
      references,
      contracts,
      facilitations,
      [
        ['setting', 'value'],
        ['as_of', AS_OF],
      ],
    ]),
    call('FACILITATION', column, facilitations, AS_OF, 'parts'),
    call('GIVEGET', column, concessions, AS_OF, 'parts', [
      references,
      [
        ['setting', 'value'],
        ['gross_margin', 0.3],
      ],
    ]),
    call('INFOBALANCE', column, references, contracts, AS_OF, 'parts', [known, concessions]),
    call('VALUELEDGER', column, initiatives, AS_OF, 'parts', [facilitations, references, observations]),
    call('RENEWALRISK', column, references, contracts, AS_OF, 'parts', [observations]),
    call('PORTFOLIO', column, references, contracts, AS_OF, [observations]),
  ];
}

/** Equal up to the last digits; errors by code. */
function expectSame(actual: Range, expected: Range): void {
  expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  actual.forEach((row, r) =>
    row.forEach((cell, c) => {
      const other = expected[r]![c];
      if (typeof cell === 'number' && typeof other === 'number')
        expect(Math.abs(cell - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(other)));
      else expect(cell).toEqual(other);
    }),
  );
}

describe('the functions', { timeout: 60_000 }, () => {
  it('give the same, in whatever order rows, columns and accounts come', () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 1, max: 1000 }), (given, seed) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item, i) => [(Math.imul(i + 1, seed * 7919) >>> 0) % 10007, item] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, item]) => item);
        const arrange = ([header, ...rows]: Range): Range => {
          const order = shuffled(header!.map((_, position) => position));
          return [header!, ...shuffled(rows)].map((row) => order.map((position) => row[position]));
        };
        const order = shuffled(ids);
        const plain = figures(ids, given, null);
        const mixed = figures([...order, ...order], given, null, arrange);
        mixed.forEach((matrix, which) => {
          const [header, ...rows] = matrix;
          expect(header).toEqual(plain[which]![0]);
          const sorted = [...order, ...order].map((account, position) => [account, rows[position]!] as const);
          for (const account of ids)
            for (const [, row] of sorted.filter(([other]) => other === account))
              expectSame([row], [plain[which]![1 + ids.indexOf(account)]!]);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('give the same amounts for blanks sent as 0 (desktop), as null (web) and as "" (Range.values)', () => {
    fc.assert(
      fc.property(tables, (given) => {
        const web = figures(ids, given, null);
        for (const blank of [0, '']) figures(ids, given, blank).forEach((matrix, which) => expectSame(matrix, web[which]!));
      }),
      { numRuns: 60 },
    );
  });

  it('answer for one account what they answer for all', () => {
    fc.assert(
      fc.property(tables, (given) => {
        const all = figures(ids, given, null);
        ids.forEach((account, position) => {
          // A rank is one among the accounts of the call.
          const unranked = (matrix: Range, row: number): Range => [matrix[row]!.filter((_, column) => matrix[0]![column] !== 'rank')];
          figures([account], given, null).forEach((matrix, which) => expectSame(unranked(matrix, 1), unranked(all[which]!, 1 + position)));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('return no null, no NaN, no infinite number', () => {
    fc.assert(
      fc.property(tables, (given) => {
        for (const matrix of figures([...ids, 'nobody', ''], given, 0)) {
          for (const cell of matrix.flat())
            expect(typeof cell === 'number' ? Number.isFinite(cell) : cell !== null && cell !== undefined).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
