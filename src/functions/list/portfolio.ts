/**
 * PORTFOLIO: the figures of the other functions in one table, every table read once (domain.md 9.8). A bad cell stops only the columns that
 * need it. What no function computes yet (risk of non-renewal and the rank by it) stays empty.
 */
import { breadth, type Breadth } from '../../metrics/breadth';
import { lossCost, type LossCost } from '../../metrics/loss-cost';
import { figuresOf, type Metric } from '../../metrics/metric';
import { nextMoments, nextMomentReads, type NextMoments } from '../../metrics/next-moment';
import { relationshipCase } from '../../metrics/relationship-case';
import { switchCost, type SwitchCost } from '../../metrics/switch-cost';
import { trustScore, type TrustScore } from '../../metrics/trust-score';
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import type { SettingValues } from '../../settings/declarations/index';
import type { TableName } from '../../tables/declarations/index';
import { CellError, type Finding } from '../../tables/findings';
import { readAccountsCall, rowsFor, type AccountsCall } from '../accounts';
import { accounts, asOf, table, tables, type CallContext, type Cell, type FunctionDeclaration, type Matrix } from '../declare';
import { findingError } from '../errors';
import type { Column } from '../shape';

const moments: Metric<NextMoments> = { reads: nextMomentReads, compute: nextMoments };

/** The figures of one account; a metric that a bad cell stops is that cell's finding. */
interface Figures {
  readonly cost: SwitchCost | Finding;
  readonly trust: TrustScore | Finding;
  readonly breadth: Breadth | Finding;
  readonly loss: LossCost | Finding;
  readonly moments: NextMoments | Finding;
  readonly settings: SettingValues;
}
type Source = Exclude<keyof Figures, 'settings'>;

/** A column that needs the figures of one or two metrics. */
interface PortfolioColumn extends Column<Figures> {
  readonly needs: readonly Source[];
}

const of = <S extends Source>(source: S, name: Column<Figures>['name'], value: (figures: Exclude<Figures[S], Finding>) => number | string, options: Pick<Column<Figures>, 'none' | 'date'> = {}): PortfolioColumn => ({
  name,
  needs: [source],
  value: (figures) => value(figures[source] as Exclude<Figures[S], Finding>),
  ...options,
});
const empty = (name: Column<Figures>['name']): PortfolioColumn => ({ name, needs: [], value: () => '' });
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
    value: ({ cost, trust, settings }) => relationshipCase((cost as SwitchCost).held, (trust as TrustScore).score, (trust as TrustScore).coverage, settings),
  },
  of('moments', 'next_end', ({ nextEnd }) => orEmpty(nextEnd), { date: true }),
  of('moments', 'days_to_notice', ({ daysToNotice }) => orEmpty(daysToNotice)),
  empty('renewal_risk'),
  of('loss', 'loss_cost', (loss) => loss.cost, { none: 'no_margin' }),
  empty('loss_x_risk'),
  empty('rank'),
  of('moments', 'next_moment', ({ next }) => next?.date ?? '', { date: true }),
  of('moments', 'next_moment_kind', ({ next }) => next?.kind ?? ''),
];

const reads: Reads = unionOf([switchCost.reads, trustScore.reads, breadth.reads, lossCost.reads, moments.reads]);

function unionOf(all: readonly Reads[]): Reads {
  const union: Partial<Record<TableName, readonly string[]>> = {};
  for (const one of all) {
    for (const name of Object.keys(one) as TableName[]) union[name] = [...new Set([...(union[name] ?? []), ...one[name]!])];
  }
  return union;
}

function tried<Result>(metric: Metric<Result>, portfolio: Portfolio, account: number): Result | Finding {
  try {
    return figuresOf(metric, portfolio, account);
  } catch (error) {
    if (error instanceof CellError) return error.finding;
    throw error;
  }
}

const isFinding = (figures: object): figures is Finding => 'severity' in figures;

function accountRow({ portfolio, writer }: AccountsCall, account: number, id: string): Cell[] {
  const figures: Figures = {
    cost: tried(switchCost, portfolio, account),
    trust: tried(trustScore, portfolio, account),
    breadth: tried(breadth, portfolio, account),
    loss: tried(lossCost, portfolio, account),
    moments: tried(moments, portfolio, account),
    settings: portfolio.settingsOf(account),
  };
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
    if (isFinding(needed)) return needed;
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
} as const satisfies Omit<FunctionDeclaration, 'run'>;

export const portfolio: FunctionDeclaration = {
  ...declared,
  reads: Object.keys(reads) as TableName[],
  run(args: readonly unknown[], context: CallContext): Matrix {
    const call = readAccountsCall(declared, reads, args, context);
    return [call.writer.header(header), ...rowsFor(call, header.length, true, (account, id) => accountRow(call, account, id))];
  },
};
