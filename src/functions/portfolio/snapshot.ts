/**
 * SNAPSHOT: every figure of every account with what it is made of, as rows of the table of snapshots; the head row first. With a table of snapshots among
 * the further ones it also says what has not come from the client since the newest of them. Headers and words are keys, in no language: the table grows over years.
 */
import { accountFigureReads } from '../../metrics/portfolio/account-figures';
import { DEFINITIONS } from '../../metrics/portfolio/snapshot/definitions';
import { joined, numberText, type Pairs } from '../../metrics/portfolio/snapshot/key-values';
import { HEAD, readSnapshots } from '../../metrics/portfolio/snapshot/read-snapshots';
import { fingerprint } from '../../metrics/portfolio/snapshot/settings-text';
import { driverColumnNames, driverText, effectsText } from '../../metrics/portfolio/snapshot/stored-drivers';
import { takeSnapshot, type TakenRow, type TakenSnapshot } from '../../metrics/portfolio/snapshot/take-snapshot';
import { SERIAL_1904 } from '../../tables/dates';
import { unionOfReads, wholeTables } from '../../portfolio/reads';
import type { TableName } from '../../tables/declarations/index';
import { readAccountsCall } from '../accounts';
import type { TableCells } from '../arguments';
import type { AnyGiven, CallContext, Cell, DeclaredColumn, FunctionDeclaration, Matrix } from '../declare';
import { accounts, asOf, table, tables } from '../parameters';
import { figureColumns } from './portfolio';

const text = <Name extends DeclaredColumn['name']>(name: Name) => ({ name, look: 'text' }) as const;

const columns = [
  text('snapshot'),
  { name: 'as_of', look: 'date' },
  text('previous'),
  { name: 'definition', look: 'count' },
  text('settings_hash'),
  text('account_id'),
  text('account_name'),
  text('former_ids'),
  text('status'),
  text('segment'),
  text('currency'),
  text('risk_status'),
  ...figureColumns,
  text('unknown'),
  ...driverColumnNames.map(text),
  text('effects'),
  text('settings_in_force'),
  text('rates'),
  text('reporting_currency'),
  text('model'),
  text('counts'),
  text('kept'),
] as const satisfies readonly DeclaredColumn[];

type ColumnName = (typeof columns)[number]['name'];
type Cells = Partial<Record<ColumnName, Cell>>;

/** What stands in every row of a snapshot. */
const common = ({ name, asOf: day, previous, settings }: TakenSnapshot): Cells => ({
  snapshot: name,
  as_of: day,
  previous,
  definition: DEFINITIONS,
  settings_hash: fingerprint(settings),
});

const headCells = ({ settings, rates, reporting, model, counts }: TakenSnapshot): Cells => ({
  account_id: HEAD,
  settings_in_force: settings,
  rates,
  reporting_currency: reporting,
  model,
  counts: joined(counts.map(([name, count]) => [name, numberText(count)])),
});

/** Every figure without an answer is named: desktop Excel hands blank cells over as 0. */
function blanks({ stage, figures, unknown }: TakenRow): Pairs {
  if (stage !== 'active' && stage !== 'leaving') return [];
  const silent = figureColumns.filter(
    ({ name, look }) => look !== 'text' && !figures.has(name) && !(unknown as ReadonlyMap<string, string>).has(name),
  );
  return [...unknown, ...silent.map(({ name }) => [name, 'none'] as const)];
}

const accountCells = (row: TakenRow): Cells => ({
  account_id: row.id,
  account_name: row.name,
  former_ids: row.formerIds,
  status: row.stage,
  segment: row.segment,
  currency: row.currency,
  risk_status: row.riskStatus,
  ...Object.fromEntries([...row.figures].map(([name, value]) => [name, typeof value === 'number' ? value + 0 : value])),
  unknown: joined(blanks(row)),
  ...Object.fromEntries(driverColumnNames.map((column) => [column, driverText(row.drivers, column)])),
  effects: effectsText(row.effects),
});

/** The rows of a snapshot in the order of the columns, header first. */
export function snapshotMatrix(taken: TakenSnapshot, date1904: boolean): Matrix {
  const shared = common(taken);
  const shown = (cells: Cells, { name, look }: DeclaredColumn): Cell => {
    const cell = cells[name as ColumnName] ?? '';
    return look === 'date' && typeof cell === 'number' && date1904 ? cell - SERIAL_1904 : cell;
  };
  const rows = [headCells(taken), ...taken.rows.map(accountCells)].map((own): Cells => ({ ...shared, ...own }));
  return [columns.map(({ name }) => name), ...rows.map((cells) => columns.map((column) => shown(cells, column)))];
}

const snapshotReads = unionOfReads([accountFigureReads, { accounts: ['name', 'former_ids'] }]);

const declared = {
  id: 'SNAPSHOT',
  life: 'portfolio',
  parameters: [accounts, table('references'), table('contracts'), asOf, tables],
  outputs: [],
  columns,
  example:
    '=TENURE.SNAPSHOT(Accounts[#All],References[#All],Contracts[#All],DATE(2026,11,21),Observations[#All],Contacts[#All],Settings[#All])',
  // Base renewal rests on the losses of the whole accounts table.
  peers: ['accounts'],
} as const satisfies Omit<FunctionDeclaration, 'run'> & { readonly peers: readonly TableName[] };

export const snapshotFunction: FunctionDeclaration = {
  id: declared.id,
  life: declared.life,
  parameters: declared.parameters,
  outputs: declared.outputs,
  columns: declared.columns,
  example: declared.example,
  reads: unionOfReads([snapshotReads, wholeTables('snapshots')]),
  rowCount: (asked) => asked + 2,
  run(given: AnyGiven, context: CallContext): Matrix {
    const { portfolio, again } = readAccountsCall(declared, snapshotReads, given, context);
    const kept = (given.tables as TableCells | undefined)?.snapshots;
    return snapshotMatrix(takeSnapshot(portfolio, again, kept === undefined ? new Map() : readSnapshots(kept)), context.date1904);
  },
};
