/**
 * Margin by family (tension T3): breadth is shown with what it earns, since one cross-buying client in five was found unprofitable (Shah and
 * Kumar 2012). Of each family with a line in force at as_of: revenue with credit notes deducted; cost and margin over the lines whose revenue and cost are both
 * known (margin = their revenue − cost); NaN without any. A family whose margin is below zero is flagged. Lines of unknown family stand together under ''.
 * The account's margin is the sum of the known ones; `crossBuyingAtLoss` when two families or more are in use and it is negative.
 */
import { NO_CODE } from '../../tables/dictionary';
import { activeLines, Factors, LINE_READS } from '../active-lines';
import type { Metric } from '../metric';
import { newestLine, NEWEST_LINE_READS } from './newest-line';
import { NeumaierSum, sumOf } from '../numeric/sum';

export interface FamilyMargin {
  /** '' for lines of unknown family. */
  readonly family: string;
  readonly lines: number;
  readonly revenue: number;
  /** Cost and margin of the lines that know both; NaN when none does. */
  readonly cost: number;
  readonly margin: number;
  readonly marginRate: number;
  readonly negative: boolean;
  /** Share of the account's revenue; NaN without revenue. */
  readonly share: number;
  /** Share of its lines whose revenue and cost are known. */
  readonly coverage: number;
}

export interface BreadthMargin {
  /** The largest revenue first. */
  readonly families: readonly FamilyMargin[];
  readonly margin: number;
  readonly marginRate: number;
  readonly negativeFamilies: number;
  /** Σ of the margins below zero: 0 or less. */
  readonly negativeMargin: number;
  readonly crossBuyingAtLoss: boolean;
  readonly coverage: number;
  readonly newest: number;
  readonly ageDays: number;
}

class Family {
  readonly revenue = new NeumaierSum();
  readonly earned = new NeumaierSum();
  readonly spent = new NeumaierSum();
  lines = 0;
  known = 0;
  active = 0;
}

const knownSum = (values: readonly number[]): number => {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? Number.NaN : sumOf(known);
};

export const breadthMargin: Metric<BreadthMargin> = {
  reads: { accounts: ['segment', 'currency'], references: [...LINE_READS, ...NEWEST_LINE_READS, 'family', 'annual_cost'] },
  compute(portfolio, account) {
    const lines = activeLines(portfolio);
    const { table } = lines;
    const [codes, costs] = [table?.codes('family'), table?.numbersOrUnknown('annual_cost')];
    const factors = table === undefined ? undefined : new Factors(portfolio, table);
    const found = new Map<number, Family>();
    for (const row of lines.rows(account)) {
      // Credit notes are netted inside their family.
      if (lines.active[row] === 0 && lines.net[row] === 0) continue;
      const code = codes?.codes[row] ?? NO_CODE;
      let family = found.get(code);
      if (family === undefined) found.set(code, (family = new Family()));
      family.lines++;
      family.active += lines.active[row]!;
      family.revenue.add(lines.net[row]!);
      if (lines.known[row] === 0 || Number.isNaN(costs![row]!)) continue;
      family.known++;
      family.earned.add(lines.net[row]!);
      family.spent.add(costs![row]! * factors!.of(row, account));
    }
    const total = sumOf([...found.values()].map(({ revenue }) => revenue.value));
    const families = [...found].map(([code, family]): FamilyMargin => {
      const [earned, cost] = family.known === 0 ? [Number.NaN, Number.NaN] : [family.earned.value, family.spent.value];
      const margin = earned - cost;
      return {
        family: code === NO_CODE ? '' : codes!.dictionary.text(code),
        lines: family.lines,
        revenue: family.revenue.value,
        cost,
        margin,
        marginRate: earned > 0 ? margin / earned : Number.NaN,
        negative: margin < 0,
        share: total > 0 ? family.revenue.value / total : Number.NaN,
        coverage: family.known / family.lines,
      };
    });
    families.sort((a, b) => b.revenue - a.revenue || (a.family < b.family ? -1 : 1));
    const margin = knownSum(families.map((family) => family.margin));
    const earned = sumOf([...found.values()].map((family) => family.earned.value));
    const losing = families.filter(({ negative }) => negative);
    const count = [...found.values()].reduce((sum, family) => sum + family.lines, 0);
    const used = [...found].filter(([code, { active }]) => code !== NO_CODE && active > 0).length;
    return {
      families,
      margin,
      marginRate: earned > 0 ? margin / earned : Number.NaN,
      negativeFamilies: losing.length,
      negativeMargin: sumOf(losing.map((family) => family.margin)),
      crossBuyingAtLoss: used >= 2 && margin < 0,
      coverage: count === 0 ? 0 : [...found.values()].reduce((sum, { known }) => sum + known, 0) / count,
      ...newestLine(portfolio, account),
    };
  },
};
