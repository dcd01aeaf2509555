import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, failure, isError, range, records } from '../support';

const AS_OF = '2026-11-21';
const base = {
  account_id: 'A',
  start_date: '2026-01-01',
  end_date: '2026-12-31',
  rebate_scheme: 'all_units',
  rebate_tiers: '100000:0.02;250000:0.03;500000:0.05',
  rebate_inclusive: true,
};
const scheme = {
  ...base,
  contract_id: 'C1',
  rebate_basis: 'revenue',
  volume_to_date: 200000,
  volume_forecast: 260000,
  volume_forecast_sd: 40000,
  min_commit_basis: 'none',
};
const concessions = (contracts: Record<string, unknown>[], ...rest: unknown[]): Record<string, unknown>[] =>
  records(call('CONCESSIONS', range(contracts), AS_OF, null, ...rest));

describe('CONCESSIONS', () => {
  it('one row for each contract with a scheme, in the table’s order', () => {
    const rows = concessions([
      { ...scheme, contract_id: 'Z' },
      { ...base, contract_id: 'none', rebate_scheme: 'none' },
      { ...base, contract_id: 'silent', rebate_scheme: '' },
      { ...scheme, contract_id: 'B' },
    ]);
    expect(rows.map(({ contract_id }) => contract_id)).toEqual(['Z', 'B']);
    expect(call('CONCESSIONS', range([{ ...base, contract_id: 'none', rebate_scheme: 'none' }]), AS_OF)).toHaveLength(1);
  });

  it('gives the figures of the single functions', () => {
    const [row] = concessions([scheme]);
    expect(row).toMatchObject({
      account_id: 'A',
      tier: 1,
      rebate_to_date: 4000,
      rebate_at_forecast: 7800,
      next_threshold: 250000,
      distance: 50000,
      status: 'active',
    });
    expect(row!.expected).toBeCloseTo(call('REBATEEXPECTED', 60000, 40000, base.rebate_tiers, null, null, 200000)[0]![0] as number, 9);
    expect(row!.constrained).toBeGreaterThanOrEqual(row!.expected as number);
    expect(row!.net_price).toBeCloseTo(0.97, 12);
    // A rival must match the loss of 3 % on everything with the 60,000 still to come; 200,000 alone would keep 2 %.
    expect(row!.effective_price).toBeCloseTo((260000 * 0.97 - 200000 * 0.98) / 60000, 9);
  });

  it('a standard deviation of 0 gives the figures at the forecast, and a flag', () => {
    const settings = [
      ['setting', 'value'],
      ['forecast_cv', 0.3],
    ];
    for (const sd of [0, 'none']) {
      const [row] = concessions([{ ...scheme, volume_forecast_sd: sd }]);
      expect(row).toMatchObject({ expected: 7800, most_likely: 7800, constrained: 7800, flag: 'forecast_certain' });
      expect(row!.liability_expected).toBeCloseTo(6000, 9);
    }
    // Where the setting says what a blank means, a 0 may be one.
    const [spread] = records(call('CONCESSIONS', range([{ ...scheme, volume_forecast_sd: 0 }]), AS_OF, null, null, [settings]));
    expect(spread!.expected).toBeCloseTo(call('REBATEEXPECTED', 60000, 18000, base.rebate_tiers, null, null, 200000)[0]![0] as number, 9);
    expect(spread!.flag).toBe('');
    expect(isError(concessions([{ ...scheme, volume_forecast_sd: '' }])[0]!.expected)).toBe(true);
  });

  it('the refund liability is the share of the final concession that the volume to date bears', () => {
    const [row] = concessions([{ ...scheme, volume_forecast_sd: 0.0001 }]);
    expect(row!.liability_expected).toBeCloseTo(0.03 * 200000, 3);
    // An expired contract has nothing still to come: everything is settled at what was bought.
    const [expired] = concessions([{ ...scheme, end_date: '2026-06-30' }]);
    expect(expired).toMatchObject({
      status: 'expired',
      rebate_at_forecast: 4000,
      expected: 4000,
      most_likely: 4000,
      constrained: 4000,
      liability_expected: 4000,
    });
  });

  it('reads cap, floor, amounts per unit, and units with the price of the contract’s lines', () => {
    const [capped] = concessions([{ ...scheme, rebate_cap: 5000 }]);
    expect(capped).toMatchObject({ rebate_to_date: 4000, rebate_at_forecast: 5000 });
    const perUnit = {
      ...scheme,
      contract_id: 'U',
      rebate_basis: 'units',
      rebate_tier_unit: 'montant',
      rebate_tiers: '100:2;200:3',
      volume_to_date: 150,
      volume_forecast: 250,
      volume_forecast_sd: 20,
    };
    expect(concessions([perUnit])[0]).toMatchObject({ rebate_to_date: 300, rebate_at_forecast: 750 });
    const inUnits = { ...perUnit, rebate_tier_unit: '', rebate_tiers: '100:0.02;200:0.03' };
    const [unpriced] = concessions([inUnits]);
    expect(isError(unpriced!.rebate_to_date) && unpriced!.rebate_to_date.message).toMatch(/price of a unit/);
    expect(unpriced).toMatchObject({ tier: 1, distance: 50 });
    const lines = range([
      { line_id: 'L1', account_id: 'A', reference_id: 'R', contract_id: 'U', quantity: 250, unit_price: 40, annual_cost: 9800 },
    ]);
    expect(concessions([inUnits], lines)[0]).toMatchObject({
      rebate_to_date: 0.02 * 150 * 40,
      net_price: 40 * 0.97,
      unit_cost: 9800 / 250,
      flag: 'rebate_above_margin, ask_counsel_if_dominant',
    });
  });

  it('flags a concession above the margin and a price to match below cost', () => {
    const accounts = (margin: number): unknown[] => [range([{ account_id: 'A', gross_margin_pct: margin }])];
    expect(concessions([scheme], null, accounts(0.3))[0]!.flag).toBe('');
    expect(concessions([scheme], null, accounts(0.05))[0]!.flag).toBe('ask_counsel_if_dominant');
    expect(concessions([scheme], null, accounts(0.02))[0]!.flag).toBe('rebate_above_margin, ask_counsel_if_dominant');
    expect(isError(concessions([scheme])[0]!.unit_cost)).toBe(true);
  });

  it('flags a missing counterpart only where a concessions table could show one', () => {
    const given = (direction: string, date = '2026-03-01'): unknown[] => [
      range([{ concession_id: 'G', account_id: 'A', date, direction, kind: 'volume' }]),
    ];
    expect(concessions([scheme])[0]!.flag).toBe('');
    expect(concessions([scheme], null, given('give'))[0]!.flag).toBe('no_counterpart');
    expect(concessions([scheme], null, given('get'))[0]!.flag).toBe('');
    expect(concessions([scheme], null, given('get', '2025-03-01'))[0]!.flag).toBe('no_counterpart');
    expect(concessions([{ ...scheme, exclusivity: true }], null, given('give'))[0]!.flag).toBe('');
    expect(concessions([{ ...scheme, min_commit_basis: 'revenue' }], null, given('give'))[0]!.flag).toBe('');
  });

  it('what is missing says which', () => {
    const reason = (changes: Record<string, unknown>, column: string): string => {
      const cell = concessions([{ ...scheme, ...changes }])[0]![column];
      return isError(cell) ? cell.message : String(cell);
    };
    expect(reason({ volume_forecast_sd: '' }, 'expected')).toMatch(/volume_forecast_sd, or the setting forecast_cv/);
    expect(reason({ volume_forecast: '' }, 'rebate_at_forecast')).toMatch(/forecast is not known/);
    expect(reason({ volume_forecast: '' }, 'expected')).toMatch(/forecast is not known/);
    expect(reason({ volume_to_date: '' }, 'tier')).toMatch(/volume to date is not known/);
    expect(reason({ rebate_tiers: '' }, 'rebate_to_date')).toMatch(/tiers are not known/);
    expect(reason({ rebate_tiers: '' }, 'tier')).toMatch(/tiers are not known/);
    expect(reason({ volume_to_date: 600000, volume_forecast: 600000 }, 'next_threshold')).toMatch(/last tier/);
    expect(reason({ volume_to_date: 600000, volume_forecast: 600000 }, 'effective_price')).toMatch(/Nothing is still to come/);
    expect(reason({}, 'coverage')).toBe(String(5 / 7));
  });

  it('settings: law, quantile, the spread of a forecast that has none, the contestable share, French headers', () => {
    const settings = (...rows: unknown[][]): unknown[] => [[['setting', 'value'], ...rows]];
    const [plain] = concessions([scheme]);
    const [strict] = concessions(
      [scheme],
      null,
      settings(['constraint_quantile', 0.99], ['volume_law', 'lognormal'], ['contestable_share', 1]),
    );
    expect(strict!.constrained).toBeGreaterThan(plain!.constrained as number);
    expect(strict!.expected).not.toBeCloseTo(plain!.expected as number, 3);
    expect(strict!.effective_price).toBeCloseTo(0.97, 9);
    expect(concessions([{ ...scheme, volume_forecast_sd: '' }], null, settings(['forecast_cv', 40000 / 60000]))[0]!.expected).toBeCloseTo(
      plain!.expected as number,
      9,
    );
    const french = call('CONCESSIONS', range([scheme]), AS_OF, null, null, settings(['language', 'fr'], ['gross_margin', 0.02]));
    expect(french[0]!.slice(0, 4)).toEqual(['contrat', 'identifiant du compte', 'palier', 'concession à ce jour']);
    expect(french[1]).toContain('concession supérieure à la marge, consulter un juriste si position dominante');
  });

  it('a single output keeps the rows; a bad row is an error alone, a repeated contract #N/A', () => {
    expect(call('CONCESSIONS', range([scheme, { ...scheme, contract_id: 'C2', volume_to_date: 260000 }]), AS_OF, 'rebate_to_date')).toEqual(
      [[4000], [7800]],
    );
    const rows = concessions([
      { ...scheme, rebate_tiers: '250000:0.03;100000:0.02' },
      { ...scheme, contract_id: 'C2' },
      { ...scheme, contract_id: 'C2' },
      { ...scheme, contract_id: 'C3', rebate_cap: 10, rebate_floor: 20 },
    ]);
    expect(isError(rows[0]!.tier) && rows[0]!.tier.message).toMatch(/row 2.*don't rise \(tier 2/);
    expect(rows[1]!.tier).toBe(1);
    expect(isError(rows[2]!.tier) && rows[2]!.tier.code).toBe('#N/A');
    expect(isError(rows[3]!.tier) && rows[3]!.tier.message).toMatch(/row 5, column Concession cap/);
    expect(failure('CONCESSIONS', range([scheme]), '').message).toMatch(/date is missing/);
  });

  it('contracts in several currencies stay in their own, without exchange rates', () => {
    const rows = concessions([
      { ...scheme, currency: 'EUR' },
      { ...scheme, contract_id: 'C2', currency: 'USD' },
    ]);
    expect(rows.map(({ currency, rebate_to_date }) => [currency, rebate_to_date])).toEqual([
      ['EUR', 4000],
      ['USD', 4000],
    ]);
    const line = range([
      { line_id: 'L', account_id: 'A', reference_id: 'R', contract_id: 'C2', annual_revenue: 1000, annual_cost: 800, currency: 'EUR' },
    ]);
    const usd = { ...scheme, contract_id: 'C2', currency: 'USD' };
    expect(isError(concessions([usd], line)[0]!.unit_cost)).toBe(true);
    expect(
      concessions([usd], line, [
        range([
          { currency: 'EUR', rate_to_reporting: 1 },
          { currency: 'USD', rate_to_reporting: 0.9 },
        ]),
      ])[0]!.unit_cost,
    ).toBeCloseTo(0.8, 9);
  });

  const contract = fc.record({
    rebate_scheme: fc.constantFrom('none', 'all_units', 'incremental', 'growth', 'lump'),
    rebate_tiers: fc.constantFrom('100:0.02;1000:0.05', '5000:0.1', undefined),
    rebate_basis: fc.constantFrom('revenue', 'units', undefined),
    rebate_tier_unit: fc.constantFrom('rate', 'amount', undefined),
    rebate_base: fc.constantFrom(800, undefined),
    rebate_cap: fc.constantFrom(60, undefined),
    volume_to_date: fc.integer({ min: 1, max: 4000 }),
    volume_forecast: fc.constantFrom(900, 6000, undefined),
    // A 0 is a forecast that is certain, though the desktop sends a blank as one: the flag says so.
    volume_forecast_sd: fc.constantFrom(250, 'none'),
    min_commit_basis: fc.constantFrom('none', 'revenue', undefined),
    exclusivity: fc.constantFrom(true, false, undefined),
  });
  const contracts = fc.array(contract, { minLength: 1, maxLength: 6 }).map((rows) =>
    rows.map((row, i) => ({
      contract_id: `K${i}`,
      account_id: i % 2 === 0 ? 'A' : 'B',
      start_date: 46000,
      ...row,
      // Growth thresholds are shares: a refusal would name its row, which moves with the order.
      ...(row.rebate_scheme === 'growth' && row.rebate_tiers !== undefined ? { rebate_tiers: '0.1:0.02;1:0.05' } : {}),
    })),
  );
  const lines = [{ line_id: 'L', account_id: 'A', reference_id: 'R', contract_id: 'K0', quantity: 10, unit_price: 3, annual_cost: 20 }];
  const given = [{ concession_id: 'G', account_id: 'A', date: 46300, direction: 'get' }];
  const table = (rows: readonly Record<string, unknown>[], blank: unknown): unknown[][] =>
    range(rows as Record<string, unknown>[]).map((row) => row.map((cell) => (cell === undefined ? blank : cell)));
  const all = (rows: readonly Record<string, unknown>[], blank: unknown): unknown[][] =>
    call('CONCESSIONS', table(rows, blank), 46347, null, table(lines, blank), [table(given, blank)]);

  it('property: the same for blanks of every platform and whatever the order of rows; never a null, NaN or infinite number', () => {
    fc.assert(
      fc.property(contracts, (rows) => {
        const plain = all(rows, null);
        for (const blank of [0, '']) expect(all(rows, blank)).toEqual(plain);
        const turned = all([...rows].reverse(), null);
        expect([turned[0], ...turned.slice(1).reverse()]).toEqual(plain);
        for (const cell of plain.flat())
          expect(typeof cell === 'number' ? Number.isFinite(cell) : cell !== null && cell !== undefined).toBe(true);
      }),
    );
  });
});
