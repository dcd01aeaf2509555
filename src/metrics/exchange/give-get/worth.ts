/**
 * What a concession is worth, in the reporting currency: its amount; without one, days of payment are worth revenue × days / 365 × cost
 * of capital, and a wider range is worth margin rate × the revenue expected of it. Revenue and margin are those of the cost of loss (loss-cost.ts). What
 * can't be worked out is unknown (NaN): counted, not summed.
 */
import type { Portfolio } from '../../../portfolio/portfolio';
import { lossCost } from '../../loss/loss-cost';
import { shown } from '../../metric';
import type { Concession } from './pairs';

export interface Worth {
  readonly amount: number;
  /** The arithmetic; '?' when unknown. */
  readonly formula: string;
}

/** What the worth of the concessions of one account depends on, looked up when a concession first needs it. */
export class Valuation {
  private known: { readonly revenue: number; readonly marginRate: number } | undefined;

  constructor(
    private readonly portfolio: Portfolio,
    private readonly account: number,
  ) {}

  /** Without active lines that have a revenue, revenue and what depends on it are unknown. */
  private get terms(): { readonly revenue: number; readonly marginRate: number } {
    if (this.known === undefined) {
      const { revenue, marginRate } = lossCost.compute(this.portfolio, this.account);
      this.known = { revenue: revenue > 0 ? revenue : Number.NaN, marginRate };
    }
    return this.known;
  }

  of({ table, row, known }: Concession): Worth {
    const own = table.number('amount', row);
    if (!Number.isNaN(own)) {
      const factor = this.portfolio.factor(table, row, this.account);
      return { amount: own * factor, formula: `amount ${shown(own)}${rate(factor)}` };
    }
    const days = table.number('payment_days', row);
    if (known === 'payment_terms' && !Number.isNaN(days)) return this.ofDays(days);
    const expected = table.number('expected_revenue', row);
    if (known === 'breadth' && !Number.isNaN(expected)) {
      const factor = this.portfolio.factor(table, row, this.account);
      const { marginRate } = this.terms;
      return worth(marginRate * expected * factor, `margin ${shown(marginRate)} × expected_revenue ${shown(expected)}${rate(factor)}`);
    }
    return UNKNOWN;
  }

  private ofDays(days: number): Worth {
    const { days_per_year: year, cost_of_capital: capital } = this.portfolio.settingsOf(this.account);
    const { revenue } = this.terms;
    return worth(
      (revenue * days * capital) / year,
      `revenue ${shown(revenue)} × payment_days ${shown(days)} / ${shown(year)} × cost_of_capital ${shown(capital)}`,
    );
  }
}

const rate = (factor: number): string => (factor === 1 ? '' : ` × rate ${shown(factor)}`);
const UNKNOWN: Worth = { amount: Number.NaN, formula: '?' };
const worth = (amount: number, formula: string): Worth => (Number.isNaN(amount) ? UNKNOWN : { amount, formula });
