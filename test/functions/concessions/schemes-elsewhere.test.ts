// What else reads a contract's scheme reads the tables of schemes and volumes too.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, records, range, type Range } from '../support';

const AS_OF = '2026-11-21';
const contract = {
  contract_id: 'K',
  account_id: 'A',
  start_date: '2026-01-01',
  end_date: '2027-12-31',
  early_exit_type: 'none',
  min_commit_basis: 'none',
};
const accounts = range([{ account_id: 'A', name: 'A' }]);
const references = range([
  {
    line_id: 'L',
    account_id: 'A',
    reference_id: 'R',
    contract_id: 'K',
    start_date: '2025-01-01',
    quantity: 10,
    unit_price: 30,
    annual_revenue: 300,
  },
]);
const scheme = { scheme_id: 'S', contract_id: 'K', method: 'retroactive', tiers: '100:0.02;1000:0.05', volume_forecast: 1500 };
const suction = (contracts: Range, ...further: Range[]): Record<string, unknown> =>
  records(call('SWITCHCOST', accounts, references, contracts, AS_OF, 'parts', ...further))[0]!;

describe('SWITCHCOST', () => {
  it('property: the columns of a contract, and the same as tables, hold the client as much', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(['all_units', 'retroactive'], ['incremental', 'incremental'], ['lump', 'lump']),
        fc.constantFrom('revenue', 'units'),
        fc.integer({ min: 1, max: 1400 }),
        ([simple, method], basis, volume) => {
          const tiers = method === 'lump' ? '100:20;1000:90' : scheme.tiers;
          const typed = {
            ...contract,
            rebate_scheme: simple,
            rebate_basis: basis,
            rebate_tiers: tiers,
            volume_to_date: volume,
            volume_forecast: 1500,
          };
          const rows = range([
            { contract_id: 'K', date: '2026-04-01', units: basis === 'units' ? volume : '', amount: basis === 'units' ? '' : volume },
          ]);
          const expected = suction(range([typed]));
          const found = suction(range([{ ...contract, rebate_scheme: 'none' }]), range([{ ...scheme, method, basis, tiers }]), rows);
          expect(found.benefit_loss).toBeCloseTo(expected.benefit_loss as number, 8);
          expect(found.coverage).toBeCloseTo(expected.coverage as number, 12);
          expect(suction(range([typed]), rows).benefit_loss).toBeCloseTo(expected.benefit_loss as number, 8);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('several schemes add up, and the derivation names them', () => {
    const schemes = range([scheme, { ...scheme, scheme_id: 'T', method: 'lump', tiers: '1000:90' }]);
    const rows = range([{ contract_id: 'K', date: '2026-04-01', amount: 500 }]);
    const contracts = range([{ ...contract, rebate_scheme: 'none' }]);
    expect(suction(contracts, schemes, rows).benefit_loss).toBeCloseTo(1500 * 0.05 - 500 * 0.02 + 90, 9);
    const steps = records(call('SWITCHCOST', 'A', references, contracts, AS_OF, 'explain', schemes, rows));
    expect(steps.find(({ component }) => component === 'benefit_loss')!.formula).toBe(
      'S: concession(1500) − concession(500) + T: concession(1500) − concession(500)',
    );
  });
});

it.each([
  ['retroactive', true],
  ['incremental', false],
  ['lump', true],
])('CONTRACTGRID: a scheme %s is a retroactive concession: %s', (method, expected) => {
  const grid = (...further: Range[]): unknown =>
    records(call('CONTRACTGRID', range([{ ...contract, rebate_scheme: 'none' }]), AS_OF, 'parts', ...further))[0]!.retroactive_concession;
  expect(grid()).toBe(false);
  expect(grid(range([{ ...scheme, method }]))).toBe(expected);
  expect(grid(range([{ ...scheme, contract_id: 'other' }]))).toBe(false);
});

it('LEVERS: nothing to offer where the table of schemes has one', () => {
  const levers = (...further: Range[]): unknown[] =>
    records(
      call(
        'LEVERS',
        'A',
        references,
        range([{ ...contract, rebate_scheme: 'none', volume_forecast: 1500, volume_to_date: 10 }]),
        AS_OF,
        ...further,
      ),
    ).map(({ lever }) => lever);
  expect(levers()).toContain('001-L2d');
  expect(levers(range([scheme]))).not.toContain('001-L2d');
});
