/**
 * RENEWALCALENDAR: the coming moments of every account on one list, the next day first (001-L6d, 004-F3): notice deadlines, reviews, committed
 * ends, planned negotiations. One row for each moment; of a contract only its next deadline and end, since what follows depends on a renewal. An account without a
 * moment has no row; an unknown id, or a bad cell, gives a row that says so, at the end.
 */
import { figuresOf, type Metric } from '../../metrics/metric';
import { momentsOf, nextMomentReads, type Moment } from '../../metrics/planning/next-moment';
import { unionOfReads } from '../../portfolio/reads';
import { addMonths } from '../../tables/dates';
import type { TableName } from '../../tables/declarations/index';
import { isBlankOrZero } from '../../tables/cell';
import { readAccountsCall } from '../accounts';
import { scalarOf, withoutInvocation } from '../arguments';
import { accounts, asOf, table, tables, type CallContext, type Cell, type FunctionDeclaration, type Matrix } from '../declare';
import { numberIn, type NumberArgument } from '../elementwise';
import type { Column } from '../shape';
import { rowsByAccount } from '../spill';

const HORIZON: NumberArgument = { key: 'horizon_days', min: 1, max: 36500 };

const moments: Metric<readonly Moment[]> = { reads: unionOfReads([nextMomentReads, { accounts: ['segment'] }]), compute: momentsOf };

interface Coming {
  readonly moment: Moment;
  readonly daysLeft: number;
}

const dated: readonly Column<Coming>[] = [
  { name: 'moment', value: ({ moment }) => moment.date, date: true },
  { name: 'days_left', value: ({ daysLeft }) => daysLeft },
  { name: 'moment_kind', value: ({ moment }) => moment.kind },
];
/** The contract or the negotiation closes the row: its code is the user's and is never translated. */
const header = ['account_id', ...dated.map(({ name }) => name), 'moment_item'] as const;

const declared = {
  id: 'RENEWALCALENDAR',
  parameters: [accounts, table('contracts'), asOf, { key: 'horizon_days', kind: 'value', optional: true, written: '365' }, tables],
  outputs: [],
  columns: header,
  example: '=TENURE.RENEWALCALENDAR(Accounts[#All],Contracts[#All],DATE(2026,11,21),180,Concessions[#All])',
  /** No amount is read. */
  amounts: false,
} as const;

/** In the order of a day: what binds first. */
const kinds: readonly Moment['kind'][] = ['notice_deadline', 'review_date', 'committed_end', 'planned_negotiation'];

function run(given: readonly unknown[], context: CallContext): Matrix {
  const cell = scalarOf(withoutInvocation(given)[3], 'horizon_days');
  const days = isBlankOrZero(cell) ? undefined : numberIn(cell, HORIZON);
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
      (a.id === b.id ? (a.moment.item < b.moment.item ? -1 : 1) : a.id < b.id ? -1 : 1),
  );
  const rows = found.map(({ moment, id }): Cell[] => [
    id,
    ...dated.map((column) => writer.cell(column, { moment, daysLeft: moment.date - portfolio.asOf })),
    moment.item,
  ]);
  return [writer.header(header), ...rows, ...faults];
}

export const renewalCalendarFunction: FunctionDeclaration = { ...declared, reads: Object.keys(moments.reads) as TableName[], run };
