/**
 * RANKSTABILITY: do the first of the list stay the first when the weights move? One row for each account, and a last one for the whole list. A bad cell
 * stops only its account, which then is in no ranking.
 */
import { lossCost } from '../../metrics/loss/loss-cost';
import {
  rankStability,
  trustMoves,
  type AccountStability,
  type RankedAccount,
  type Stability,
} from '../../metrics/portfolio/rank-stability';
import { AccountFigures } from '../../metrics/portfolio/account-figures';
import { renewalRisk } from '../../metrics/retention/renewal-risk';
import { switchCostComponents } from '../../metrics/switching-cost/facets';
import type { Portfolio } from '../../portfolio/portfolio';
import { unionOfReads } from '../../portfolio/reads';
import { attempt, needed, type Answer } from '../../tables/answer';
import { readAccountsCall, rowsFor, type AccountsDeclaration } from '../accounts';
import {
  defineFunction,
  type CallContext,
  type Cell,
  type DeclaredColumn,
  type FunctionDeclaration,
  type Given,
  type Matrix,
} from '../declare';
import { accounts, asOf, table, tables } from '../parameters';
import { numberOrNothing } from '../elementwise';
import { accountId, orEmpty, type Column } from '../shape';

const reads = unionOfReads([renewalRisk.reads, lossCost.reads]);

const columns: readonly Column<AccountStability>[] = [
  { name: 'rank', look: 'count', value: ({ rank }) => rank, none: 'no_priority' },
  { name: 'best_rank', look: 'count', value: ({ best }) => orEmpty(best) },
  { name: 'worst_rank', look: 'count', value: ({ worst }) => orEmpty(worst) },
  { name: 'top_share', look: 'share', value: ({ topShare }) => orEmpty(topShare) },
];
const staying: Column<Stability> = { name: 'top_share', look: 'share', value: (result) => result.staying, none: 'few_ranked' };
// Why an account has no rank stands once in its row.
const header: readonly DeclaredColumn[] = [accountId, ...columns, { name: 'variations', look: 'count' }];

const parameters = [
  accounts,
  table('references'),
  table('contracts'),
  asOf,
  { ...numberOrNothing('change', { min: 0.01, max: 1 }), written: '0.5' },
  tables,
] as const;

const declared = {
  id: 'RANKSTABILITY',
  life: 'position',
  parameters,
  outputs: [],
  columns: header,
  example: '=TENURE.RANKSTABILITY(Accounts[#All],References[#All],Contracts[#All],DATE(2026,11,21),0.5,Observations[#All],Contacts[#All])',
  reads: reads,
  // The header, and a last row for the whole list.
  rowCount: (asked) => asked + 2,
  peers: ['accounts'],
} as const satisfies AccountsDeclaration & Omit<FunctionDeclaration, 'run'>;

/** What the weights move of one account, throwing the CellError of the cell that stops it. */
function rankedAccount(portfolio: Portfolio, account: number): RankedAccount {
  const figures = new AccountFigures(portfolio, account);
  const settings = portfolio.settingsOf(account);
  const risk = needed(figures.riskWhereReadable(reads));
  const { facets } = needed(figures.cost);
  const { cost, revenue } = needed(figures.loss);
  return {
    risk,
    evidence: trustMoves(portfolio, account, settings),
    facets: switchCostComponents.map((component) => facets[component]),
    lossCost: cost,
    revenue,
    settings,
  };
}

function run(given: Given<typeof parameters>, context: CallContext): Matrix {
  const call = readAccountsCall(declared, reads, given, context);
  const { portfolio, writer } = call;
  const { stability_change, stability_top, stability_rank } = portfolio.settings.values;
  const { change = stability_change } = given;
  const places = new Map<number, Answer<number>>();
  const subjects: RankedAccount[] = [];
  for (const account of portfolio.asked) {
    if (!portfolio.isKnown(account) || places.has(account) || !portfolio.lives.isClient(account)) continue;
    places.set(
      account,
      attempt(() => subjects.push(rankedAccount(portfolio, account)) - 1),
    );
  }
  const result = rankStability(subjects, { change, top: stability_top, by: stability_rank === 'risk' ? 'risk' : 'loss_x_risk' });
  const rows = rowsFor(call, header.length, true, (account, id): Cell[] => {
    const place = needed(places.get(account)!);
    return [...writer.row(id, columns, result.accounts[place]!), result.variations];
  });
  return [writer.header(header), ...rows, [writer.word('total'), '', '', '', writer.cell(staying, result), result.variations]];
}

export const rankStabilityFunction = defineFunction({ ...declared, run });
