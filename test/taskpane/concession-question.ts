/** What the room asks of a scheme: tiers 100,000 at 2 %, 250,000 at 3 %, 500,000 at 5 %. */
import { figureKeys, type FigureKey } from '../../src/taskpane/data/concessions/draft';
import type { ConcessionQuestion } from '../../src/taskpane/data/concessions/view';
import type { RebateTerms } from '../../src/metrics/concessions/rebate';

const unknown = Object.fromEntries(figureKeys.map((key) => [key, Number.NaN])) as Record<FigureKey, number>;

export function question(
  figures: Partial<Record<FigureKey, number>>,
  terms: Partial<RebateTerms> = {},
  rest: Partial<ConcessionQuestion> = {},
): ConcessionQuestion {
  return {
    terms: {
      tiers: { thresholds: [100_000, 250_000, 500_000], rates: [0.02, 0.03, 0.05], unit: 'rate' },
      method: 'retroactive',
      inclusive: true,
      ...terms,
    },
    basis: 'revenue',
    law: 'normal',
    figures: { ...unknown, ...figures },
    knownPrice: Number.NaN,
    knownCost: Number.NaN,
    quantile: 0.8,
    spread: Number.NaN,
    contestableShare: Number.NaN,
    ...rest,
  };
}
