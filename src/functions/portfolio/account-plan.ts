/**
 * ACCOUNTPLAN: what the one-page plan of an account shows, one call for the whole page. Rows have keys that no language changes; codes stay codes, and
 * sentences (levers, register) are in the language asked for, else in that of the settings. What isn't known is blank; a bad cell is #VALUE! in the rows that
 * need it. With a table of snapshots, the figures of the newest one on or before the day stand beside today's.
 */
import { newestUpTo, readSnapshots } from '../../metrics/portfolio/snapshot/read-snapshots';
import type { Language } from '../../locales/languages';
import { attempt } from '../../tables/answer';
import type { TableCells } from '../arguments';
import type { AccountsDeclaration } from '../accounts';
import type { AnyGiven, CallContext, Cell, DeclaredColumn, FunctionDeclaration, Matrix } from '../declare';
import { findingError } from '../errors';
import { wide } from '../look';
import { forOneAccount } from '../one-account';
import { account, asOf, language, table, tables } from '../parameters';
import type { Writer } from '../shape';
import { wholeTables, unionOfReads } from '../../portfolio/reads';
import { cardFigures } from './card/figures';
import { planReads } from './plan/lists';
import { planRows, type PlanAccount, type PlanCells, type PlanRow } from './plan/rows';

const columns = [
  { name: 'key', look: wide(22) },
  { name: 'label', look: wide(30) },
  { name: 'value', look: 'text' },
  { name: 'second', look: 'text' },
  { name: 'third', look: 'text' },
  { name: 'coverage', look: 'share' },
  { name: 'was', look: 'text' },
  { name: 'text', look: wide(40) },
  { name: 'counterpart', look: wide(40) },
] as const satisfies readonly DeclaredColumn[];

const cellOf = (value: Cell | undefined): Cell =>
  value === undefined || (typeof value === 'number' && !Number.isFinite(value)) ? '' : value;

function planCells(row: PlanRow, of: PlanAccount, writer: Writer): Cell[] {
  const known = row.table === undefined || of.portfolio.rowsOf(row.table) !== undefined;
  const found = attempt((): PlanCells => (known ? row.cells(of) : {}));
  const cells: PlanCells = found.ok ? found.value : { value: findingError(found.fault, writer.language) };
  return columns.map(({ name }) => (name === 'key' ? row.key : cellOf(cells[name])));
}

const declared = {
  id: 'ACCOUNTPLAN',
  life: 'position',
  parameters: [account, table('references'), table('contracts'), asOf, language, tables],
  outputs: [],
  columns,
  example:
    '=TENURE.ACCOUNTPLAN("A001",References[#All],Contracts[#All],DATE(2026,11,21),"en",Accounts[#All],Observations[#All],Contacts[#All])',
  /** Whom its white space and its levers compare the account with. */
  peers: ['accounts', 'references'],
} as const satisfies AccountsDeclaration & Omit<FunctionDeclaration, 'run'>;

export const accountPlanFunction: FunctionDeclaration = {
  ...declared,
  reads: unionOfReads([planReads, wholeTables('snapshots')]),
  rowCount: () => planRows.length + 1,
  run(given: AnyGiven, context: CallContext): Matrix {
    const asked = given.language as Language | undefined;
    const snapshots = (given.tables as TableCells | undefined)?.snapshots;
    return forOneAccount(declared, planReads, given, context, ({ portfolio, writer }, code, id) => {
      const before = snapshots === undefined ? undefined : newestUpTo(readSnapshots(snapshots), portfolio.asOf - 1);
      const of: PlanAccount = {
        portfolio,
        account: code,
        id,
        before,
        figures: cardFigures(portfolio, code),
        language: asked ?? writer.textLanguage,
      };
      return [columns.map(({ name }) => name), ...planRows.map((row) => planCells(row, of, writer))];
    });
  },
};
