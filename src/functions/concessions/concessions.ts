/**
 * CONCESSIONS: one row for each contract that has a scheme of volume concessions, in the order of the contracts table, ready for a quarter-end.
 * Contracts without a scheme give no row. References (for prices and costs) and further tables (accounts, concessions, fx, settings)
 * make the guards possible. A row that can't be read is #VALUE! alone, a repeated contract #N/A.
 */
import { contractConcessionReads, ContractConcessions, type ContractConcession } from '../../metrics/concessions/contract-concession';
import { Portfolio, type Reads } from '../../portfolio/portfolio';
import { Settings } from '../../settings/settings';
import type { TableName } from '../../tables/declarations/index';
import { NO_CODE } from '../../tables/dictionary';
import { CellError, type Finding } from '../../tables/findings';
import type { Table } from '../../tables/read';
import { isNothing, readAsOf, readFurtherTables, readOutput, readTableArgument, withoutInvocation, type TableCells } from '../arguments';
import { asOf, output, table, tables, type CallContext, type Cell, type FunctionDeclaration, type Matrix } from '../declare';
import { absenceError, findingError } from '../errors';
import { callLanguage, textLanguage } from '../language';
import { errorRow, Writer, type Column } from '../shape';

interface Row extends ContractConcession {
  readonly contractId: string;
  readonly accountId: string;
}

const columns: readonly Column<Row>[] = [
  { name: 'account_id', value: ({ accountId }) => accountId },
  { name: 'tier', value: ({ tier }) => tier, none: 'no_volume_to_date' },
  { name: 'rebate_to_date', value: ({ toDate }) => toDate, none: 'no_volume_to_date' },
  { name: 'rebate_at_forecast', value: ({ atForecast }) => atForecast, none: 'no_forecast' },
  { name: 'expected', value: ({ expected }) => expected, none: 'no_forecast_sd' },
  { name: 'most_likely', value: ({ mostLikely }) => mostLikely, none: 'no_forecast_sd' },
  { name: 'constrained', value: ({ constrained }) => constrained, none: 'no_forecast_sd' },
  { name: 'liability_expected', value: ({ liabilityExpected }) => liabilityExpected, none: 'no_forecast_sd' },
  { name: 'liability_constrained', value: ({ liabilityConstrained }) => liabilityConstrained, none: 'no_forecast_sd' },
  { name: 'next_threshold', value: ({ nextThreshold }) => nextThreshold, none: 'last_tier' },
  { name: 'distance', value: ({ distance }) => distance, none: 'last_tier' },
  { name: 'net_cost', value: ({ netCost }) => netCost, none: 'last_tier' },
  { name: 'net_price', value: ({ netPrice }) => netPrice, none: 'no_forecast' },
  { name: 'effective_price', value: ({ effectivePrice }) => effectivePrice, none: 'nothing_contestable' },
  { name: 'unit_cost', value: ({ unitCost }) => unitCost, none: 'no_unit_cost' },
  { name: 'flag', value: ({ flags }) => flags },
  { name: 'currency', value: ({ currency }) => currency },
  { name: 'status', value: ({ status }) => status },
  { name: 'coverage', value: ({ coverage }) => coverage },
];
const names = columns.map(({ name }) => name);
const outputs = ['parts', 'contract_id', ...names] as const;

function run(given: readonly unknown[], context: CallContext): Matrix {
  const args = withoutInvocation(given);
  const contracts = readTableArgument(args[0], 'contracts');
  const references = isNothing(args[3]) ? undefined : readTableArgument(args[3], 'references');
  const positional: TableCells = { contracts, ...(references === undefined ? {} : { references }) };
  const further = readFurtherTables(args.slice(4), positional);
  const settings = further.settings === undefined ? Settings.defaults : Settings.fromCells(further.settings);
  context.language = callLanguage(settings.values.language);
  const { date1904 } = settings.values;
  const day = readAsOf(args[1], 'as_of', date1904);
  const asked = readOutput(args[2], 'output', outputs);
  // Without exchange rates every contract stays in its own currency: its figures are never added to another's.
  const portfolio = new Portfolio({
    selection: { ids: [] },
    asOf: day,
    tables: { ...positional, ...further },
    settings,
    reads: contractConcessionReads,
    ownCurrencies: further.fx === undefined,
  });
  const writer = new Writer(context.language, date1904, textLanguage(settings.values.language), 'CONCESSIONS');
  const rows = concessionRows(portfolio, writer);
  if (asked === 'parts') return [writer.header(['contract_id', ...names]), ...rows];
  const position = asked === 'contract_id' ? 0 : 1 + names.findIndex((name) => name === asked);
  return rows.map((row) => [row[position]!]);
}

function concessionRows(portfolio: Portfolio, writer: Writer): Matrix {
  const contracts = portfolio.table('contracts')!;
  const concessions = new ContractConcessions(portfolio);
  const faults = firstFaults(contracts);
  const firstRow = new Map<number, number>();
  const rows: Matrix = [];
  for (let row = 0; row < contracts.rowCount; row++) {
    const code = contracts.codes('contract_id')!.codes[row]!;
    if (code === NO_CODE) continue;
    const contractId = contracts.text('contract_id', row);
    const before = firstRow.get(code);
    if (before === undefined) firstRow.set(code, contracts.sourceRow(row));
    try {
      const account = contracts.codes('account_id')!.codes[row]!;
      const fault = faults.get(contracts.sourceRow(row)) ?? (account === NO_CODE ? undefined : portfolio.firstError(account, otherReads));
      if (fault !== undefined) throw new CellError(fault);
      const concession = concessions.at(row);
      if (concession === undefined) continue;
      if (before !== undefined)
        rows.push(
          errorRow(
            [contractId],
            columns.length + 1,
            absenceError({ reason: 'repeated', id: contractId, row: String(before) }, writer.language),
          ),
        );
      else rows.push(shownRow({ ...concession, contractId, accountId: contracts.text('account_id', row) }, writer));
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      rows.push(errorRow([contractId], columns.length + 1, findingError(error.finding, writer.language)));
    }
  }
  return rows;
}

/** What the rows of other tables are read for: a bad cell there stops the contracts of its account. */
const otherReads: Reads = { ...contractConcessionReads, contracts: [] };

/** What is missing is told by its first cause: no tiers, no price of a unit, no volume. */
function shownRow(row: Row, writer: Writer): Cell[] {
  const cause = (column: Column<Row>): Column<Row> => {
    if (!row.tiersKnown && column.none !== undefined && column.name !== 'unit_cost') return { ...column, none: 'no_tiers' };
    if (!row.priceKnown && needsPrice.has(column.name)) return { ...column, none: 'no_unit_price' };
    if (!row.forecastKnown && needsForecast.has(column.name)) return { ...column, none: 'no_forecast' };
    if (Number.isNaN(row.tier) && column.none === 'last_tier') return { ...column, none: 'no_volume_to_date' };
    return column;
  };
  return [row.contractId, ...columns.map((column) => writer.cell(cause(column), row))];
}

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

/** First bad cell of each row (header = 1). */
function firstFaults(contracts: Table): Map<number, Finding> {
  const faults = new Map<number, Finding>();
  for (const finding of contracts.findings) if (finding.severity === 'error' && !faults.has(finding.row)) faults.set(finding.row, finding);
  return faults;
}

export const concessions: FunctionDeclaration = {
  id: 'CONCESSIONS',
  parameters: [table('contracts'), asOf, output, { ...table('references'), optional: true }, tables],
  outputs,
  columns: ['contract_id', ...names],
  reads: Object.keys(contractConcessionReads) as TableName[],
  example: '=TENURE.CONCESSIONS(Contracts[#All],DATE(2026,11,21))',
  run,
};
