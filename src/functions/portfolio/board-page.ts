/**
 * BOARDPAGE: what the board page of the portfolio shows, one call for the whole page: key figures with what they were in the newest snapshot, what moved since in
 * sentences, the dates of the next 90 days, what is not known, every client by rank with its place in the plane. Keys and codes are in no language; sentences are in the
 * one asked for.
 */
import { newestUpTo, readSnapshots } from '../../metrics/portfolio/snapshot/read-snapshots';
import { takeSnapshot } from '../../metrics/portfolio/snapshot/take-snapshot';
import type { Language } from '../../locales/languages';
import { unionOfReads, wholeTables } from '../../portfolio/reads';
import type { TableName } from '../../tables/declarations/index';
import { readAccountsCall } from '../accounts';
import type { TableCells } from '../arguments';
import type { AnyGiven, CallContext, Cell, DeclaredColumn, FunctionDeclaration, Matrix } from '../declare';
import { wide } from '../look';
import { accounts, asOf, language, table, tables } from '../parameters';
import { snapshotMatrix, snapshotReads } from './snapshot';
import { boardRows, type Board } from './board/rows';

const columns = [
  { name: 'key', look: wide(22) },
  { name: 'label', look: wide(30) },
  { name: 'value', look: 'text' },
  { name: 'second', look: 'text' },
  { name: 'third', look: 'text' },
  { name: 'fourth', look: 'text' },
  { name: 'coverage', look: 'share' },
  { name: 'was', look: 'text' },
  { name: 'day', look: 'date' },
  { name: 'text', look: wide(40) },
  { name: 'counterpart', look: wide(40) },
] as const satisfies readonly DeclaredColumn[];

const reads = unionOfReads([snapshotReads, { contracts: ['title'] }]);

const declared = {
  id: 'BOARDPAGE',
  life: 'portfolio',
  parameters: [accounts, table('references'), table('contracts'), asOf, language, tables],
  outputs: [],
  columns,
  example:
    '=TENURE.BOARDPAGE(Accounts[#All],References[#All],Contracts[#All],DATE(2026,11,21),"en",Observations[#All],Contacts[#All],Snapshots[#All])',
  // Base renewal rests on the losses of the whole accounts table.
  peers: ['accounts'],
} as const satisfies Omit<FunctionDeclaration, 'run'> & { readonly peers: readonly TableName[] };

export const boardPageFunction: FunctionDeclaration = {
  id: declared.id,
  life: declared.life,
  parameters: declared.parameters,
  outputs: declared.outputs,
  columns: declared.columns,
  example: declared.example,
  reads: unionOfReads([reads, wholeTables('snapshots')]),
  run(given: AnyGiven, context: CallContext): Matrix {
    const { portfolio, again, writer } = readAccountsCall(declared, reads, given, context);
    const kept = (given.tables as TableCells | undefined)?.snapshots;
    const stored = kept === undefined ? new Map() : readSnapshots(kept);
    const before = newestUpTo(stored, portfolio.asOf - 1);
    const taken =
      before === undefined
        ? undefined
        : readSnapshots(snapshotMatrix(takeSnapshot(portfolio, again, new Map([[before.name, before]])), false));
    const now = taken?.values().next().value;
    const board: Board = {
      ...{ portfolio, before, now, language: (given.language as Language | undefined) ?? writer.textLanguage },
      snapshots: new Map([...(before === undefined ? [] : [[before.name, before] as const]), ...(taken ?? [])]),
    };
    const cellOf = (value: Cell | undefined): Cell =>
      value === undefined || (typeof value === 'number' && !Number.isFinite(value)) ? '' : value;
    return [
      columns.map(({ name }) => name),
      ...boardRows(board).map(([key, cells]) => columns.map(({ name }) => (name === 'key' ? key : cellOf(cells[name])))),
    ];
  },
};
