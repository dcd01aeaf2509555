/**
 * PORTFOLIO: the figures of the other functions in one table, every table read once. A bad cell stops only the columns that
 * need it. The rank is among the accounts of the call: the figures of all are computed first, then written.
 */
import { breadth, type Breadth } from '../../metrics/breadth/breadth';
import { lossCost, type LossCost } from '../../metrics/loss/loss-cost';
import { figuresOf, type Metric } from '../../metrics/metric';
import { nextMoments, nextMomentReads, type NextMoments } from '../../metrics/planning/next-moment';
import { expectedLoss, ranksOf } from '../../metrics/retention/priority';
import { relationshipCase } from '../../metrics/portfolio/relationship-case';
import { renewalRisk, renewalRiskOf, type RenewalRisk } from '../../metrics/retention/renewal-risk';
import { stakeholders, type Stakeholders } from '../../metrics/people/stakeholders';
import { switchCost, type SwitchCost } from '../../metrics/switching-cost/switch-cost';
import { trustScore, type TrustScore } from '../../metrics/trust/trust-score';
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import { unionOfReads } from '../../portfolio/reads';
import type { SettingValues } from '../../settings/declarations/index';
import type { TableName } from '../../tables/declarations/index';
import { CellError, type Finding } from '../../tables/findings';
import { readAccountsCall, rowsFor, type AccountsCall } from '../accounts';
import { accounts, asOf, table, tables, type CallContext, type Cell, type FunctionDeclaration, type Matrix } from '../declare';
import { findingError } from '../errors';
import type { Column } from '../shape';

const moments: Metric<NextMoments> = { reads: nextMomentReads, compute: nextMoments };

/** A metric that a bad cell stopped. */
class Stopped {
  constructor(readonly finding: Finding) {}
}

/** The figures of one account. */
interface Figures {
  readonly cost: SwitchCost | Stopped;
  readonly trust: TrustScore | Stopped;
  readonly breadth: Breadth | Stopped;
  readonly loss: LossCost | Stopped;
  readonly moments: NextMoments | Stopped;
  readonly risk: RenewalRisk | Stopped;
  readonly settings: SettingValues;
  /** Among the accounts of the call; NaN without a cost of loss or a risk. */
  rank: number;
}
type Source = Exclude<keyof Figures, 'settings' | 'rank'>;

/** A column that needs the figures of one or two metrics. */
interface PortfolioColumn extends Column<Figures> {
  readonly needs: readonly Source[];
}

const of = <S extends Source>(
  source: S,
  name: Column<Figures>['name'],
  value: (figures: Exclude<Figures[S], Stopped>) => number | string,
  options: Pick<Column<Figures>, 'none' | 'date'> = {},
): PortfolioColumn => ({
  name,
  needs: [source],
  value: (figures) => value(figures[source] as Exclude<Figures[S], Stopped>),
  ...options,
});
/** No contract, no moment: nothing to show, and no question left open. */
const orEmpty = (value: number): number | string => (Number.isNaN(value) ? '' : value);

const columns: readonly PortfolioColumn[] = [
  of('loss', 'revenue', (loss) => loss.revenue),
  of('loss', 'margin', (loss) => loss.margin, { none: 'no_margin' }),
  of('breadth', 'references', (breadth) => breadth.references),
  of('breadth', 'families', (breadth) => breadth.families),
  of('breadth', 'effective_families', (breadth) => breadth.effective, { none: 'no_shares' }),
  of('cost', 'switching_cost', (cost) => cost.amount),
  of('cost', 'index_low', (cost) => cost.index),
  of('cost', 'index_high', (cost) => cost.indexHigh),
  of('cost', 'negative_share', (cost) => cost.negativeShare, { none: 'no_amount' }),
  of('cost', 'switching_cost_coverage', (cost) => cost.coverage),
  of('trust', 'trust_score', (trust) => trust.score),
  of('trust', 'trust_observed', (trust) => trust.observed, { none: 'no_evidence' }),
  of('trust', 'trust_coverage', (trust) => trust.coverage),
  of('cost', 'held', (cost) => cost.held),
  of('trust', 'attached', (trust) => trust.score),
  {
    name: 'case',
    needs: ['cost', 'trust'],
    value: ({ cost, trust, settings }) =>
      relationshipCase((cost as SwitchCost).held, (trust as TrustScore).score, (trust as TrustScore).coverage, settings),
  },
  of('moments', 'next_end', ({ nextEnd }) => orEmpty(nextEnd), { date: true }),
  of('moments', 'days_to_notice', ({ daysToNotice }) => orEmpty(daysToNotice)),
  of('risk', 'renewal_risk', (risk) => risk.risk, { none: 'no_renewal' }),
  of('loss', 'loss_cost', (loss) => loss.cost, { none: 'no_margin' }),
  // Without a cost of loss or a risk there is no rank: their own columns say why.
  { name: 'loss_x_risk', needs: ['loss', 'risk'], value: (figures) => orEmpty(expectedLossOf(figures)) },
  { name: 'rank', needs: ['loss', 'risk'], value: ({ rank }) => orEmpty(rank) },
  of('moments', 'next_moment', ({ next }) => next?.date ?? '', { date: true }),
  of('moments', 'next_moment_kind', ({ next }) => next?.kind ?? ''),
];

const reads: Reads = unionOfReads([switchCost.reads, trustScore.reads, breadth.reads, lossCost.reads, moments.reads, renewalRisk.reads]);

function expectedLossOf({ loss, risk }: Figures): number {
  return expectedLoss((loss as LossCost).cost, (risk as RenewalRisk).risk);
}

function triedTo<Result>(compute: () => Result): Result | Stopped {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CellError) return new Stopped(error.finding);
    throw error;
  }
}

function figuresFor(portfolio: Portfolio, account: number): Figures {
  const of = <Result>(metric: Metric<Result>): Result | Stopped => triedTo(() => figuresOf(metric, portfolio, account));
  const [cost, trust, people] = [of(switchCost), of(trustScore), of(stakeholders)];
  return {
    cost,
    trust,
    breadth: of(breadth),
    loss: of(lossCost),
    moments: of(moments),
    risk: riskFrom(portfolio, account, cost, trust, people),
    settings: portfolio.settingsOf(account),
    rank: Number.NaN,
  };
}

/** From the figures already computed; the first that a bad cell stops stops the risk. */
function riskFrom(
  portfolio: Portfolio,
  account: number,
  cost: SwitchCost | Stopped,
  trust: TrustScore | Stopped,
  people: Stakeholders | Stopped,
): RenewalRisk | Stopped {
  if (cost instanceof Stopped) return cost;
  if (trust instanceof Stopped) return trust;
  if (people instanceof Stopped) return people;
  const finding = portfolio.firstError(account, renewalRisk.reads);
  return finding !== undefined
    ? new Stopped(finding)
    : triedTo(() => renewalRiskOf(portfolio, account, { cost, trust, stakeholders: people }));
}

/** The figures of every account that is asked about, ranked among each other. */
function allFigures({ portfolio }: AccountsCall): Map<number, Figures> {
  const all = new Map<number, Figures>();
  for (const account of portfolio.asked)
    if (portfolio.isKnown(account) && !all.has(account)) all.set(account, figuresFor(portfolio, account));
  const given = [...all.values()].filter(({ loss, risk }) => !(loss instanceof Stopped) && !(risk instanceof Stopped));
  const ranks = ranksOf(given.map((figures) => ({ expectedLoss: expectedLossOf(figures), revenue: (figures.loss as LossCost).revenue })));
  given.forEach((figures, position) => (figures.rank = ranks[position]!));
  return all;
}

function accountRow({ writer }: AccountsCall, figures: Figures, id: string): Cell[] {
  const cells = new Array<Cell>(columns.length + 1);
  cells[0] = id;
  for (let c = 0; c < columns.length; c++) {
    const column = columns[c]!;
    const finding = findingAmong(column.needs, figures);
    cells[c + 1] = finding === undefined ? writer.cell(column, figures) : findingError(finding, writer.language);
  }
  return cells;
}

function findingAmong(needs: readonly Source[], figures: Figures): Finding | undefined {
  for (const source of needs) {
    const needed = figures[source];
    if (needed instanceof Stopped) return needed.finding;
  }
  return undefined;
}

const header = ['account_id', ...columns.map(({ name }) => name)] as const;

const declared = {
  id: 'PORTFOLIO',
  parameters: [accounts, table('references'), table('contracts'), asOf, tables],
  outputs: [],
  columns: header,
  example: '=TENURE.PORTFOLIO(Accounts[#All],References[#All],Contracts[#All],DATE(2026,11,21),Observations[#All],Contacts[#All])',
  // Base renewal rests on the losses of the whole accounts table.
  peers: ['accounts'],
} as const satisfies Omit<FunctionDeclaration, 'run'> & { readonly peers: readonly TableName[] };

export const portfolioFunction: FunctionDeclaration = {
  id: declared.id,
  parameters: declared.parameters,
  outputs: declared.outputs,
  columns: declared.columns,
  example: declared.example,
  reads: Object.keys(reads) as TableName[],
  run(args: readonly unknown[], context: CallContext): Matrix {
    const call = readAccountsCall(declared, reads, args, context);
    const figures = allFigures(call);
    return [
      call.writer.header(header),
      ...rowsFor(call, header.length, true, (account, id) => accountRow(call, figures.get(account)!, id)),
    ];
  },
};
