/**
 * TARGETLIST: the prospects, what clients of their segment bring, and what is known of each (002-1). Only prospects have a row, of one
 * segment when one is given, the largest expected revenue first; those without one come last. What isn't known is blank. An unknown id, or a bad cell,
 * gives a row that says so, at the end.
 */
import { figuresOf } from '../../metrics/metric';
import { target, type Target } from '../../metrics/planning/targets';
import { isBlankOrZero, isErrorCell, textOf } from '../../tables/cell';
import { foldName } from '../../tables/words';
import { readAccountsCall, type AccountsDeclaration } from '../accounts';
import { scalarOf } from '../arguments';
import {
  defineFunction,
  type CallContext,
  type Cell,
  type DeclaredColumn,
  type FunctionDeclaration,
  type Given,
  type Matrix,
  type Parameter,
} from '../declare';
import { accounts, asOf, table, tables } from '../parameters';
import { CallError } from '../faults';
import { accountId, type Column } from '../shape';
import { orBlank, rowsByAccount } from '../spill';
import { unionOfReads, wholeTables } from '../../portfolio/reads';

const columns: readonly Column<Target>[] = [
  { name: 'expected_revenue', look: 'amount', value: ({ expected }) => expected },
  { name: 'segment_revenue', look: 'amount', value: ({ medianRevenue }) => medianRevenue },
  { name: 'segment_clients', look: 'count', value: ({ clients }) => clients },
  { name: 'wallet', look: 'amount', value: ({ wallet }) => wallet },
  { name: 'eligible_families', look: 'count', value: ({ families }) => families },
  { name: 'contacts', look: 'count', value: ({ contacts }) => contacts },
  { name: 'coverage', look: 'share', value: ({ coverage }) => coverage },
];
const header: readonly DeclaredColumn[] = [
  accountId,
  { name: 'account_name', look: 'text' },
  { name: 'account_segment', look: 'text' },
  ...columns,
];

/** The segment asked for, as words are compared; '' for all of them. */
const segment: Parameter<'segment', string> = {
  key: 'segment',
  kind: 'value',
  optional: true,
  written: '""',
  read: (argument) => {
    const cell = scalarOf(argument, 'segment');
    // An error names no segment, and it is no reason to list every segment either.
    if (isErrorCell(cell)) throw new CallError({ code: 'bad_value', argument: 'segment', value: cell, finding: 'error_cell' });
    return isBlankOrZero(cell) ? '' : foldName(textOf(cell));
  },
};
const parameters = [accounts, table('references'), asOf, segment, tables] as const;

const declared = {
  id: 'TARGETLIST',
  life: 'targets',
  parameters,
  outputs: [],
  columns: header,
  example: '=TENURE.TARGETLIST(Accounts[#All],References[#All],DATE(2026,11,21),,Families[#All],Contacts[#All])',
  /** What the clients of the segment bring. */
  peers: ['accounts', 'references'],
} as const satisfies AccountsDeclaration & Omit<FunctionDeclaration, 'run'>;

const reads = unionOfReads([target.reads, { accounts: ['name'] }]);

/** The largest first, unknown ones last. */
const byExpected = (a: Target, b: Target): number =>
  (Number.isNaN(b.expected) ? 0 : b.expected) - (Number.isNaN(a.expected) ? 0 : a.expected);

function run(given: Given<typeof parameters>, context: CallContext): Matrix {
  const { segment: asked } = given;
  const call = readAccountsCall(declared, reads, given, context);
  const { portfolio, writer } = call;
  const found: { readonly figures: Target; readonly row: Cell[] }[] = [];
  const faults = rowsByAccount(call, header.length, (account, id) => {
    const figures = figuresOf(target, portfolio, account);
    if (!figures.prospect || (asked !== '' && foldName(figures.segment) !== asked)) return;
    found.push({
      figures,
      row: [id, portfolio.accountText(account, 'name'), figures.segment, ...columns.map((column) => orBlank(column, figures, writer))],
    });
  });
  found.sort((a, b) => byExpected(a.figures, b.figures) || (a.row[0]! < b.row[0]! ? -1 : 1));
  return [writer.header(header), ...found.map(({ row }) => row), ...faults];
}

export const targetListFunction = defineFunction({ ...declared, reads: unionOfReads([reads, wholeTables('families')]), run });
