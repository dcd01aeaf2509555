/**
 * PORTFOLIOBY: the clients by group (topmost parent), owner, segment or region, one row for each, the largest revenue first. Sums of money are of the
 * accounts that are known, and stand beside the number of accounts that they are without; references and families are distinct over the accounts.
 */
import { AccountFigures, accountFigureReads } from '../../metrics/portfolio/account-figures';
import { groupSums, groupings, membersBy, type Group, type GroupFigure, type Grouping } from '../../metrics/portfolio/groups';
import { unionOfReads } from '../../portfolio/reads';
import { valueOf } from '../../tables/answer';
import { NO_CODE } from '../../tables/dictionary';
import type { TableName } from '../../tables/declarations/index';
import { readAccountsCall, type AccountsCall } from '../accounts';
import type { AnyGiven, CallContext, Cell, DeclaredColumn, FunctionDeclaration, Matrix } from '../declare';
import { absenceError } from '../errors';
import { wide } from '../look';
import { accounts, asOf, output, table, tables } from '../parameters';
import { filledRow, orEmpty } from '../shape';

type Row = Group<AccountFigures>;

interface GroupColumn extends DeclaredColumn {
  cell(group: Row): Cell;
}

const sum = (name: DeclaredColumn['name'], look: 'amount' | 'count', figure: GroupFigure): GroupColumn => ({
  name,
  look,
  cell: (group) => orEmpty(group[figure].value),
});
const without = (name: DeclaredColumn['name'], figure: GroupFigure): GroupColumn => ({
  name,
  look: 'count',
  cell: (group) => group[figure].without,
});

const columns: readonly GroupColumn[] = [
  { name: 'group_name', look: wide(28), cell: ({ name }) => name },
  { name: 'group_accounts', look: 'count', cell: (group) => group.accounts.length },
  sum('revenue', 'amount', 'revenue'),
  sum('switching_cost', 'amount', 'cost'),
  sum('loss_cost', 'amount', 'loss'),
  sum('loss_x_risk', 'amount', 'priority'),
  sum('references', 'count', 'references'),
  sum('families', 'count', 'families'),
  without('revenue_without', 'revenue'),
  without('switching_cost_without', 'cost'),
  without('loss_cost_without', 'loss'),
  without('loss_x_risk_without', 'priority'),
  without('lines_without', 'references'),
  { name: 'group_key', look: wide(20), cell: ({ key }) => key },
];

/** Every client that is asked about, once. */
function clientsOf({ portfolio }: AccountsCall): AccountFigures[] {
  const clients = [...new Set(portfolio.asked)].filter((account) => portfolio.isKnown(account) && portfolio.lives.isClient(account));
  return clients.map((account) => new AccountFigures(portfolio, account));
}

/** In the order of code units: the same in every language. */
const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

function groupsOf(call: AccountsCall): Row[] {
  const { portfolio, output: by } = call;
  const money = ({ cost, loss, priority }: AccountFigures) => ({
    revenue: valueOf(cost)?.revenue,
    cost: valueOf(cost)?.amount,
    loss: valueOf(loss)?.cost,
    priority: valueOf(priority),
  });
  return groupSums(portfolio, membersBy(portfolio, by as Grouping, clientsOf(call)), money, compare);
}

const declared = {
  id: 'PORTFOLIOBY',
  life: 'position',
  parameters: [accounts, table('references'), table('contracts'), asOf, output, tables],
  outputs: groupings,
  columns,
  example: '=TENURE.PORTFOLIOBY(Accounts[#All],References[#All],Contracts[#All],DATE(2026,11,21),"owner")',
  // Parents that are not asked about, and the losses that base renewal rests on.
  peers: ['accounts'],
} as const satisfies Omit<FunctionDeclaration, 'run'> & { readonly peers: readonly TableName[] };

const reads = unionOfReads([accountFigureReads, { accounts: ['name', 'parent_account_id', 'owner', 'segment', 'region'] }]);

/** Why the one account that is asked about stands in no group. */
function alone({ portfolio, noneOf }: AccountsCall): Cell | undefined {
  const [only, second] = portfolio.asked;
  if (only === undefined || second !== undefined || only === NO_CODE || !portfolio.isKnown(only)) return undefined;
  const none = noneOf(only);
  return none === '' ? undefined : none;
}

/** A row for each id that no table has a row for, at the end. */
const unknownRows = ({ portfolio, ids, writer }: AccountsCall): Matrix =>
  [...new Set(ids)]
    .filter((id) => id !== '' && !portfolio.isKnown(portfolio.asked[ids.indexOf(id)]!))
    .map((id) => filledRow([id], columns.length, absenceError({ reason: 'account_unknown', id }, writer.language)));

export const portfolioByFunction: FunctionDeclaration = {
  id: declared.id,
  life: declared.life,
  parameters: declared.parameters,
  outputs: declared.outputs,
  columns: declared.columns,
  example: declared.example,
  reads: reads,
  run(given: AnyGiven, context: CallContext): Matrix {
    const call = readAccountsCall(declared, reads, given, context);
    const none = alone(call);
    if (none !== undefined) return [[none]];
    return [
      call.writer.header(columns),
      ...groupsOf(call).map((group) => columns.map((column) => column.cell(group))),
      ...unknownRows(call),
    ];
  },
};
