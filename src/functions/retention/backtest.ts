/**
 * BACKTEST: the scores as of an earlier day against the losses until a later one (accounts whose relationship ended between the two). Only who was a
 * client at the earlier day is in it. What can't be told is counted in a last row: accounts lost on a day that nobody noted, and those with a bad
 * cell. Each score is seen only as far as the tables kept what was known then.
 */
import { backTest, type BackTest, type Band, type Outcome } from '../../metrics/retention/backtest';
import { renewalRisk, type RenewalRisk } from '../../metrics/retention/renewal-risk';
import { answerOf } from '../../metrics/metric';
import { Portfolio } from '../../portfolio/portfolio';
import { Settings } from '../../settings/settings';
import type { TableName } from '../../tables/declarations/index';
import type { Cells } from '../../tables/headers';
import { readAccountsCall, type AccountsCall } from '../accounts';
import {
  defineFunction,
  type CallContext,
  type Cell,
  type DeclaredColumn,
  type FunctionDeclaration,
  type Given,
  type Matrix,
} from '../declare';
import { accounts, asOf, asOfBefore, table, tables } from '../parameters';
import { CallError } from '../faults';
import type { Column } from '../shape';
import { wide } from '../look';

/** The scores, and which end of each is the worse one. */
const scores = [
  { name: 'risk', risky: 'high', of: ({ risk }: RenewalRisk) => risk },
  { name: 'trust_score', risky: 'low', of: ({ trust }: RenewalRisk) => trust },
  { name: 'index_low', risky: 'low', of: ({ index }: RenewalRisk) => index },
] as const;

interface Row {
  readonly band: Band;
  readonly test: BackTest;
  readonly note: string;
}

const columns: readonly Column<Row>[] = [
  { name: 'from', look: 'decimal', value: ({ band }) => band.from, none: 'no_score' },
  { name: 'to', look: 'decimal', value: ({ band }) => band.to, none: 'no_score' },
  { name: 'accounts', look: 'count', value: ({ band }) => band.accounts },
  { name: 'losses', look: 'count', value: ({ band }) => band.losses },
  { name: 'renewed', look: 'count', value: ({ band }) => band.renewals },
  { name: 'loss_rate', look: 'share', value: ({ band }) => band.losses / band.accounts, none: 'no_score' },
  { name: 'base_rate', look: 'share', value: ({ test }) => test.all.losses / test.all.accounts, none: 'no_score' },
  { name: 'concordance', look: 'decimal', value: ({ test }) => test.concordance, none: 'no_concordance' },
  { name: 'note', look: wide(60), value: ({ note }) => note },
];
const header: readonly DeclaredColumn[] = [{ name: 'score', look: 'text' }, { name: 'band', look: 'text' }, ...columns];

const parameters = [accounts, table('references'), table('contracts'), asOfBefore, asOf, tables] as const;

const declared = {
  id: 'BACKTEST',
  life: 'fits',
  parameters,
  outputs: [],
  columns: header,
  example:
    '=TENURE.BACKTEST(Accounts[#All],References[#All],Contracts[#All],DATE(2025,11,21),DATE(2026,11,21),Observations[#All],Incidents[#All])',
  reads: renewalRisk.reads,
  // For each score its bands and all of them; the header and what is left out.
  rowCount: () => scores.length * (Settings.defaults.values.backtest_bands + 1) + 2,
} as const satisfies Omit<FunctionDeclaration, 'run'>;

/** The same tables, seen from another day. */
function seenFrom({ portfolio, ids }: AccountsCall, day: number): Portfolio {
  const given: Partial<Record<TableName, Cells>> = {};
  for (const name of portfolio.tablesGiven) given[name] = portfolio.table(name)!.cells;
  return new Portfolio({
    selection: { ids },
    asOf: day,
    tables: given,
    settings: portfolio.settings,
    reads: renewalRisk.reads,
    peers: ['accounts'],
  });
}

interface Followed {
  readonly then: RenewalRisk;
  readonly lost: boolean;
}

/** What became of the clients of the earlier day, and how many can't be told. */
function follow(before: Portfolio, until: number): { followed: Followed[]; leftOut: number } {
  const followed: Followed[] = [];
  let leftOut = 0;
  for (const account of new Set(before.asked)) {
    if (!before.isKnown(account)) continue;
    const end = before.lives.end(account);
    if (!before.lives.isClient(account)) {
      if (before.lives.stage(account) === 'lost' && Number.isNaN(end)) leftOut++;
      continue;
    }
    const then = answerOf(renewalRisk, before, account);
    if (then.ok) followed.push({ then: then.value, lost: end <= until });
    else leftOut++;
  }
  return { followed, leftOut };
}

function run(given: Given<typeof parameters>, context: CallContext): Matrix {
  // Read once for the arguments; the figures come from the portfolio of the earlier day.
  const call = readAccountsCall(declared, { accounts: ['segment'] }, given, context);
  const { writer } = call;
  const { as_of_before: day, as_of: until } = given;
  if (day >= until) throw new CallError({ code: 'dates_reversed', argument: 'as_of_before' });
  const before = seenFrom(call, day);
  const { backtest_bands: bands, sbg_min_losses, sbg_min_customers } = before.settings.values;
  const { followed, leftOut } = follow(before, until);
  const rows: Matrix = scores.flatMap(({ name, risky, of }) => {
    const outcomes = followed.map(({ then, lost }): Outcome => ({ score: of(then), lost, renewed: !lost && then.committedEnd <= until }));
    const test = backTest(outcomes, Math.floor(bands), risky);
    const fewAccounts = test.all.accounts < sbg_min_customers ? 'few_accounts' : 'enough';
    const note = test.all.losses < sbg_min_losses ? 'few_losses' : fewAccounts;
    const row = (band: Band, title: Cell): Cell[] => [
      writer.word(name),
      title,
      ...columns.map((column) => writer.cell(column, { band, test, note })),
    ];
    return [...test.bands.map((band, position) => row(band, position + 1)), row(test.all, writer.word('all'))];
  });
  const last: Cell[] = [writer.word('left_out'), '', '', '', leftOut, ...new Array<Cell>(header.length - 5).fill('')];
  return [writer.header(header), ...rows, last];
}

export const backtestFunction = defineFunction({ ...declared, run });
