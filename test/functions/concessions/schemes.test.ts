import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { call, isError, range, records } from '../support';

const AS_OF = '2026-11-21';
const contract = { contract_id: 'K', account_id: 'A', start_date: '2026-01-01', rebate_scheme: 'none' };
type Rows = Record<string, unknown>[];
const scheme = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  scheme_id: 'S',
  contract_id: 'K',
  method: 'retroactive',
  tiers: '100000:0.02;250000:0.03',
  ...changes,
});
const bought = (amount: number, changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  contract_id: 'K',
  date: '2026-03-01',
  amount,
  ...changes,
});
const bySchemes = (schemes: Rows, volumes: Rows, { asOf = AS_OF, contracts = [contract] as Rows, further = [] as unknown[] } = {}): Rows =>
  records(call('CONCESSIONS', range(contracts), asOf, 'schemes', null, range(schemes), range(volumes), ...further));
const parts = (schemes: Rows, volumes: Rows, { asOf = AS_OF, contracts = [contract] as Rows, further = [] as unknown[] } = {}): Rows =>
  records(call('CONCESSIONS', range(contracts), asOf, 'parts', null, range(schemes), range(volumes), ...further));
const reason = (cell: unknown): string => (isError(cell) ? cell.message : String(cell));
const faultOf = (schemes: Rows, volumes: Rows, options = {}): string => reason(bySchemes(schemes, volumes, options)[0]!.scheme_id);

describe('published examples', () => {
  // Dynamics 365 Finance, "Rebate reduction principle": one order of 1,000.
  const deals = [
    scheme({ scheme_id: '1', tiers: '0:0.1', reduces: true, reduced: false }),
    scheme({ scheme_id: '2', tiers: '0:0.15', reduces: false, reduced: false }),
    scheme({ scheme_id: '3', tiers: '0:0.2', reduces: true, reduced: true }),
    scheme({ scheme_id: '4', tiers: '0:0.25', reduces: true, reduced: true }),
  ];
  it.each([
    [[1, 2, 3, 4], 610],
    [[4, 3, 2, 1], 650],
    [[3, 2, 1, 4], 625],
    [[2, 4, 1, 3], 630],
  ])('Dynamics 365, rebate reduction principle: in the sequence %j the deals come to %d', (sequence, total) => {
    const ordered = deals.map((deal) => ({ ...deal, order: sequence.indexOf(Number(deal.scheme_id)) + 1 }));
    const [row] = parts(ordered, [bought(1000)]);
    expect(row!.rebate_to_date).toBeCloseTo(total, 9);
    // What the order is worth, over all 24.
    expect(row).toMatchObject({ spread_low: 610, spread_high: 650 });
  });

  it('take or pay: 50 barrels not taken at 60 each are 3,000 (beebolt.com, take-or-pay contract)', () => {
    const [row] = bySchemes(
      [scheme({ method: 'commitment', tiers: '', basis: 'units', min_commit: 100, shortfall_price: 60 })],
      [bought(0, { units: 50, amount: '' })],
      { asOf: '2026-12-31' },
    );
    expect(row!.shortfall).toBe(3000);
  });

  it('IFRS 15 Example 24: 90 instead of 100 from 1,000 units on; the volume to date bears 10 a unit once the forecast is above', () => {
    const units = scheme({ basis: 'units', per: 'amount', tiers: '1000:10', inclusive: false, volume_forecast_sd: 'none' });
    const quarters = [bought(7500, { units: 75 }), bought(50000, { units: 500, date: '2026-05-01' })];
    const at = (asOf: string, forecast: number): Record<string, unknown> =>
      bySchemes([{ ...units, volume_forecast: forecast }], quarters, { asOf })[0]!;
    // Revenue of a quarter: invoiced less what the liability grew by.
    const [first, second] = [at('2026-03-31', 900).liability_expected as number, at('2026-06-30', 1500).liability_expected as number];
    expect(7500 - first).toBe(7500);
    expect(50000 - (second - first)).toBe(44250);
  });
});

describe('the simple way and the tables', () => {
  const figures = [
    ...['tier', 'rebate_to_date', 'rebate_at_forecast', 'expected', 'most_likely', 'constrained', 'liability_expected'],
    ...['liability_constrained', 'next_threshold', 'distance', 'net_cost', 'net_price', 'effective_price', 'unit_cost', 'coverage'],
  ];
  const method = fc.constantFrom(
    ['all_units', 'retroactive', '100:0.02;1000:0.05'],
    ['incremental', 'incremental', '0:0.01;1000:0.05'],
    ['growth', 'growth', '0.1:0.02;0.5:0.05'],
    ['lump', 'lump', '100:20;1000:90'],
  );

  it('property: the columns of a contract, and the same scheme and volume as rows, give the same figures', () => {
    fc.assert(
      fc.property(
        method,
        fc.constantFrom('revenue', 'units'),
        fc.boolean(),
        fc.constantFrom('', 60),
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.constantFrom('none', 250),
        ([simple, method, tiers], basis, inclusive, cap, amounts, rest, sd) => {
          const toDate = amounts.reduce((sum, amount) => sum + amount, 0);
          const growth = method === 'growth' ? 800 : '';
          const forecast = { volume_forecast: toDate + rest, volume_forecast_sd: sd };
          const lines = range([
            { line_id: 'L', account_id: 'A', reference_id: 'R', contract_id: 'K', quantity: 10, unit_price: 3, annual_cost: 20 },
          ]);
          const typed = {
            ...contract,
            ...forecast,
            rebate_scheme: simple,
            rebate_tiers: tiers,
            rebate_basis: basis,
            rebate_inclusive: inclusive,
            rebate_cap: cap,
            rebate_base: growth,
            volume_to_date: toDate,
          };
          const given = scheme({ ...forecast, method, tiers, basis, inclusive, cap, growth_base: growth });
          const rows = amounts.map((amount, i) =>
            bought(0, { date: `2026-0${i + 1}-15`, amount: basis === 'revenue' ? amount : '', units: basis === 'units' ? amount : '' }),
          );
          const ask = (contracts: Rows, ...further: unknown[]): Record<string, unknown> =>
            records(call('CONCESSIONS', range(contracts), AS_OF, 'parts', lines, ...further))[0]!;
          const expected = ask([typed]);
          for (const found of [
            ask([contract], range([given]), range(rows)),
            // The contract's scheme with rows, and the table's scheme with the typed volume.
            ask([typed], range(rows)),
            ask([{ ...contract, volume_to_date: toDate }], range([given])),
          ])
            for (const name of figures) {
              const [one, other] = [expected[name], found[name]];
              if (isError(one)) expect(reason(other), name).toBe(reason(one));
              else expect(other, name).toBeCloseTo(one as number, 8);
            }
        },
      ),
    );
  });

  it('a typed volume that differs from that of the rows is flagged, and the rows count', () => {
    const typed = { ...contract, volume_to_date: 90000 };
    expect(parts([scheme()], [bought(120000)], { contracts: [typed] })[0]).toMatchObject({
      tier: 1,
      rebate_to_date: 2400,
      flag: 'volume_differs',
    });
    expect(parts([scheme()], [bought(120000)], { contracts: [{ ...contract, volume_to_date: 120000 }] })[0]!.flag).toBe('');
  });

  it('a contract that the table of volumes doesn’t know keeps its typed volume', () => {
    const typed = { ...contract, volume_to_date: 120000 };
    expect(parts([scheme()], [bought(5, { contract_id: 'other' })], { contracts: [typed] })[0]!.rebate_to_date).toBe(2400);
  });
});

describe('volumes', () => {
  it('a row of an account counts for the schemes of all its contracts, once each; one of a scheme for that alone', () => {
    const contracts = [contract, { ...contract, contract_id: 'L' }];
    const schemes = [
      scheme({ tiers: '0:0.01' }),
      scheme({ scheme_id: 'T', tiers: '0:0.01' }),
      scheme({ scheme_id: 'U', contract_id: 'L', tiers: '0:0.01' }),
    ];
    const rows = [
      bought(1000, { contract_id: '', account_id: 'A' }),
      bought(200, { contract_id: '', scheme_id: 'T' }),
      bought(30, { contract_id: 'L', account_id: 'A' }),
    ];
    expect(bySchemes(schemes, rows, { contracts }).map(({ scheme_id: id, rebate_to_date: amount }) => [id, amount])).toEqual([
      ['S', 10],
      ['T', 12],
      ['U', 10.3],
    ]);
  });

  it('a return or a credit note lowers the volume, whichever sign it has; a volume below zero entitles to nothing', () => {
    const sale = bought(110000);
    for (const amount of [-20000, 20000])
      for (const kind of ['return', 'avoir'])
        expect(bySchemes([scheme()], [sale, bought(amount, { kind })])[0]).toMatchObject({ volume_to_date: 90000, rebate_to_date: 0 });
    const below = bySchemes([scheme({ tiers: '0:0.02', volume_forecast: 50000, volume_forecast_sd: 0 })], [bought(-500)])[0]!;
    expect(below).toMatchObject({ volume_to_date: 0, rebate_to_date: 0 });
  });

  it('filters by family and reference; a family is found by its reference; what a filter can’t see is refused', () => {
    const rows = [
      bought(1000, { family: 'Pompes' }),
      bought(200, { family: 'FILTRES', reference_id: 'F1' }),
      bought(30, { family: 'filtres', reference_id: 'F2' }),
    ];
    const of = (filter: Record<string, unknown>): unknown => bySchemes([scheme({ tiers: '0:0.1', ...filter })], rows)[0]!.volume_to_date;
    expect(of({ families_in: 'pompes;filtres' })).toBe(1230);
    expect(of({ families_out: 'pompes' })).toBe(230);
    expect(reason(of({ families_in: 'filtres', references_out: 'F2' }))).toMatch(/Volumes, row 2, column Reference ID/);
    const [, ...named] = rows;
    expect(bySchemes([scheme({ references_in: 'F2' })], named)[0]!.volume_to_date).toBe(30);
    expect(faultOf([scheme({ families_in: 'filtres' })], [bought(5)])).toMatch(/Volumes, row 2, column Family/);
    const references = range([{ line_id: 'L', account_id: 'A', reference_id: 'F9', family: 'Filtres' }]);
    const found = records(
      call(
        'CONCESSIONS',
        range([contract]),
        AS_OF,
        'schemes',
        references,
        range([scheme({ families_in: 'filtres' })]),
        range([bought(5, { reference_id: 'F9' })]),
      ),
    );
    expect(found[0]!.volume_to_date).toBe(5);
  });

  it('what is bought after the day, before the scheme or after it is not counted', () => {
    const rows = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2026-11-22'].map((date, i) => bought(10 ** i, { date }));
    expect(bySchemes([scheme({ valid_from: '2026-01-01' })], rows)[0]!.volume_to_date).toBe(1110);
    expect(bySchemes([scheme({ valid_to: '2026-06-30', within_period: 'own_part' })], rows)[0]!.volume_to_date).toBe(110);
  });

  it('another currency is converted where a rate is given, and refused where none is', () => {
    const contracts = [{ ...contract, currency: 'EUR' }];
    const rows = [bought(100, { currency: 'EUR' }), bought(100, { currency: 'USD' })];
    expect(faultOf([scheme({ tiers: '0:0.1' })], rows, { contracts })).toMatch(/currency mix: no exchange rate for "USD" to "EUR"/);
    const fx = range([
      { currency: 'EUR', rate_to_reporting: 1 },
      { currency: 'USD', rate_to_reporting: 0.9 },
    ]);
    expect(bySchemes([scheme({ tiers: '0:0.1' })], rows, { contracts, further: [fx] })[0]!.volume_to_date).toBeCloseTo(190, 9);
  });

  it('a blank is no zero: a sale without what the scheme counts is refused, a credit note in money leaves the units', () => {
    const units = scheme({ basis: 'units', per: 'amount', tiers: '0:2' });
    expect(faultOf([units], [bought(100)])).toMatch(/Volumes, row 2, column Units/);
    const rows = [bought(100, { units: 10 }), bought(20, { kind: 'credit_note' })];
    expect(bySchemes([units], rows)[0]).toMatchObject({ volume_to_date: 10, rebate_to_date: 20 });
  });
});

describe('periods', () => {
  const dates = ['2026-02-10', '2026-05-10', '2026-08-10', '2026-11-10'];
  it.each([
    [3, '2026-10-01', '2026-12-31', 1000],
    [6, '2026-07-01', '2026-12-31', 1100],
    [12, '2026-01-01', '2026-12-31', 1111],
  ])('of %d months', (months, from, to, volume) => {
    const rows = dates.map((date, i) => bought(10 ** i, { date }));
    const [found] = bySchemes([scheme({ period_months: months })], rows);
    expect(found!.volume_to_date).toBe(volume);
    expect([found!.period_start, found!.period_end]).toEqual([from, to].map((day) => Date.parse(day) / 86_400_000 + 25569));
  });

  it('of a fiscal year from April, the first one in force for three months only: nothing says how, so it is refused', () => {
    const april = scheme({ fiscal_year_start: 4, valid_from: '2026-01-01', tiers: '90000:0.02' });
    const rows = [bought(30000), bought(50000, { date: '2026-04-01' })];
    const asOf = '2026-03-31';
    expect(faultOf([april], rows, { asOf })).toMatch(/Schemes, row 2, column Within a period.*own_part, pro_rata, whole/);
    const read = (within: string): unknown => bySchemes([{ ...april, within_period: within }], rows, { asOf })[0]!.rebate_to_date;
    expect(read('own_part')).toBe(0);
    // A quarter of the year (90 days of 365) asks for a quarter of the threshold.
    expect(read('pro_rata')).toBe(600);
    // The year that follows is whole.
    expect(bySchemes([{ ...april, within_period: 'own_part' }], rows)[0]).toMatchObject({ volume_to_date: 50000, rebate_to_date: 0 });
  });

  it('tiers that change inside a period', () => {
    const halves = (within: string): Rows => [
      scheme({ tiers: '100000:0.02', valid_from: '2026-01-01', valid_to: '2026-06-30', within_period: within }),
      scheme({ tiers: '100000:0.04', valid_from: '2026-07-01', within_period: within }),
    ];
    const rows = [bought(60000), bought(60000, { date: '2026-09-01' })];
    const earned = (within: string): unknown => bySchemes(halves(within), rows)[0]!.rebate_to_date;
    expect(earned('own_part')).toBe(0);
    expect(earned('pro_rata')).toBeCloseTo(60000 * 0.06, 9);
    expect(earned('whole')).toBeCloseTo(60000 * 0.06, 9);
    // What is still to come falls on the tiers of its days.
    const at = (sd: unknown, asOf = AS_OF): Record<string, unknown> =>
      bySchemes(
        halves('whole').map((half) => ({ ...half, volume_forecast: 160000, volume_forecast_sd: sd })),
        rows,
        { asOf },
      )[0]!;
    const final = 60000 * 0.02 + 100000 * 0.04;
    expect(at('none').rebate_at_forecast).toBeCloseTo(final, 9);
    expect(at('none').liability_expected).toBeCloseTo((final * 120000) / 160000, 9);
    // Of 100,000 more from June on, 30 days of 214 are under the first tiers.
    const beforeTheChange = (60000 + (100000 * 30) / 214) * 0.02 + ((100000 * 184) / 214) * 0.04;
    expect(at('none', '2026-05-31').rebate_at_forecast).toBeCloseTo(beforeTheChange, 6);
    // The rest is normal, 40,000 ± 20,000 and never below nothing: its mean is 40,169.80.
    expect(at(20000).expected).toBeCloseTo(60000 * 0.02 + (60000 + 40169.8) * 0.04, 0);
    // q = 0.80 of 120,000 (0.04 − 1,200 / V): the larger the volume, the more.
    const high = 160000 + 0.8416212 * 20000;
    expect(at(20000).liability_constrained).toBeCloseTo(120000 * (0.04 - 1200 / high), 0);
    expect(reason(at('').expected)).toMatch(/standard deviation/);
    expect(faultOf([halves('whole')[0]!, scheme({ valid_from: '2026-06-30' })], rows)).toMatch(/row 3.*agree|in force on one day/);
  });

  it('a scheme that is out of force for a while stands at its last period, and takes nothing bought meanwhile', () => {
    const quarterly = (from: string, to: string): Record<string, unknown> =>
      scheme({ tiers: '0:0.1', period_months: 3, valid_from: from, valid_to: to, min_commit: 50, shortfall_price: 1 });
    const schemes = [quarterly('2026-01-01', '2026-03-31'), quarterly('2026-10-01', '')];
    const rows = ['2026-02-01', '2026-05-01', '2026-08-01', '2026-11-01'].map((date, i) => bought(10 ** (i + 1), { date }));
    const at = (asOf: string): unknown[] => {
      const { volume_to_date: volume, rebate_to_date: amount, shortfall } = bySchemes(schemes, rows, { asOf })[0]!;
      return [volume, amount, shortfall];
    };
    expect(at('2026-06-15')).toEqual([10, 1, 40]);
    expect(at('2026-09-30')).toEqual([10, 1, 40]);
    expect(at('2026-12-31')).toEqual([10000, 1000, 0]);
    expect(at('2025-06-15')).toEqual([0, 0, '']);
  });

  it('growth over what the same months of a year before held; without any, no answer', () => {
    const growth = scheme({
      method: 'growth',
      tiers: '0.1:0.05',
      growth_base: 'un an plus tôt',
      period_months: 3,
      valid_from: '2025-01-01',
    });
    const rows = [bought(1000, { date: '2025-10-05' }), bought(1100, { date: '2026-10-05' })];
    expect(bySchemes([growth], rows)[0]!.rebate_to_date).toBeCloseTo(55, 9);
    expect(isError(bySchemes([growth], rows.slice(1))[0]!.rebate_to_date)).toBe(true);
    expect(bySchemes([{ ...growth, growth_base: 900 }], rows.slice(1))[0]!.rebate_to_date).toBeCloseTo(55, 9);
    expect(faultOf([{ ...growth, growth_base: 'soon' }], rows)).toMatch(/column Growth base/);
  });
});

describe('what a scheme pays, and when', () => {
  it('thresholds in units, paid on revenue', () => {
    const both = scheme({ qualifier: 'units', tiers: '100:0.02;200:0.05' });
    expect(bySchemes([both], [bought(9000, { units: 150 })])[0]).toMatchObject({ tier: 1, volume_to_date: 150, rebate_to_date: 180 });
  });

  it('thresholds that are shares of the wallet, where it is known', () => {
    const share = scheme({ qualifier: 'part de portefeuille', tiers: '0.25:0.01;0.5:0.03', period_months: 6 });
    const accounts = (wallet: unknown): unknown[] => [range([{ account_id: 'A', name: 'A', wallet_annual: wallet }])];
    const rows = [bought(60000, { date: '2026-09-01' })];
    // Half of the half-year's 100,000.
    expect(bySchemes([share], rows, { further: accounts(200000) })[0]).toMatchObject({ tier: 2, rebate_to_date: 1800 });
    expect(isError(bySchemes([share], rows, { further: accounts('') })[0]!.rebate_to_date)).toBe(true);
  });

  it('later units only: accrued as earned; effective: the volume to date bears its part', () => {
    const tiers = { tiers: '0:0;100:0.1', volume_forecast: 200, volume_forecast_sd: 'none' };
    const rows = [bought(100)];
    expect(bySchemes([scheme({ ...tiers, method: 'forward' })], rows)[0]).toMatchObject({ rebate_at_forecast: 10, liability_expected: 0 });
    expect(bySchemes([scheme({ ...tiers, method: 'incremental' })], rows)[0]!.liability_expected).toBeCloseTo(5, 9);
    expect(bySchemes([scheme({ ...tiers, method: 'incremental', accrual_basis: 'acquis' })], rows)[0]!.liability_expected).toBe(0);
    expect(bySchemes([scheme({ ...tiers, method: 'forward', accrual_basis: 'effective' })], rows)[0]!.liability_expected).toBeCloseTo(5, 9);
  });

  it('what was paid is deducted; more than is accrued is an advance', () => {
    const certain = { tiers: '0:0.1', volume_forecast: 1000, volume_forecast_sd: 'none' };
    const of = (paid: unknown): Record<string, unknown> => parts([scheme({ ...certain, paid_to_date: paid })], [bought(1000)])[0]!;
    expect(of(30)).toMatchObject({ liability_expected: 100, paid_to_date: 30, open_expected: 70, open_constrained: 70, flag: '' });
    expect(of(130)).toMatchObject({ open_expected: -30, flag: 'advance_paid' });
    expect(of('')).toMatchObject({ paid_to_date: '', open_expected: '' });
  });

  it('commitments: each quarter for itself, in excess carried forward, or made up for later', () => {
    const rows = [40, 120, 90].map((units, i) => bought(0, { amount: '', units, date: `2026-0${3 * i + 1}-15` }));
    const owed = (carry: string, asOf: string): unknown =>
      bySchemes(
        [scheme({ method: 'engagement', tiers: '', basis: 'units', min_commit: 100, shortfall_price: 2, period_months: 3, carry })],
        rows,
        { asOf },
      )[0]!.shortfall;
    const ends = ['2026-03-31', '2026-06-30', '2026-09-30'];
    expect(ends.map((asOf) => owed('none', asOf))).toEqual([120, 0, 20]);
    expect(ends.map((asOf) => owed('report', asOf))).toEqual([120, 0, 0]);
    // 20 of the 60 that were paid for and not taken come back.
    expect(ends.map((asOf) => owed('make_up', asOf))).toEqual([120, -40, 20]);
  });

  it('a commitment in what the forecast doesn’t count, or without a forecast, is not known before the end', () => {
    const units = scheme({ method: 'commitment', tiers: '', basis: 'units', min_commit: 100, shortfall_price: 60 });
    const rows = [bought(0, { units: 50, amount: 10 })];
    expect(bySchemes([units], rows)[0]!.shortfall).toBe('');
    expect(bySchemes([{ ...units, volume_forecast: 70 }], rows)[0]!.shortfall).toBe(1800);
    expect(bySchemes([{ ...units, volume_forecast: 70, qualifier: 'revenue' }], rows)[0]!.shortfall).toBe('');
  });

  it('a cap and a floor are those of the scheme', () => {
    expect(bySchemes([scheme({ tiers: '0:0.1', cap: 50 })], [bought(1000)])[0]!.rebate_to_date).toBe(50);
    expect(bySchemes([scheme({ tiers: '0:0.1', floor: 500 })], [bought(1000)])[0]!.rebate_to_date).toBe(500);
  });
});

describe('several schemes', () => {
  it('add up; figures of one volume have no answer together', () => {
    const [row] = parts([scheme({ tiers: '0:0.1' }), scheme({ scheme_id: 'T', tiers: '0:0.02' })], [bought(1000)]);
    expect(row!.rebate_to_date).toBeCloseTo(120, 9);
    expect(reason(row!.tier)).toMatch(/Several schemes: ask for the output schemes/);
    expect(row).toMatchObject({ spread_low: '', spread_high: '' });
  });

  it('a scheme reduces another only where both count the same rows', () => {
    const rows = [bought(1000, { family: 'pumps' }), bought(1000, { family: 'filters' })];
    const schemes = [
      scheme({ tiers: '0:0.1', families_in: 'pumps', reduces: true, order: 1 }),
      scheme({ scheme_id: 'T', tiers: '0:0.1', families_in: 'filters', reduces: true, order: 2 }),
      scheme({ scheme_id: 'U', tiers: '0:0.1', reduces: true, order: 3 }),
    ];
    const amounts = bySchemes(schemes, rows).map(({ rebate_to_date: amount }) => amount as number);
    [100, 100, 180].forEach((amount, i) => expect(amounts[i]).toBeCloseTo(amount, 9));
  });

  it('whose order matters need one, each its own', () => {
    const both = [scheme({ reduces: true, order: 1 }), scheme({ scheme_id: 'T', reduces: true, order: 1 })];
    expect(faultOf(both, [bought(1)])).toMatch(/column Order.*number them 1, 2, 3/);
  });
});

describe('what is refused', () => {
  it.each([
    [
      'rows of one scheme that disagree',
      [scheme({ valid_to: '2026-03-31' }), scheme({ valid_from: '2026-04-01', basis: 'units' })],
      /agree/,
    ],
    ['rows in force on one day', [scheme({ within_period: 'whole' }), scheme({ within_period: 'whole' })], /in force on one day/],
    ['an end before the start', [scheme({ valid_from: '2026-03-01', valid_to: '2026-02-01' })], /the end is before the start/],
    ['an amount per unit on revenue', [scheme({ per: 'amount', basis: 'revenue', tiers: '0:1' })], /paid on units/],
    ['tiers without a method', [scheme({ method: '' })], /column Method/],
    ['tiers that fall', [scheme({ tiers: '200:0.1;100:0.2' })], /Schemes, row 2, column Tiers/],
    ['a month 13', [scheme({ fiscal_year_start: 13 })], /First month of the fiscal year/],
  ])('%s', (_, schemes, message) => {
    expect(faultOf(schemes, [bought(1000)])).toMatch(message);
  });

  it('one contract alone: the others stand', () => {
    const contracts = [contract, { ...contract, contract_id: 'L' }];
    const rows = bySchemes([scheme({ method: '' }), scheme({ contract_id: 'L', tiers: '0:0.1' })], [bought(10, { contract_id: 'L' })], {
      contracts,
    });
    expect(rows.map(({ rebate_to_date: amount }) => isError(amount) || amount)).toEqual([true, 1]);
  });
});

it('French headers and words: barèmes, ristournes, volumes', () => {
  const [row] = records(
    call(
      'CONCESSIONS',
      range([contract]),
      AS_OF,
      'schemes',
      null,
      range([
        {
          'Code RFA': 'R1',
          'Identifiant du contrat': 'K',
          Méthode: 'par tranches',
          Assiette: 'CA',
          'Paliers de RFA': '0:0,01;1000:0,02',
          'Dans la période': 'au prorata',
        },
      ]),
      range([{ 'Identifiant du contrat': 'K', Date: '2026-03-01', 'Montant HT': 1500, Nature: 'facture' }]),
    ),
  );
  expect(row).toMatchObject({ scheme_id: 'R1', rebate_to_date: 20 });
});
