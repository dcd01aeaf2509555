import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  movedWeights,
  rankStability,
  riskUnder,
  trustMoves,
  variations,
  type RankedAccount,
} from '../../../src/metrics/portfolio/rank-stability';
import { renewalRisk } from '../../../src/metrics/retention/renewal-risk';
import { facetWeights, switchCostComponents } from '../../../src/metrics/switching-cost/facets';
import { switchCost } from '../../../src/metrics/switching-cost/switch-cost';
import { trustWeights } from '../../../src/metrics/trust/trust-weights';
import type { SettingValues } from '../../../src/settings/declarations/index';
import { Settings } from '../../../src/settings/settings';
import { portfolioOf, type Row } from '../../support/tables';

const AS_OF = '2026-11-21';
const ids = ['A', 'B', 'C', 'D'];
const dimensions = ['visible', 'satisfaction', 'value', 'conduct', 'present'];
const groups = ['buyer', 'user', 'facts'];

const line = (i: number): Row => ({
  line_id: `L${i}`,
  account_id: ids[i]!,
  reference_id: `R${i}`,
  family: `F${i}`,
  annual_revenue: 10000 * (i + 1),
  business_critical_1_5: i + 1,
  site: 'S',
});
const observed = (seed: number): Row[] =>
  ids.flatMap((account_id, a) =>
    dimensions.flatMap((dimension, d) =>
      groups
        .map(
          (group, g): Row => ({
            account_id,
            date: '2026-10-01',
            dimension,
            group,
            value: (((seed * 31 + a * 17 + d * 7 + g * 3) % 10) + 1) / 11,
          }),
        )
        .filter(({ dimension: name, group }) => group !== 'facts' || name !== 'satisfaction'),
    ),
  );

function ranked(seed: number, settings: Partial<SettingValues> = {}): RankedAccount[] {
  const portfolio = portfolioOf(
    {
      references: ids.map((_, i) => line(i)),
      contracts: [],
      observations: observed(seed),
      incidents: [{ account_id: 'B', occurred_at: '2026-10-01', severity_1_5: 4 }],
      contacts: ids.map(
        (account_id, i): Row => ({
          contact_id: `K${i}`,
          account_id,
          role: 'user',
          tie_strength_1_5: i + 1,
          last_interaction: '2026-10-01',
        }),
      ),
    },
    AS_OF,
    ids,
    { settings: Settings.defaults.with(settings) },
  );
  return [...portfolio.asked].map((account) => {
    const own = portfolio.settingsOf(account);
    const cost = switchCost.compute(portfolio, account);
    return {
      risk: renewalRisk.compute(portfolio, account),
      evidence: trustMoves(portfolio, account, own),
      facets: switchCostComponents.map((component) => cost.facets[component]),
      lossCost: cost.revenue,
      revenue: cost.revenue,
      settings: own,
    };
  });
}

/** What the weights of a settings set make of it. */
const weighing = (settings: SettingValues) => {
  const trust = new Float64Array(44);
  for (const { cells } of trustWeights(settings).dimensions) for (const { cell, share } of cells) trust[cell] = share;
  const index = facetWeights(settings);
  return { settings, trust, index, indexTotal: index.reduce((sum, weight) => sum + weight, 0) };
};

describe('the risk under other weights', { timeout: 60_000 }, () => {
  it('is the risk of the metrics under those settings, whatever weight moves', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50 }),
        fc.constantFrom(...movedWeights),
        fc.constantFrom(0.5, 0.9, 1, 1.5, 2),
        (seed, key, factor) => {
          const moved = { [key]: Settings.defaults.values[key] * factor };
          const expected = ranked(seed, moved);
          const settings = { ...Settings.defaults.values, ...moved } as SettingValues;
          ranked(seed).forEach((account, i) => expect(riskUnder(account, weighing(settings))).toBeCloseTo(expected[i]!.risk.risk, 12));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('rank stability', { timeout: 60_000 }, () => {
  const terms = { change: 0.5, top: 2, by: 'loss_x_risk' } as const;

  it('tries every weight alone, and every two together in four ways', () => {
    const weights = movedWeights.length;
    expect(weights).toBe(28);
    expect(variations(0.5, 10)).toHaveLength(2 * weights + 2 * weights * (weights - 1));
    // Many accounts: pairs are thinned out, single weights never.
    const thin = variations(0.5, 10_000);
    expect(thin.length).toBeLessThan(200);
    expect(thin.filter((variation) => variation.length === 1)).toHaveLength(2 * weights);
  });

  it('says how far each rank goes, and how much of the top stays', () => {
    const { accounts, variations: tried, staying } = rankStability(ranked(3), terms);
    expect(accounts.map(({ rank }) => rank).sort()).toEqual([1, 2, 3, 4]);
    for (const { rank, best, worst, topShare } of accounts) {
      expect(best).toBeLessThanOrEqual(rank);
      expect(worst).toBeGreaterThanOrEqual(rank);
      expect(topShare === 1).toBe(worst <= 2);
      expect(topShare === 0).toBe(best > 2);
    }
    // Two places are always taken.
    expect(accounts.reduce((sum, { topShare }) => sum + topShare, 0)).toBeCloseTo(2, 12);
    const inTop = accounts.filter(({ rank }) => rank <= 2);
    expect(staying).toBeCloseTo(inTop.reduce((sum, { topShare }) => sum + topShare, 0) / 2, 12);
    expect(tried).toBe(1568);
  });

  it('moves nothing when the accounts differ by far more than the weights can say', () => {
    const apart = ranked(3).map((account, i) => ({ ...account, lossCost: 10 ** (3 * i) }));
    const { accounts, staying } = rankStability(apart, terms);
    expect(accounts.map(({ rank, best, worst }) => [rank, best, worst])).toEqual([
      [4, 4, 4],
      [3, 3, 3],
      [2, 2, 2],
      [1, 1, 1],
    ]);
    expect(staying).toBe(1);
  });

  it('ranks by risk alone when asked; leaves out who has no priority; says nothing of a top that holds all', () => {
    const subjects = ranked(3).map((account, i) => ({ ...account, lossCost: i === 0 ? Number.NaN : account.lossCost }));
    expect(rankStability(subjects, terms).accounts[0]).toEqual({
      rank: Number.NaN,
      best: Number.NaN,
      worst: Number.NaN,
      topShare: Number.NaN,
    });
    expect(rankStability(subjects, { ...terms, by: 'risk' }).accounts[0]!.rank).toBeGreaterThan(0);
    expect(rankStability(subjects, { ...terms, top: 3 }).staying).toBeNaN();
    expect(rankStability([], terms)).toMatchObject({ accounts: [], staying: Number.NaN });
  });

  it('holds everywhere when the weights hardly move', () => {
    for (const seed of [1, 2, 3]) {
      const { accounts, staying } = rankStability(ranked(seed), { ...terms, change: 1e-9 });
      expect(staying).toBe(1);
      for (const { rank, best, worst } of accounts) expect([best, worst]).toEqual([rank, rank]);
    }
  });
});
