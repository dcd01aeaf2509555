/**
 * TARGETLIST: the prospects, what clients of their segment bring, and what is known of each (002-1). Only prospects have a row, of one
 * segment when one is given, the largest expected revenue first; those without one come last. What isn't known is blank. An unknown id, or a bad cell,
 * gives a row that says so, at the end.
 */
import { figuresOf } from '../../metrics/metric';
import { target, type Target } from '../../metrics/planning/targets';
import { isBlankOrZero, isErrorCell, textOf } from '../../tables/cell';
import type { TableName } from '../../tables/declarations/index';
import { normaliseWord } from '../../tables/words';
import { readAccountsCall } from '../accounts';
import { scalarOf, withoutInvocation } from '../arguments';
import { accounts, asOf, table, tables, type CallContext, type Cell, type FunctionDeclaration, type Matrix } from '../declare';
import { CallError } from '../faults';
import type { Column } from '../shape';
import { orBlank, rowsByAccount } from '../spill';

const columns: readonly Column<Target>[] = [
  { name: 'expected_revenue', value: ({ expected }) => expected },
  { name: 'segment_revenue', value: ({ medianRevenue }) => medianRevenue },
  { name: 'segment_clients', value: ({ clients }) => clients },
  { name: 'wallet', value: ({ wallet }) => wallet },
  { name: 'eligible_families', value: ({ families }) => families },
  { name: 'contacts', value: ({ contacts }) => contacts },
  { name: 'coverage', value: ({ coverage }) => coverage },
];
const header = ['account_id', 'account_name', 'account_segment', ...columns.map(({ name }) => name)] as const;

const declared = {
  id: 'TARGETLIST',
  parameters: [accounts, table('references'), asOf, { key: 'segment', kind: 'value', optional: true, written: '""' }, tables],
  outputs: [],
  columns: header,
  example: '=TENURE.TARGETLIST(Accounts[#All],References[#All],DATE(2026,11,21),,Families[#All],Contacts[#All])',
  /** What the clients of the segment bring. */
  peers: ['accounts', 'references'] as readonly TableName[],
} as const;

/** The largest first, unknown ones last. */
const byExpected = (a: Target, b: Target): number =>
  (Number.isNaN(b.expected) ? 0 : b.expected) - (Number.isNaN(a.expected) ? 0 : a.expected);

function run(given: readonly unknown[], context: CallContext): Matrix {
  const cell = scalarOf(withoutInvocation(given)[3], 'segment');
  // An error names no segment, and it is no reason to list every segment either.
  if (isErrorCell(cell)) throw new CallError({ code: 'bad_value', argument: 'segment', value: cell, finding: 'error_cell' });
  const asked = isBlankOrZero(cell) ? '' : normaliseWord(textOf(cell));
  const call = readAccountsCall(declared, { ...target.reads, accounts: [...target.reads.accounts!, 'name'] }, given, context);
  const { portfolio, writer } = call;
  const found: { readonly figures: Target; readonly row: Cell[] }[] = [];
  const faults = rowsByAccount(call, header.length, (account, id) => {
    const figures = figuresOf(target, portfolio, account);
    if (!figures.prospect || (asked !== '' && normaliseWord(figures.segment) !== asked)) return;
    found.push({
      figures,
      row: [id, portfolio.accountText(account, 'name'), figures.segment, ...columns.map((column) => orBlank(column, figures, writer))],
    });
  });
  found.sort((a, b) => byExpected(a.figures, b.figures) || (a.row[0]! < b.row[0]! ? -1 : 1));
  return [writer.header(header), ...found.map(({ row }) => row), ...faults];
}

export const targetListFunction: FunctionDeclaration = { ...declared, reads: ['accounts', 'references', 'contacts', 'families'], run };
