import { describe, expect, it } from 'vitest';
import { baseRenewal, renewalProbability } from '../../../src/metrics/retention/base-renewal';
import { ownRenewals, renewalModel } from '../../../src/metrics/retention/own-renewals';
import { wholeYears } from '../../../src/metrics/retention/whole-years';
import { Settings } from '../../../src/settings/settings';
import type { SettingValues } from '../../../src/settings/declarations/index';
import { day, portfolioOf, type Row } from '../../support/tables';

const AS_OF = '2026-11-21';

describe('base renewal', () => {
  it('gives the published chances of Beta(3, 3)', () => {
    expect([0, 1, 2].map((n) => renewalProbability(n, 3, 3))).toEqual([0.5, 4 / 7, 0.625]);
  });

  it('counts anniversaries, the 29th of February on the 28th', () => {
    expect(wholeYears(day('2020-02-29'), day('2021-02-27'))).toBe(0);
    expect(wholeYears(day('2020-02-29'), day('2021-02-28'))).toBe(1);
    expect(wholeYears(day('2020-02-29'), day('2024-02-28'))).toBe(3);
    expect(wholeYears(day('2020-02-29'), day('2024-02-29'))).toBe(4);
    expect(wholeYears(Number.NaN, day('2024-02-29'))).toBe(0);
  });

  it('says whether the start is known', () => {
    const portfolio = portfolioOf({ accounts: [{ account_id: 'A', relationship_start: '2023-05-01' }, { account_id: 'B' }] }, AS_OF);
    const of = (position: number) => baseRenewal(portfolio, portfolio.asked[position]!, portfolio.settings.values);
    expect([of(0), of(1)]).toEqual([
      { renewals: 3, probability: 6 / 9, known: true },
      { renewals: 0, probability: 0.5, known: false },
    ]);
  });
});

describe('renewals of one’s own clients', () => {
  const accounts: Row[] = [
    { account_id: 'still here', relationship_start: '2023-05-01' },
    { account_id: 'left in the first year', relationship_start: '2023-01-01', relationship_end: '2023-12-31' },
    { account_id: 'left on the day of renewal', relationship_start: '2023-01-01', relationship_end: '2024-01-01' },
    { account_id: 'left in the third year', relationship_start: '2020-01-01', relationship_end: '2022-06-30', status: 'lost' },
    { account_id: 'leaves later', relationship_start: '2025-01-01', relationship_end: '2027-06-30', status: 'lost' },
    // What follows says nothing.
    { account_id: 'no start', relationship_end: '2022-06-30' },
    { account_id: 'no end', relationship_start: '2020-01-01', status: 'lost' },
    { account_id: 'reversed', relationship_start: '2020-01-01', relationship_end: '2019-01-01' },
    { account_id: 'not yet', relationship_start: '2027-01-01' },
    { account_id: 'prospect', relationship_start: '2020-01-01', status: 'prospect' },
  ];
  const at = (asOf: string, rows: Row[] = accounts, settings: Partial<SettingValues> = {}) =>
    portfolioOf({ accounts: rows }, asOf, undefined, { settings: Settings.defaults.with(settings) });

  it('are counted by occasion: one for each whole year, the last one lost', () => {
    expect(ownRenewals(at(AS_OF))).toEqual({ lost: [2, 0, 1], kept: [3, 2, 1] });
    // Nobody knew then of what came later.
    expect(ownRenewals(at('2022-01-01'))).toEqual({ lost: [0, 0], kept: [1, 1] });
  });

  it('make the model: with the prior while few, without it when many, the prior itself without a loss or when asked for', () => {
    const model = (portfolio: ReturnType<typeof at>) => renewalModel(portfolio, portfolio.settings.values);
    expect(model(at(AS_OF))).toMatchObject({ note: 'with_prior', losses: 3, customers: 5 });
    expect(model(at('2022-01-01'))).toMatchObject({ note: 'no_losses', alpha: 3, beta: 3 });
    expect(model(at(AS_OF, accounts, { base_model: 'prior', prior_alpha: 2 }))).toMatchObject({ note: 'no_losses', alpha: 2, beta: 3 });
    const many = [40, 20, 14, 11].flatMap((alive, years, all) =>
      Array.from(
        { length: alive - (all[years + 1] ?? 0) },
        (_, i): Row => ({
          account_id: `${years} ${i}`,
          relationship_start: '2020-01-01',
          ...(years === 3 ? { relationship_start: '2023-01-01' } : { relationship_end: `${2020 + years}-06-30` }),
        }),
      ),
    );
    const fitted = model(at(AS_OF, many));
    expect(fitted).toMatchObject({ note: 'fitted', customers: 40, losses: 29 });
    // Half of them leave at first, then fewer and fewer: they differ more than the prior's.
    expect(fitted.alpha + fitted.beta).toBeLessThan(6);
    const portfolio = at(AS_OF, many);
    const longStanding = portfolio.asked[39]!;
    expect(baseRenewal(portfolio, longStanding, portfolio.settings.values).probability).toBeCloseTo(
      (fitted.beta + 3) / (fitted.alpha + fitted.beta + 3),
      12,
    );
  });
});
