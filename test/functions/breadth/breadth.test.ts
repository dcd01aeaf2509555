// White space, breadth and height, share of wallet as Excel calls them.
import { describe, expect, it } from 'vitest';
import { call, failure, isError, range, records, type Range } from '../support';
import { AS_OF } from '../worked-example';

const line = (account_id: string, family: string, annual_revenue: number, more: object = {}): Record<string, unknown> => ({
  line_id: `${account_id}-${family}`,
  account_id,
  reference_id: family,
  family,
  annual_revenue,
  ...more,
});
const references = (): Range =>
  range([
    line('A', 'Pumps', 50_000),
    line('B', 'Tanks', 700),
    ...[100, 200, 300, 400, 900].flatMap((seals, p) => [line(`P${p}`, 'Seals', seals), line(`P${p}`, 'Pumps', 1000 - seals)]),
  ]);
const accounts = (): Range =>
  range([
    ...['A', 'P0', 'P1', 'P2', 'P3', 'P4'].map((account_id) => ({ account_id, segment: 'Food' })),
    { account_id: 'B', segment: 'Steel' },
  ]);

describe('WHITESPACE', () => {
  it('is a matrix with both headers: accounts down, families across; a blank where nothing can be said', () => {
    const asked = [['A'], ['nobody'], [''], ['B']];
    const matrix = call('WHITESPACE', asked, references(), AS_OF, 'potential', [accounts()]);
    expect(matrix[0]).toEqual(['account_id', 'Pumps', 'Seals', 'Tanks']);
    expect(matrix[1]).toEqual(['A', 35_000, 15_000, '']);
    expect(matrix[2]![0]).toBe('nobody');
    expect(matrix[2]!.slice(1).every((cell) => isError(cell) && cell.code === '#N/A')).toBe(true);
    expect(matrix[3]).toEqual(['', '', '', '']);
    expect(matrix[4]).toEqual(['B', '', '', '']);
    expect(call('WHITESPACE', 'A', references(), AS_OF, 'gap', [accounts()])[1]).toEqual(['A', 0, 15_000, '']);
  });

  it('knows the peers though one account is asked for, and shows no current revenue of families that are closed to the segment', () => {
    const families = range([
      { family: 'Pumps', eligible_segments: '*', family_type: 'equipment' },
      { family: 'Seals', eligible_segments: 'Food', family_type: 'consumable' },
      { family: 'Tanks', eligible_segments: 'Steel' },
    ]);
    expect(call('WHITESPACE', 'A', references(), AS_OF, null, [accounts(), families])).toEqual([
      ['account_id', 'Pumps', 'Seals', 'Tanks'],
      ['A', 50_000, 0, ''],
    ]);
    const parts = records(call('WHITESPACE', 'A', references(), AS_OF, 'parts', [accounts(), families]));
    expect(parts[1]).toMatchObject({
      account_id: 'A',
      family: 'Seals',
      family_type: 'consumable',
      eligible: true,
      bought: false,
      current: 0,
      potential: 15_000,
      gap: 15_000,
      peers: 5,
      median_share: 0.3,
      coverage: 1,
    });
    expect(parts[2]).toMatchObject({ family: 'Tanks', eligible: false, bought: false, potential: '', gap: '' });
  });

  it('says once for an account that has a bad cell, or is unknown, what is wrong', () => {
    const bad = range([line('A', 'Pumps', 50_000, { start_date: 'soon' }), line('B', 'Tanks', 700)]);
    const parts = records(call('WHITESPACE', [['A'], ['nobody'], [''], ['B']], bad, AS_OF, 'parts'));
    expect(parts.map(({ account_id }) => account_id)).toEqual(['A', 'nobody', '', 'B', 'B']);
    expect(isError(parts[0]!.family) && parts[0]!.family.code).toBe('#VALUE!');
    expect(isError(parts[1]!.family) && parts[1]!.family.code).toBe('#N/A');
  });
});

describe('BREADTHHEIGHT', () => {
  const grown = (): Range =>
    range([line('A', 'Pumps', 100), line('A', 'Seals', 300, { start_date: '2026-02-01', last_order_date: '2026-11-01' })]);

  it('compares two dates', () => {
    const [parts] = records(call('BREADTHHEIGHT', 'A', grown(), '2025-11-21', AS_OF, 'parts'));
    expect(parts).toMatchObject({
      references_before: 1,
      references: 2,
      revenue_before: 100,
      revenue: 400,
      per_reference_before: 100,
      per_reference: 200,
      difference: 300,
      comparison: 'both_dates',
      age_days: 20,
    });
    expect(parts!.breadth).toBeCloseTo(Math.LN2, 12);
    expect(parts!.height).toBeCloseTo(Math.LN2, 12);
    expect(parts!.breadth_amount).toBeCloseTo(150, 9);
  });

  it('refuses dates the wrong way round, and a missing one by its name', () => {
    expect(failure('BREADTHHEIGHT', 'A', grown(), AS_OF, '2025-11-21').message).toMatch(
      /^Argument as_of_before: the date .*; give the earlier of the two first\.$/,
    );
    expect(failure('BREADTHHEIGHT', 'A', grown(), null, AS_OF).message).toMatch(/^Argument as_of_before: the date is missing/);
  });
});

describe('WALLETSHARE', () => {
  it('says why there is no answer, and refuses a wallet that is too small', () => {
    expect(failure('WALLETSHARE', 'A', references(), AS_OF).message).toMatch(/^The wallet is not known/);
    const small = failure('WALLETSHARE', range([{ account_id: 'A', wallet_annual: 100 }]), references(), AS_OF);
    expect(small.message).toBe(
      'Accounts, row 2, column Annual wallet (wallet_annual): the wallet 100 is too small: the lines already bring in 50000 a year.',
    );
    expect(call('WALLETSHARE', range([{ account_id: 'A', wallet_annual: 100_000 }]), references(), AS_OF)).toEqual([[0.5]]);
  });
});
