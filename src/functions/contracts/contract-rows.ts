/**
 * Functions with one row for each row of the contracts table, in its order. A blank row stays blank, a row that can't be read is #VALUE! alone, a
 * repeated contract is #N/A. Blank rows below the last contract give nothing.
 */
import type { FieldKey } from '../../locales/en/functions/index';
import type { Reads } from '../../portfolio/portfolio';
import { attempt } from '../../tables/answer';
import { isBlankOrZero } from '../../tables/cell';
import { NO_CODE } from '../../tables/dictionary';
import type { Finding } from '../../tables/findings';
import { readTable, type Table } from '../../tables/read';
import type { CallContext, Cell, FunctionDeclaration, Given, Matrix } from '../declare';
import { asOf, output, table } from '../parameters';
import { absenceError, findingError } from '../errors';
import { blankRow, contractId, errorRow, Writer, type Column } from '../shape';

/** A function whose every output is a column about one contract, with `parts`. */
export interface ContractFunction<Result> extends Pick<FunctionDeclaration, 'id' | 'example'> {
  readonly reads: Reads;
  /** What is known of the contract in a row on a day; throws the CellError of a cell that forbids it. */
  readonly figures: (contracts: Table, row: number, day: number) => Result;
  /** The first is the default output. */
  readonly results: readonly Column<Result>[];
}

const parameters = [table('contracts'), asOf, output] as const;

export function contractFunction<Result>(declared: ContractFunction<Result>): FunctionDeclaration {
  const outputs: readonly FieldKey[] = [...declared.results.map(({ name }) => name), 'parts'];
  return {
    id: declared.id,
    parameters,
    outputs,
    columns: [contractId, ...declared.results],
    example: declared.example,
    run: (given: Given<typeof parameters>, context) => contractRows(declared, given, context),
  };
}

function contractRows<Result>(
  { reads, figures, results }: ContractFunction<Result>,
  { contracts: cells, as_of: day, output: asked }: Given<typeof parameters>,
  context: CallContext,
): Matrix {
  const contracts = readTable('contracts', cells, { columns: new Set(reads.contracts) });
  const writer = new Writer(context.language, false);
  const parts = asked === 'parts';
  const columns = parts ? results : results.filter(({ name }) => name === asked);
  const width = columns.length + (parts ? 1 : 0);
  const faults = firstFaults(contracts);
  const firstRow = new Map<number, number>();
  const rows: Matrix = [];
  for (let row = 0; row < lastRow(contracts); row++) {
    const known: Cell[] = parts ? [contracts.text('contract_id', row)] : [];
    const code = contracts.codes('contract_id')!.codes[row]!;
    const before = code === NO_CODE ? undefined : firstRow.get(code);
    if (cells[row + 1]!.every(isBlankOrZero)) {
      rows.push(blankRow(width));
    } else if (before !== undefined) {
      rows.push(
        errorRow(
          known,
          width,
          absenceError({ reason: 'repeated', id: contracts.text('contract_id', row), row: String(before) }, context.language),
        ),
      );
    } else {
      if (code !== NO_CODE) firstRow.set(code, contracts.sourceRow(row));
      rows.push(contractRow(() => figures(contracts, row, day), faults.get(contracts.sourceRow(row)), writer, known, columns));
    }
  }
  return parts ? [[contractId, ...results].map(({ name }) => name), ...rows] : rows;
}

function contractRow<Result>(
  figures: () => Result,
  fault: Finding | undefined,
  writer: Writer,
  known: Cell[],
  columns: readonly Column<Result>[],
): Cell[] {
  const width = known.length + columns.length;
  if (fault !== undefined) return errorRow(known, width, findingError(fault, writer.language));
  const result = attempt(figures);
  if (!result.ok) return errorRow(known, width, findingError(result.fault, writer.language));
  return [...known, ...columns.map((column) => writer.cell(column, result.value))];
}

/** First bad cell of each row (header = 1). */
function firstFaults(contracts: Table): Map<number, Finding> {
  const faults = new Map<number, Finding>();
  for (const finding of contracts.findings) if (finding.severity === 'error' && !faults.has(finding.row)) faults.set(finding.row, finding);
  return faults;
}

/** Rows up to the last one that has content; rows of totals are none. */
function lastRow({ cells, rowCount }: Table): number {
  let count = rowCount;
  while (count > 0 && cells[count]!.every(isBlankOrZero)) count--;
  return count;
}
