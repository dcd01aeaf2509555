/**
 * CONCESSIONS: one row for each contract that has a scheme of volume concessions, in the order of the contracts table, ready for a quarter-end; asked for
 * `schemes`, one for each scheme.
 * Contracts without a scheme give no row. References (for prices and costs) and further tables (accounts, concessions, fx, settings)
 * make the guards possible. A row that can't be read is #VALUE! alone, a repeated contract #N/A.
 */
import { contractConcessionReads, ContractConcessions, type ContractConcession } from '../../metrics/concessions/contract-concession';
import type { PositionFigures } from '../../metrics/concessions/position-figures';
import type { SchemePosition } from '../../metrics/concessions/schemes/position';
import { Portfolio } from '../../portfolio/portfolio';
import { NO_CODE } from '../../tables/dictionary';
import type { TableCells } from '../arguments';
import { defineFunction, type CallContext, type Cell, type DeclaredColumn, type Given, type Matrix } from '../declare';
import { absenceError, findingError } from '../errors';
import { readSettings } from '../given';
import { textLanguage } from '../language';
import { asOf, optionalTable, output, table, tables } from '../parameters';
import { contractId, filledRow, orEmpty, Writer, type Column } from '../shape';

interface Row extends ContractConcession {
  readonly contractId: string;
  readonly accountId: string;
}

const columns: readonly Column<Row>[] = [
  { name: 'account_id', look: 'text', value: ({ accountId }) => accountId },
  { name: 'tier', look: 'count', value: ({ tier }) => tier, none: 'no_volume_to_date' },
  { name: 'rebate_to_date', look: 'cents', value: ({ toDate }) => toDate, none: 'no_volume_to_date' },
  { name: 'rebate_at_forecast', look: 'cents', value: ({ atForecast }) => atForecast, none: 'no_forecast' },
  { name: 'expected', look: 'cents', value: ({ expected }) => expected, none: 'no_forecast_sd' },
  { name: 'most_likely', look: 'cents', value: ({ mostLikely }) => mostLikely, none: 'no_forecast_sd' },
  { name: 'constrained', look: 'cents', value: ({ constrained }) => constrained, none: 'no_forecast_sd' },
  { name: 'liability_expected', look: 'cents', value: ({ liabilityExpected }) => liabilityExpected, none: 'no_forecast_sd' },
  { name: 'liability_constrained', look: 'cents', value: ({ liabilityConstrained }) => liabilityConstrained, none: 'no_forecast_sd' },
  { name: 'next_threshold', look: 'units', value: ({ nextThreshold }) => nextThreshold, none: 'last_tier' },
  { name: 'distance', look: 'units', value: ({ distance }) => distance, none: 'last_tier' },
  { name: 'net_cost', look: 'cents', value: ({ netCost }) => netCost, none: 'last_tier' },
  { name: 'net_price', look: 'cents', value: ({ netPrice }) => netPrice, none: 'no_forecast' },
  { name: 'effective_price', look: 'cents', value: ({ effectivePrice }) => effectivePrice, none: 'nothing_contestable' },
  { name: 'unit_cost', look: 'cents', value: ({ unitCost }) => unitCost, none: 'no_unit_cost' },
  { name: 'flag', look: 'text', value: ({ flags }) => flags },
  { name: 'currency', look: 'text', value: ({ currency }) => currency },
  { name: 'status', look: 'text', value: ({ status }) => status },
  { name: 'coverage', look: 'share', value: ({ coverage }) => coverage },
  { name: 'paid_to_date', look: 'cents', value: ({ paid }) => orEmpty(paid) },
  { name: 'open_expected', look: 'cents', value: ({ openExpected }) => orEmpty(openExpected) },
  { name: 'open_constrained', look: 'cents', value: ({ openConstrained }) => orEmpty(openConstrained) },
  { name: 'shortfall', look: 'cents', value: ({ shortfall }) => orEmpty(shortfall) },
  { name: 'spread_low', look: 'cents', value: ({ spread }) => orEmpty(spread.least) },
  { name: 'spread_high', look: 'cents', value: ({ spread }) => orEmpty(spread.most) },
];
const header: readonly DeclaredColumn[] = [contractId, ...columns];

/** One scheme of a contract. */
interface SchemeRow {
  readonly row: Row;
  readonly position: SchemePosition;
  readonly figures: PositionFigures;
}

/** What a row of one scheme says: the figures that schemes have each for itself. */
const schemeColumns: readonly Column<SchemeRow>[] = [
  { name: 'account_id', look: 'text', value: ({ row }) => row.accountId },
  { name: 'scheme_id', look: 'text', value: ({ position }) => position.scheme.id },
  { name: 'period_start', look: 'date', value: ({ position }) => position.period.from },
  { name: 'period_end', look: 'date', value: ({ position }) => position.period.to },
  { name: 'volume_to_date', look: 'units', value: ({ position }) => position.volumeToDate, none: 'no_volume_to_date' },
  { name: 'volume_forecast', look: 'units', value: ({ position }) => position.volumeForecast, none: 'no_forecast' },
  { name: 'tier', look: 'count', value: ({ figures }) => figures.tier, none: 'no_tiers' },
  { name: 'rebate_to_date', look: 'cents', value: ({ figures }) => figures.toDate, none: 'no_volume_to_date' },
  { name: 'rebate_at_forecast', look: 'cents', value: ({ figures }) => figures.atForecast, none: 'no_forecast' },
  { name: 'expected', look: 'cents', value: ({ figures }) => figures.expected, none: 'no_forecast_sd' },
  { name: 'most_likely', look: 'cents', value: ({ figures }) => figures.mostLikely, none: 'no_forecast_sd' },
  { name: 'constrained', look: 'cents', value: ({ figures }) => figures.constrained, none: 'no_forecast_sd' },
  { name: 'liability_expected', look: 'cents', value: ({ figures }) => figures.liabilityExpected, none: 'no_forecast_sd' },
  { name: 'liability_constrained', look: 'cents', value: ({ figures }) => figures.liabilityConstrained, none: 'no_forecast_sd' },
  { name: 'paid_to_date', look: 'cents', value: ({ position }) => orEmpty(position.paidToDate) },
  { name: 'shortfall', look: 'cents', value: ({ position }) => orEmpty(position.shortfall) },
  { name: 'next_threshold', look: 'units', value: ({ figures }) => figures.nextThreshold, none: 'last_tier' },
  { name: 'distance', look: 'units', value: ({ figures }) => figures.distance, none: 'last_tier' },
  { name: 'currency', look: 'text', value: ({ row }) => row.currency },
];
const schemeHeader: readonly DeclaredColumn[] = [contractId, ...schemeColumns];
const parameters = [table('contracts'), asOf, output, optionalTable('references'), tables] as const;

function run(given: Given<typeof parameters>, context: CallContext): Matrix {
  const { contracts, references, tables: further } = given;
  const positional: TableCells = { contracts, ...(references === undefined ? {} : { references }) };
  const settings = readSettings(further, context);
  const { as_of: day, output: asked } = given;
  // Without exchange rates every contract stays in its own currency: its figures are never added to another's.
  const portfolio = new Portfolio({
    selection: { ids: [] },
    asOf: day,
    tables: { ...positional, ...further },
    settings,
    reads: contractConcessionReads,
    ownCurrencies: further.fx === undefined,
  });
  const writer = new Writer(context.language, context.date1904, textLanguage(settings.values.language), 'CONCESSIONS');
  if (asked === 'schemes') return [writer.header(schemeHeader), ...concessionRows(portfolio, writer, schemeHeader.length, schemeRowsOf)];
  const rows = concessionRows(portfolio, writer, header.length, (row) => [shownRow(row, writer)]);
  if (asked === 'parts') return [writer.header(header), ...rows];
  const position = header.findIndex(({ name }) => name === asked);
  return rows.map((row) => [row[position]!]);
}

function concessionRows(portfolio: Portfolio, writer: Writer, width: number, rowsOf: (row: Row, writer: Writer) => Matrix): Matrix {
  const contracts = portfolio.table('contracts')!;
  const concessions = new ContractConcessions(portfolio);
  const firstRow = new Map<number, number>();
  const rows: Matrix = [];
  for (let row = 0; row < contracts.rowCount; row++) {
    const code = contracts.codes('contract_id')!.codes[row]!;
    if (code === NO_CODE) continue;
    const contractId = contracts.text('contract_id', row);
    const before = firstRow.get(code);
    if (before === undefined) firstRow.set(code, contracts.sourceRow(row));
    const concession = concessions.of(row);
    const errors = (error: Cell): Cell[] => filledRow([contractId], width, error);
    if (!concession.ok) rows.push(errors(findingError(concession.fault, writer.language)));
    else if (concession.value !== undefined && before !== undefined)
      rows.push(errors(absenceError({ reason: 'repeated', id: contractId, row: String(before) }, writer.language)));
    else if (concession.value !== undefined)
      rows.push(...rowsOf({ ...concession.value, contractId, accountId: contracts.text('account_id', row) }, writer));
  }
  return rows;
}

const schemeRowsOf = (row: Row, writer: Writer): Matrix =>
  row.schemes.map(({ position, figures }) => [
    row.contractId,
    ...schemeColumns.map((column) => writer.cell(column, { row, position, figures })),
  ]);

/** What is missing is told by its first cause: several schemes, no tiers, no price of a unit, no volume. */
function shownRow(row: Row, writer: Writer): Cell[] {
  const cause = (column: Column<Row>): Column<Row> => {
    if (row.schemes.length > 1 && ofOneVolume.has(column.name)) return { ...column, none: 'several_volumes' };
    if (row.schemes.some((one) => !one.position.open) && ofTheEnd.has(column.name)) return { ...column, none: 'tiers_change' };
    if (!row.tiersKnown && column.none !== undefined && column.name !== 'unit_cost') return { ...column, none: 'no_tiers' };
    if (!row.priceKnown && needsPrice.has(column.name)) return { ...column, none: 'no_unit_price' };
    if (!row.forecastKnown && needsForecast.has(column.name)) return { ...column, none: 'no_forecast' };
    if (Number.isNaN(row.tier) && column.none === 'last_tier') return { ...column, none: 'no_volume_to_date' };
    return column;
  };
  return [row.contractId, ...columns.map((column) => writer.cell(cause(column), row))];
}

/** Figures of one volume: several schemes have none together. */
const ofOneVolume = new Set<string>(['tier', 'next_threshold', 'distance', 'net_cost', 'net_price', 'effective_price']);
/** Figures that today's tiers alone would have to give. */
const ofTheEnd = new Set<string>(['net_cost', 'net_price', 'effective_price']);
const needsPrice = new Set<string>([
  'rebate_to_date',
  'rebate_at_forecast',
  'expected',
  'most_likely',
  'constrained',
  'liability_expected',
  'liability_constrained',
  'net_cost',
  'net_price',
  'effective_price',
  'unit_cost',
]);
const needsForecast = new Set<string>([
  'expected',
  'most_likely',
  'constrained',
  'liability_expected',
  'liability_constrained',
  'net_price',
  'effective_price',
]);

export const concessionsFunction = defineFunction({
  id: 'CONCESSIONS',
  life: 'owed',
  parameters,
  outputs: ['parts', ...header.map(({ name }) => name), 'schemes'],
  columns: header,
  reads: contractConcessionReads,
  example: '=TENURE.CONCESSIONS(Contracts[#All],DATE(2026,11,21))',
  run,
});
