/**
 * The figures of an account that PORTFOLIO shows and that a snapshot keeps, each with why it may have no answer, and the rank among the clients asked
 * about. NaN and undefined mean "no answer".
 */
import type { NoAnswer } from '../../locales/en/errors';
import type { Portfolio } from '../../portfolio/portfolio';
import type { Answer } from '../../tables/answer';
import { ranksOf } from '../retention/priority';
import { AccountFigures } from './account-figures';

type Source = 'cost' | 'trust' | 'breadth' | 'loss' | 'moments' | 'risk' | 'relation' | 'priority';
type ValueOf<S extends Source> = AccountFigures[S] extends Answer<infer Value> ? Value : never;
type Figure = number | string;

export interface PortfolioFigure {
  /** What it says of the account, or the bad cell that stops it. */
  read(figures: AccountFigures): Answer<Figure>;
  /** Does it stand on what happened, and so also for lost accounts and prospects? */
  readonly evidence: boolean;
  /** Why there may be no answer; without one its cell stays blank. */
  readonly none?: NoAnswer;
}

const of = <S extends Source>(source: S, value: (figure: ValueOf<S>) => Figure, none?: NoAnswer): PortfolioFigure => ({
  read: (figures) => {
    const answer = figures[source] as Answer<ValueOf<S>>;
    return answer.ok ? { ok: true, value: value(answer.value) } : answer;
  },
  evidence: source === 'trust',
  ...(none === undefined ? {} : { none }),
});

export const portfolioFigures = {
  revenue: of('loss', (loss) => loss.revenue, 'no_answer'),
  margin: of('loss', (loss) => loss.margin, 'no_margin'),
  references: of('breadth', (breadth) => breadth.references, 'no_answer'),
  families: of('breadth', (breadth) => breadth.families, 'no_answer'),
  effective_families: of('breadth', (breadth) => breadth.effective, 'no_shares'),
  switching_cost: of('cost', (cost) => cost.amount, 'no_answer'),
  index_low: of('cost', (cost) => cost.index, 'no_answer'),
  index_high: of('cost', (cost) => cost.indexHigh, 'no_answer'),
  negative_share: of('cost', (cost) => cost.negativeShare, 'no_amount'),
  switching_cost_coverage: of('cost', (cost) => cost.coverage, 'no_answer'),
  trust_score: of('trust', (trust) => trust.score, 'no_answer'),
  trust_observed: of('trust', (trust) => trust.observed, 'no_evidence'),
  trust_coverage: of('trust', (trust) => trust.coverage, 'no_answer'),
  held: of('cost', (cost) => cost.held, 'no_answer'),
  // One of the two axes: it belongs to the position of a client.
  attached: { ...of('trust', (trust) => trust.score, 'no_answer'), evidence: false },
  case: of('relation', (relation) => relation),
  next_end: of('moments', ({ nextEnd }) => nextEnd),
  days_to_notice: of('moments', ({ daysToNotice }) => daysToNotice),
  renewal_risk: of('risk', (risk) => risk.risk, 'no_renewal'),
  loss_cost: of('loss', (loss) => loss.cost, 'no_margin'),
  // Without a cost of loss or a risk there is no rank: their own columns say why.
  loss_x_risk: of('priority', (priority) => priority),
  next_moment: of('moments', ({ next }) => next?.date ?? Number.NaN),
  next_moment_kind: of('moments', ({ next }) => next?.kind ?? ''),
} satisfies Record<string, PortfolioFigure>;

export type PortfolioFigureName = keyof typeof portfolioFigures;

/** The figures of one account, and its rank among the clients that are asked about; NaN without a cost of loss or a risk. */
export interface Ranked {
  readonly figures: AccountFigures;
  readonly rank: number;
}

/** Every client that is asked about, ranked among each other. */
export function rankedClients(portfolio: Portfolio): Map<number, Ranked> {
  const all = new Map<number, AccountFigures>();
  for (const account of portfolio.asked)
    if (portfolio.isKnown(account) && portfolio.lives.isClient(account) && !all.has(account))
      all.set(account, new AccountFigures(portfolio, account));
  const given = [...all].flatMap(([account, { loss, priority }]) =>
    loss.ok && priority.ok ? [{ account, expectedLoss: priority.value, revenue: loss.value.revenue }] : [],
  );
  const ranks = ranksOf(given);
  const byAccount = new Map(given.map(({ account }, position) => [account, ranks[position]!]));
  return new Map([...all].map(([account, figures]) => [account, { figures, rank: byAccount.get(account) ?? Number.NaN }]));
}
