/**
 * What losing a client would cost, in the reporting currency. R revenue of a year, m margin rate, g growth, s yearly survival had
 * the client stayed, d discount, H years; A acquisition cost, c sales cycle and r ramp-up in months, delta price investment over H_p years, rho risk premium,
 * q probability of replacing the client:
 *   replaced = m R (c + r/2)/12 + A + delta R H_p + rho m R,   not replaced = Σ_{t=1..H} m R ((1+g) s)^(t−1)/(1+d)^t
 *   cost = q replaced + (1 − q) not replaced.
 * Rates come from the account, then (margin) from the lines' costs, then from the settings. Without a margin rate there is no answer (NaN); an
 * unknown growth or acquisition cost is 0 and lowers the coverage. A negative margin gives a negative cost: relief. No revenue: 0.
 */
import type { ResultWord } from '../../locales/en/functions/index';
import type { Portfolio } from '../../portfolio/portfolio';
import type { SettingValues } from '../../settings/declarations/index';
import { accountAmount } from '../account-amount';
import { activeLines, Factors, LINE_READS, type ActiveLines } from '../active-lines';
import { shown, type Driver, type Metric } from '../metric';
import { NeumaierSum, sumOf } from '../numeric/sum';
import { SumsByKey } from '../numeric/sums-by-key';
import { baseRenewal } from '../retention/base-renewal';
import { ownRenewalReads } from '../retention/own-renewals';

export interface LossCost {
  readonly cost: number;
  /** The two scenarios. */
  readonly replaced: number;
  readonly notReplaced: number;
  /** Parts of `notReplaced`. */
  readonly base: number;
  readonly growthForegone: number;
  /** Parts of `replaced`. */
  readonly gap: number;
  readonly acquisition: number;
  readonly price: number;
  readonly risk: number;
  /** First year: revenue and margin lost. */
  readonly revenue: number;
  readonly margin: number;
  /** NaN when unknown. */
  readonly marginRate: number;
  readonly marginSource: 'account' | 'lines' | 'setting' | 'unknown';
  readonly growth: number;
  readonly survival: number;
  /** Share of margin, growth, acquisition cost and survival that is known, times the share of lines whose revenue is; 0 without lines. */
  readonly coverage: number;
}

/** Terms of the scenarios that come from the data. */
export interface LossTerms {
  readonly revenue: number;
  readonly marginRate: number;
  readonly growth: number;
  readonly survival: number;
  readonly acquisition: number;
}

type Amounts = Pick<LossCost, 'cost' | 'replaced' | 'notReplaced' | 'base' | 'growthForegone' | 'gap' | 'acquisition' | 'price' | 'risk'>;

const NOTHING: Amounts = { cost: 0, replaced: 0, notReplaced: 0, base: 0, growthForegone: 0, gap: 0, acquisition: 0, price: 0, risk: 0 };

/** The amounts for given terms: also for a partial loss (R = the families lost) or a what-if. */
export function lossAmounts(terms: LossTerms, s: SettingValues): Amounts {
  const { revenue, marginRate, growth, survival, acquisition } = terms;
  if (revenue === 0) return NOTHING;
  const margin = marginRate * revenue;
  const [base, grown] = [new NeumaierSum(), new NeumaierSum()];
  for (let year = 1; year <= Math.floor(s.horizon_years); year++) {
    const kept = (margin * survival ** (year - 1)) / (1 + s.discount) ** year;
    base.add(kept);
    grown.add(kept * (1 + growth) ** (year - 1));
  }
  const gap = (margin * (s.cycle_months + s.ramp_months / 2)) / 12;
  const price = s.price_investment * revenue * s.price_years;
  const risk = s.risk_premium * margin;
  const replaced = sumOf([gap, acquisition, price, risk]);
  const notReplaced = grown.value;
  return {
    cost: s.replace_probability * replaced + (1 - s.replace_probability) * notReplaced,
    replaced,
    notReplaced,
    base: base.value,
    growthForegone: notReplaced - base.value,
    gap,
    acquisition,
    price,
    risk,
  };
}

function marginOf(portfolio: Portfolio, account: number, sums: LineSums, s: SettingValues): Pick<LossCost, 'marginRate' | 'marginSource'> {
  const own = portfolio.accountNumber(account, 'gross_margin_pct');
  if (!Number.isNaN(own)) return { marginRate: own, marginSource: 'account' };
  const fromLines = sums.margin(account);
  if (!Number.isNaN(fromLines)) return { marginRate: fromLines, marginSource: 'lines' };
  return s.gross_margin === null
    ? { marginRate: Number.NaN, marginSource: 'unknown' }
    : { marginRate: s.gross_margin, marginSource: 'setting' };
}

/** The active lines of every account, added up in one pass over the rows as they stand. */
class LineSums {
  readonly count: Int32Array;
  /** Those whose revenue is known. */
  readonly valued: Int32Array;
  readonly revenue: SumsByKey;
  /** Revenue and cost of the lines for which both are known. */
  private readonly earned: SumsByKey;
  private readonly spent: SumsByKey;

  constructor(portfolio: Portfolio, lines: ActiveLines) {
    const accountCount = portfolio.accountIds.size;
    this.count = new Int32Array(accountCount);
    this.valued = new Int32Array(accountCount);
    this.revenue = new SumsByKey(accountCount);
    this.earned = new SumsByKey(accountCount);
    this.spent = new SumsByKey(accountCount);
    const rows = portfolio.rowsOf('references');
    if (rows === undefined) return;
    const { table } = rows;
    const [accounts, costs] = [table.codes('account_id')!.codes, table.numbersOrUnknown('annual_cost')];
    const factors = new Factors(portfolio, table);
    for (let row = 0; row < table.rowCount; row++) {
      if (lines.active[row] === 0 || rows.kept[row] === 0) continue;
      const account = accounts[row]!;
      const revenue = lines.revenue[row]!;
      this.count[account]!++;
      this.revenue.add(account, revenue);
      if (lines.known[row] === 0) continue;
      this.valued[account]!++;
      const cost = costs[row]!;
      if (Number.isNaN(cost)) continue;
      this.earned.add(account, revenue);
      this.spent.add(account, cost * factors.of(row, account));
    }
  }

  /** Margin rate over the lines whose revenue and cost are known; NaN when there are none. */
  margin(account: number): number {
    const earned = this.earned.value(account);
    return earned > 0 ? 1 - this.spent.value(account) / earned : Number.NaN;
  }
}

const kept = new WeakMap<ActiveLines, LineSums>();

function sumsOf(portfolio: Portfolio, lines: ActiveLines): LineSums {
  let sums = kept.get(lines);
  if (sums === undefined) kept.set(lines, (sums = new LineSums(portfolio, lines)));
  return sums;
}

/** The first of the two that is known. */
const known = (own: number, setting: number | null): number | undefined => (Number.isNaN(own) ? (setting ?? undefined) : own);

function compute(portfolio: Portfolio, account: number, drivers?: Driver[]): LossCost {
  const s = portfolio.settingsOf(account);
  const lines = activeLines(portfolio);
  lines.check(account);
  const sums = sumsOf(portfolio, lines);
  const count = sums.count[account]!;
  const { marginRate, marginSource } = marginOf(portfolio, account, sums, s);
  const growth = known(portfolio.accountNumber(account, 'growth_pct'), s.growth);
  const acquisition = known(accountAmount(portfolio, account, 'acquisition_cost'), s.acquisition_cost);
  const renewal = baseRenewal(portfolio, account, s);
  const terms: LossTerms = {
    revenue: sums.revenue.value(account),
    marginRate,
    growth: growth ?? 0,
    survival: s.survival ?? renewal.probability,
    acquisition: acquisition ?? 0,
  };
  const amounts = lossAmounts(terms, s);
  // Without revenue nothing is lost, and there is nothing to derive.
  if (drivers !== undefined && terms.revenue !== 0 && !Number.isNaN(amounts.cost))
    explain(terms, amounts, s, activeRows(lines, account), drivers);
  const answers = [marginSource !== 'unknown', growth !== undefined, acquisition !== undefined, s.survival !== null || renewal.known];
  // Field by field: a spread would take longer than all the rest.
  return {
    cost: amounts.cost,
    replaced: amounts.replaced,
    notReplaced: amounts.notReplaced,
    base: amounts.base,
    growthForegone: amounts.growthForegone,
    gap: amounts.gap,
    acquisition: amounts.acquisition,
    price: amounts.price,
    risk: amounts.risk,
    revenue: terms.revenue,
    margin: terms.revenue === 0 ? 0 : marginRate * terms.revenue,
    marginRate,
    marginSource,
    growth: terms.growth,
    survival: terms.survival,
    coverage: count === 0 ? 0 : (sums.valued[account]! / count) * (answers.filter(Boolean).length / answers.length),
  };
}

/** The active lines, as people count rows. */
const activeRows = (lines: ActiveLines, account: number): number[] =>
  Array.from(
    lines.rows(account).filter((row) => lines.active[row] === 1),
    (row) => lines.table!.sourceRow(row),
  );

function explain(
  { revenue, marginRate, growth, survival }: LossTerms,
  amounts: Amounts,
  s: SettingValues,
  rows: readonly number[],
  drivers: Driver[],
): void {
  const [m, r] = [`margin ${shown(marginRate)}`, `revenue ${shown(revenue)}`];
  const q = s.replace_probability;
  const push = (component: 'replaced' | 'not_replaced', item: ResultWord, amount: number, formula: string): void => {
    const weight = component === 'replaced' ? q : 1 - q;
    const chance = component === 'replaced' ? `replace_probability ${shown(q)}` : `(1 − replace_probability ${shown(q)})`;
    drivers.push({ component, item, table: 'references', rows, formula: `${chance} × ${formula}`, amount: weight * amount });
  };
  const years = `Σ t = 1..${Math.floor(s.horizon_years)}`;
  const discounted = `${m} × ${r} × survival ${shown(survival)}^(t−1) / (1 + discount ${shown(s.discount)})^t`;
  push(
    'replaced',
    'gap',
    amounts.gap,
    `${m} × ${r} × (cycle_months ${shown(s.cycle_months)} + ramp_months ${shown(s.ramp_months)} / 2) / 12`,
  );
  push('replaced', 'acquisition', amounts.acquisition, `acquisition_cost ${shown(amounts.acquisition)}`);
  push('replaced', 'price', amounts.price, `price_investment ${shown(s.price_investment)} × ${r} × price_years ${shown(s.price_years)}`);
  push('replaced', 'risk', amounts.risk, `risk_premium ${shown(s.risk_premium)} × ${m} × ${r}`);
  push('not_replaced', 'base', amounts.base, `${years} ${discounted}`);
  push('not_replaced', 'growth_foregone', amounts.growthForegone, `${years} ${discounted} × ((1 + growth ${shown(growth)})^(t−1) − 1)`);
}

export const lossCost: Metric<LossCost> = {
  reads: {
    accounts: ['segment', 'currency', 'gross_margin_pct', 'growth_pct', 'acquisition_cost', ...ownRenewalReads.accounts!],
    references: [...LINE_READS, 'annual_cost'],
  },
  compute,
};
