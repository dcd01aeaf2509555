/**
 * PORTFOLIO: the figures of the other functions in one table, every table read once. A bad cell stops only the columns that
 * need it. The rank is among the accounts of the call that are clients, active or leaving: the figures of all of them are computed first, then written. Of
 * a lost account and of a prospect only trust is shown.
 */
import { AccountFigures, accountFigureReads } from '../../metrics/portfolio/account-figures';
import {
  portfolioFigures,
  rankedClients,
  type PortfolioFigure,
  type PortfolioFigureName,
  type Ranked,
} from '../../metrics/portfolio/portfolio-figures';
import { localeOf } from '../../locales/languages';
import type { Portfolio } from '../../portfolio/portfolio';
import { unionOfReads } from '../../portfolio/reads';
import { CellError } from '../../tables/findings';
import type { TableName } from '../../tables/declarations/index';
import { readAccountsCall, rowsFor, type AccountsCall } from '../accounts';
import type { AnyGiven, CallContext, Cell, DeclaredColumn, FunctionDeclaration, Matrix } from '../declare';
import { accounts, asOf, table, tables } from '../parameters';
import { errorIn, findingError } from '../errors';
import { wide, type Look } from '../look';
import { accountId, orEmpty, type Writer } from '../shape';

/** How each figure looks, in the order of the columns. */
const looks = {
  revenue: 'amount',
  margin: 'amount',
  references: 'count',
  families: 'count',
  effective_families: 'decimal',
  switching_cost: 'amount',
  index_low: 'score',
  index_high: 'score',
  negative_share: 'share',
  switching_cost_coverage: 'share',
  trust_score: 'score',
  trust_observed: 'score',
  trust_coverage: 'share',
  held: 'score',
  attached: 'score',
  case: 'text',
  next_end: 'date',
  days_to_notice: 'count',
  renewal_risk: 'share',
  loss_cost: 'amount',
  loss_x_risk: 'amount',
  rank: 'count',
  next_moment: 'date',
  next_moment_kind: 'text',
} as const satisfies Record<PortfolioFigureName | 'rank', Look>;

type ColumnName = keyof typeof looks;
/** The columns of figures. */
export const figureColumns = (Object.keys(looks) as ColumnName[]).map((name) => ({ name, look: looks[name] }));

function figureCell(name: ColumnName, { figures, rank }: Ranked, writer: Writer): Cell {
  if (name === 'rank') return orEmpty(rank);
  const figure: PortfolioFigure = portfolioFigures[name];
  const answer = figure.read(figures);
  if (!answer.ok) return findingError(answer.fault, writer.language);
  const { value } = answer;
  if (figure.none !== undefined) return writer.value({ look: looks[name], none: figure.none }, value);
  return writer.value({ look: looks[name] }, typeof value === 'number' ? orEmpty(value) : value);
}

const identity: readonly DeclaredColumn[] = [accountId, { name: 'account_name', look: wide(28) }, { name: 'status', look: 'text' }];
const header: readonly DeclaredColumn[] = [...identity, ...figureColumns];

/** `client`: its figures; undefined for a lost account and for a prospect. */
function accountRow({ portfolio, writer }: AccountsCall, account: number, client: Ranked | undefined, id: string): Cell[] {
  const ranked = client ?? { figures: new AccountFigures(portfolio, account), rank: Number.NaN };
  const cells = new Array<Cell>(header.length);
  cells[0] = id;
  cells[1] = portfolio.accountText(account, 'name');
  cells[2] = errorIn(writer, () => stageOf(portfolio, account, writer));
  figureColumns.forEach(({ name }, position) => {
    const shown = client !== undefined || (name !== 'rank' && portfolioFigures[name].evidence);
    cells[identity.length + position] = shown ? figureCell(name, ranked, writer) : '';
  });
  return cells;
}

/** What the account is, in a word; throws the CellError of what its life can't be. */
function stageOf(portfolio: Portfolio, account: number, { textLanguage }: Writer): Cell {
  const fault = portfolio.firstError(account, { accounts: portfolio.lives.toldBy(account) });
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
  reads: accountFigureReads,
  run(given: AnyGiven, context: CallContext): Matrix {
    const call = readAccountsCall(declared, reads, given, context);
    const figures = rankedClients(call.portfolio);
    return [
      call.writer.header(header),
      ...rowsFor(call, header.length, true, (account, id) => accountRow(call, account, figures.get(account), id)),
    ];
  },
};
