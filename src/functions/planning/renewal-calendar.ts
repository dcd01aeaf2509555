/**
 * RENEWALCALENDAR: the coming moments of every account on one list, the next day first (001-L6d, 004-F3): notice deadlines, reviews, committed
 * ends, planned negotiations. One row for each moment; of a contract only its next deadline and end, since what follows depends on a renewal. An account without a
 * moment has no row; an unknown id, or a bad cell, gives a row that says so, at the end.
 */
import { figuresOf, type Metric } from '../../metrics/metric';
import { momentsOf, nextMomentReads, type Moment } from '../../metrics/planning/next-moment';
import { unionOfReads } from '../../portfolio/reads';
import { addMonths } from '../../tables/dates';
import { readAccountsCall, type AccountsDeclaration } from '../accounts';
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
import { accountId, type Column } from '../shape';
import { rowsByAccount } from '../spill';

const moments: Metric<readonly Moment[]> = { reads: unionOfReads([nextMomentReads, { accounts: ['segment'] }]), compute: momentsOf };

/** Of one day and kind, by account, then by item. */
const inOrder = (a: string, b: string): number => (a < b ? -1 : 1);

interface Coming {
  readonly moment: Moment;
  readonly daysLeft: number;
}

const dated: readonly Column<Coming>[] = [
  { name: 'moment', look: 'date', value: ({ moment }) => moment.date },
  { name: 'days_left', look: 'count', value: ({ daysLeft }) => daysLeft },
  { name: 'moment_kind', look: 'text', value: ({ moment }) => moment.kind },
];
/** The contract or the negotiation closes the row: its code is the user's and is never translated. */
const header: readonly DeclaredColumn[] = [accountId, ...dated, { name: 'moment_item', look: 'text' }];

const parameters = [
  accounts,
  table('contracts'),
  asOf,
  { ...numberOrNothing('horizon_days', { min: 1, max: 36500 }), written: '365' },
  tables,
] as const;

const declared = {
  id: 'RENEWALCALENDAR',
  life: 'moments',
  parameters,
  outputs: [],
  columns: header,
  example: '=TENURE.RENEWALCALENDAR(Accounts[#All],Contracts[#All],DATE(2026,11,21),180,Concessions[#All])',
  /** No amount is read. */
  amounts: false,
} as const satisfies AccountsDeclaration & Omit<FunctionDeclaration, 'run'>;

/** In the order of a day: what binds first. */
const kinds: readonly Moment['kind'][] = ['notice_deadline', 'review_date', 'committed_end', 'planned_negotiation'];

function run(given: Given<typeof parameters>, context: CallContext): Matrix {
  const { horizon_days: days } = given;
  const call = readAccountsCall(declared, moments.reads, given, context);
  const { portfolio, writer } = call;
  const found: { readonly moment: Moment; readonly id: string }[] = [];
  const faults = rowsByAccount(call, header.length, (account, id) => {
    const last = days === undefined ? addMonths(portfolio.asOf, portfolio.settingsOf(account).horizon_months) : portfolio.asOf + days;
    for (const moment of figuresOf(moments, portfolio, account)) if (moment.date <= last) found.push({ moment, id });
  });
  found.sort(
    (a, b) =>
      a.moment.date - b.moment.date ||
      kinds.indexOf(a.moment.kind) - kinds.indexOf(b.moment.kind) ||
      (a.id === b.id ? inOrder(a.moment.item, b.moment.item) : inOrder(a.id, b.id)),
  );
  const rows = found.map(({ moment, id }): Cell[] => [
    id,
    ...dated.map((column) => writer.cell(column, { moment, daysLeft: moment.date - portfolio.asOf })),
    moment.item,
  ]);
  return [writer.header(header), ...rows, ...faults];
}

export const renewalCalendarFunction = defineFunction({ ...declared, reads: moments.reads, run });
