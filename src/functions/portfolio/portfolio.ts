/**
 * PORTFOLIO: the figures of the other functions in one table, every table read once. A bad cell stops only the columns that
 * need it. The rank is among the accounts of the call that are clients, active or leaving: the figures of all of them are computed first, then written. Of
 * a lost account and of a prospect only trust is shown.
 */
import type { NoAnswer } from '../../locales/en/errors';
import { AccountFigures, accountFigureReads } from '../../metrics/portfolio/account-figures';
import { ranksOf } from '../../metrics/retention/priority';
import { localeOf } from '../../locales/languages';
import { lifeColumns } from '../../portfolio/life';
import type { Portfolio } from '../../portfolio/portfolio';
import { unionOfReads } from '../../portfolio/reads';
import type { Answer } from '../../tables/answer';
import { CellError } from '../../tables/findings';
import type { TableName } from '../../tables/declarations/index';
import { readAccountsCall, rowsFor, type AccountsCall } from '../accounts';
import type { AnyGiven, CallContext, Cell, DeclaredColumn, FunctionDeclaration, Matrix } from '../declare';
import { accounts, asOf, table, tables } from '../parameters';
import { errorIn, findingError } from '../errors';
import { wide, type Look } from '../look';
import { accountId, orEmpty, type Writer } from '../shape';

/** The figures of one account, and its rank among the accounts of the call; NaN without a cost of loss or a risk. */
interface Ranked {
  readonly figures: AccountFigures;
  rank: number;
}

/** A column that shows a figure, or the bad cell that stops it. */
interface PortfolioColumn extends DeclaredColumn {
  readonly source: Source;
  cell(ranked: Ranked, writer: Writer): Cell;
}

type Source = 'cost' | 'trust' | 'breadth' | 'loss' | 'moments' | 'risk' | 'relation' | 'priority';
type ValueOf<S extends Source> = AccountFigures[S] extends Answer<infer Value> ? Value : never;

/** A column about one of the figures. */
const of = <S extends Source>(
  source: S,
  name: DeclaredColumn['name'],
  look: Look,
  value: (figure: ValueOf<S>, ranked: Ranked) => number | string,
  none?: NoAnswer,
): PortfolioColumn => {
  const column = { name, look, ...(none === undefined ? {} : { none }) };
  const cell = (ranked: Ranked, writer: Writer): Cell => {
    const answer = ranked.figures[source] as Answer<ValueOf<S>>;
    return answer.ok ? writer.value(column, value(answer.value, ranked)) : findingError(answer.fault, writer.language);
  };
  return { ...column, source, cell };
};

const columns: readonly PortfolioColumn[] = [
  of('loss', 'revenue', 'amount', (loss) => loss.revenue),
  of('loss', 'margin', 'amount', (loss) => loss.margin, 'no_margin'),
  of('breadth', 'references', 'count', (breadth) => breadth.references),
  of('breadth', 'families', 'count', (breadth) => breadth.families),
  of('breadth', 'effective_families', 'decimal', (breadth) => breadth.effective, 'no_shares'),
  of('cost', 'switching_cost', 'amount', (cost) => cost.amount, 'no_use'),
  of('cost', 'index_low', 'score', (cost) => cost.index),
  of('cost', 'index_high', 'score', (cost) => cost.indexHigh),
  of('cost', 'negative_share', 'share', (cost) => cost.negativeShare, 'no_amount'),
  of('cost', 'switching_cost_coverage', 'share', (cost) => cost.coverage),
  of('trust', 'trust_score', 'score', (trust) => trust.score),
  of('trust', 'trust_observed', 'score', (trust) => trust.observed, 'no_evidence'),
  of('trust', 'trust_coverage', 'share', (trust) => trust.coverage),
  of('cost', 'held', 'score', (cost) => cost.held),
  // One of the two axes: it belongs to the position of a client.
  { ...of('trust', 'attached', 'score', (trust) => trust.score), source: 'relation' },
  of('relation', 'case', 'text', (relation) => relation),
  of('moments', 'next_end', 'date', ({ nextEnd }) => orEmpty(nextEnd)),
  of('moments', 'days_to_notice', 'count', ({ daysToNotice }) => orEmpty(daysToNotice)),
  of('risk', 'renewal_risk', 'share', (risk) => risk.risk, 'no_renewal'),
  of('loss', 'loss_cost', 'amount', (loss) => loss.cost, 'no_margin'),
  // Without a cost of loss or a risk there is no rank: their own columns say why.
  of('priority', 'loss_x_risk', 'amount', (priority) => orEmpty(priority)),
  of('priority', 'rank', 'count', (_priority, { rank }) => orEmpty(rank)),
  of('moments', 'next_moment', 'date', ({ next }) => next?.date ?? ''),
  of('moments', 'next_moment_kind', 'text', ({ next }) => next?.kind ?? ''),
];

/** The figures of every client that is asked about, ranked among each other. */
function allFigures({ portfolio }: AccountsCall): Map<number, Ranked> {
  const all = new Map<number, Ranked>();
  for (const account of portfolio.asked)
    if (portfolio.isKnown(account) && portfolio.lives.isClient(account) && !all.has(account))
      all.set(account, { figures: new AccountFigures(portfolio, account), rank: Number.NaN });
  const given = [...all.values()].flatMap((ranked) => {
    const { loss, priority } = ranked.figures;
    return loss.ok && priority.ok ? [{ ranked, expectedLoss: priority.value, revenue: loss.value.revenue }] : [];
  });
  const ranks = ranksOf(given);
  given.forEach(({ ranked }, position) => (ranked.rank = ranks[position]!));
  return all;
}

const identity: readonly DeclaredColumn[] = [accountId, { name: 'account_name', look: wide(28) }, { name: 'status', look: 'text' }];
const header: readonly DeclaredColumn[] = [...identity, ...columns];

/** `client`: its figures; undefined for a lost account and for a prospect. */
function accountRow({ portfolio, writer }: AccountsCall, account: number, client: Ranked | undefined, id: string): Cell[] {
  const ranked = client ?? { figures: new AccountFigures(portfolio, account), rank: Number.NaN };
  const cells = new Array<Cell>(header.length);
  cells[0] = id;
  cells[1] = portfolio.accountText(account, 'name');
  cells[2] = errorIn(writer, () => stageOf(portfolio, account, writer));
  for (let c = 0; c < columns.length; c++) {
    const column = columns[c]!;
    cells[identity.length + c] = client === undefined && column.source !== 'trust' ? '' : column.cell(ranked, writer);
  }
  return cells;
}

/** What the account is, in a word; throws the CellError of what its life can't be. */
function stageOf(portfolio: Portfolio, account: number, { textLanguage }: Writer): Cell {
  const fault = portfolio.firstError(account, { accounts: lifeColumns });
  if (fault !== undefined) throw new CellError(fault);
  return localeOf(textLanguage).card.stages[portfolio.life(account).stage];
}

const reads = unionOfReads([accountFigureReads, { accounts: ['name'] }]);

const declared = {
  id: 'PORTFOLIO',
  life: 'portfolio',
  parameters: [accounts, table('references'), table('contracts'), asOf, tables],
  outputs: [],
  columns: header,
  example: '=TENURE.PORTFOLIO(Accounts[#All],References[#All],Contracts[#All],DATE(2026,11,21),Observations[#All],Contacts[#All])',
  // Base renewal rests on the losses of the whole accounts table.
  peers: ['accounts'],
} as const satisfies Omit<FunctionDeclaration, 'run'> & { readonly peers: readonly TableName[] };

export const portfolioFunction: FunctionDeclaration = {
  id: declared.id,
  life: declared.life,
  parameters: declared.parameters,
  outputs: declared.outputs,
  columns: declared.columns,
  example: declared.example,
  reads: Object.keys(accountFigureReads) as TableName[],
  run(given: AnyGiven, context: CallContext): Matrix {
    const call = readAccountsCall(declared, reads, given, context);
    const figures = allFigures(call);
    return [
      call.writer.header(header),
      ...rowsFor(call, header.length, true, (account, id) => accountRow(call, account, figures.get(account), id)),
    ];
  },
};
