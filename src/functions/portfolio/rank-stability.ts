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
import { renewalRisk, renewalRiskOf } from '../../metrics/retention/renewal-risk';
import { stakeholders } from '../../metrics/people/stakeholders';
import { switchCostWithFacets } from '../../metrics/switching-cost/switch-cost';
import { trustScore } from '../../metrics/trust/trust-score';
import type { Portfolio } from '../../portfolio/portfolio';
import { unionOfReads } from '../../portfolio/reads';
import type { TableName } from '../../tables/declarations/index';
import { isBlankOrZero } from '../../tables/cell';
import { CellError } from '../../tables/findings';
import { readAccountsCall, rowsFor } from '../accounts';
import { scalarOf, withoutInvocation } from '../arguments';
import { accounts, asOf, table, tables, type CallContext, type Cell, type FunctionDeclaration, type Matrix } from '../declare';
import { numberIn, type NumberArgument } from '../elementwise';
import type { Column } from '../shape';

const CHANGE: NumberArgument = { key: 'change', min: 0.01, max: 1 };
const reads = unionOfReads([renewalRisk.reads, lossCost.reads]);

/** Why an account has no rank stands once in its row. */
const orEmpty = (value: number): number | string => (Number.isNaN(value) ? '' : value);

const columns: readonly Column<AccountStability>[] = [
  { name: 'rank', value: ({ rank }) => rank, none: 'no_priority' },
  { name: 'best_rank', value: ({ best }) => orEmpty(best) },
  { name: 'worst_rank', value: ({ worst }) => orEmpty(worst) },
  { name: 'top_share', value: ({ topShare }) => orEmpty(topShare) },
];
const staying: Column<Stability> = { name: 'top_share', value: (result) => result.staying, none: 'few_ranked' };
const header = ['account_id', ...columns.map(({ name }) => name), 'variations'] as const;

const declared = {
  id: 'RANKSTABILITY',
  parameters: [
    accounts,
    table('references'),
    table('contracts'),
    asOf,
    { key: 'change', kind: 'value', optional: true, written: '0.5' },
    tables,
  ],
  outputs: [],
  columns: header,
  example: '=TENURE.RANKSTABILITY(Accounts[#All],References[#All],Contracts[#All],DATE(2026,11,21),0.5,Observations[#All],Contacts[#All])',
  reads: Object.keys(reads) as TableName[],
  // The header, and a last row for the whole list.
  rowCount: (asked) => asked + 2,
} as const satisfies Omit<FunctionDeclaration, 'run'>;

function rankedAccount(portfolio: Portfolio, account: number): RankedAccount {
  const finding = portfolio.firstError(account, reads);
  if (finding !== undefined) throw new CellError(finding);
  const settings = portfolio.settingsOf(account);
  const { cost, facets } = switchCostWithFacets(portfolio, account);
  const [trust, people, loss] = [
    trustScore.compute(portfolio, account),
    stakeholders.compute(portfolio, account),
    lossCost.compute(portfolio, account),
  ];
  const risk = renewalRiskOf(portfolio, account, { cost, trust, stakeholders: people });
  return { risk, evidence: trustMoves(portfolio, account, settings), facets, lossCost: loss.cost, revenue: loss.revenue, settings };
}

function run(given: readonly unknown[], context: CallContext): Matrix {
  const cell = scalarOf(withoutInvocation(given)[4], 'change');
  const call = readAccountsCall({ ...declared, peers: ['accounts'] }, reads, given, context);
  const { portfolio, writer } = call;
  const { stability_change, stability_top, stability_rank } = portfolio.settings.values;
  const change = isBlankOrZero(cell) ? stability_change : numberIn(cell, CHANGE);
  const places = new Map<number, number | CellError>();
  const subjects: RankedAccount[] = [];
  for (const account of portfolio.asked) {
    if (!portfolio.isKnown(account) || places.has(account)) continue;
    try {
      places.set(account, subjects.push(rankedAccount(portfolio, account)) - 1);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      places.set(account, error);
    }
  }
  const result = rankStability(subjects, { change, top: stability_top, by: stability_rank === 'risk' ? 'risk' : 'loss_x_risk' });
  const rows = rowsFor(call, header.length, true, (account, id): Cell[] => {
    const place = places.get(account)!;
    if (typeof place !== 'number') throw place;
    return [...writer.row(id, columns, result.accounts[place]!), result.variations];
  });
  return [writer.header(header), ...rows, [writer.word('total'), '', '', '', writer.cell(staying, result), result.variations]];
}

export const rankStabilityFunction: FunctionDeclaration = { ...declared, run };
