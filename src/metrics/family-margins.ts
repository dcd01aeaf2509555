/**
 * Breadth beside margin (domain.md 6.5, tension T3): the margin of each family that a client uses, revenue − cost over its active lines whose revenue and
 * cost are both known, in the reporting currency. One in five cross-buying customers is unprofitable (Shah and Kumar 2012): a family with a negative margin is
 * flagged by its sign. Lines without a family are one group, with a blank name. coverage: share of the active lines whose margin is known, 0 without lines.
 */
import { activeLines, LINE_READS } from './active-lines';
import type { Metric } from './metric';
import { NeumaierSum } from './numeric/sum';

export interface FamilyMargin {
  readonly family: string;
  readonly revenue: number;
  readonly margin: number;
  /** Rows as people count them. */
  readonly rows: readonly number[];
}

export interface FamilyMargins {
  /** The lowest margin first; families without a known margin are left out. */
  readonly families: readonly FamilyMargin[];
  /** Those with a negative margin. */
  readonly losing: readonly FamilyMargin[];
  readonly coverage: number;
}

export const familyMargins: Metric<FamilyMargins> = {
  reads: { accounts: ['currency'], references: [...LINE_READS, 'family', 'annual_cost'] },
  compute(portfolio, account) {
    const lines = activeLines(portfolio);
    const { table } = lines;
    const found = new Map<string, { revenue: NeumaierSum; margin: NeumaierSum; rows: number[] }>();
    let [count, known] = [0, 0];
    for (const row of lines.rows(account)) {
      if (lines.active[row] === 0) continue;
      count++;
      const cost = table!.number('annual_cost', row);
      if (lines.known[row] === 0 || Number.isNaN(cost)) continue;
      known++;
      const family = table!.text('family', row);
      let own = found.get(family);
      if (own === undefined) found.set(family, (own = { revenue: new NeumaierSum(), margin: new NeumaierSum(), rows: [] }));
      own.revenue.add(lines.revenue[row]!);
      own.margin.add(lines.revenue[row]! - cost * portfolio.factor(table!, row, account));
      own.rows.push(table!.sourceRow(row));
    }
    const families = [...found]
      .map(([family, { revenue, margin, rows }]): FamilyMargin => ({ family, revenue: revenue.value, margin: margin.value, rows }))
      .sort((a, b) => a.margin - b.margin || (a.family < b.family ? -1 : 1));
    return { families, losing: families.filter(({ margin }) => margin < 0), coverage: count === 0 ? 0 : known / count };
  },
};
