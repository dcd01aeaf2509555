/**
 * Functions with one row for each row of the contracts table, in its order. A blank row stays blank, a row that can't be read is #VALUE! alone, a
 * repeated contract is #N/A. Blank rows below the last contract give nothing. With the accounts among the further tables, a contract ends with the
 * relationship at the latest.
 */
import type { FieldKey } from '../../locales/en/functions/index';
import { lifeColumns, type Lives } from '../../portfolio/life';
import { Portfolio, type Reads } from '../../portfolio/portfolio';
import { unionOfReads } from '../../portfolio/reads';
import { attempt } from '../../tables/answer';
import { isBlankOrZero } from '../../tables/cell';
import { NO_CODE } from '../../tables/dictionary';
import { CellError, type Finding } from '../../tables/findings';
import type { Table } from '../../tables/read';
import type { CallContext, Cell, FunctionDeclaration, Given, Matrix } from '../declare';
import { readSettings } from '../given';
import { textLanguage } from '../language';
import { asOf, output, table, tables } from '../parameters';
import { absenceError, findingError } from '../errors';
import { blankRow, contractId, filledRow, Writer, type Column } from '../shape';

/** A function whose every output is a column about one contract, with `parts`. */
export interface ContractFunction<Result> extends Pick<FunctionDeclaration, 'id' | 'example'> {
  readonly reads: Reads;
  /** What is known of the contract in a row among the lives of the accounts on a day; throws the CellError of a cell that forbids it. */
  readonly figures: (contracts: Table, row: number, lives: Lives, schemes?: Table) => Result;
  /** The first is the default output. */
  readonly results: readonly Column<Result>[];
}

const parameters = [table('contracts'), asOf, output, tables] as const;

export function contractFunction<Result>(declared: ContractFunction<Result>): FunctionDeclaration {
  const outputs: readonly FieldKey[] = [...declared.results.map(({ name }) => name), 'parts'];
  return {
    id: declared.id,
    life: 'moments',
    parameters,
    outputs,
    columns: [contractId, ...declared.results],
    reads: unionOfReads([declared.reads, { accounts: lifeColumns }]),
    example: declared.example,
    run: (given: Given<typeof parameters>, context) => contractRows(declared, given, context),
  };
}

function contractRows<Result>(
  { id, reads, figures, results }: ContractFunction<Result>,
  given: Given<typeof parameters>,
  context: CallContext,
): Matrix {
  // Further tables first: their settings say in which language and date system the rest is read.
  const further = given.tables ?? {};
  const settings = readSettings(further, context);
  const { contracts: cells, as_of: day, output: asked } = given;
  const portfolio = new Portfolio({
    selection: { ids: [] },
    asOf: day,
    tables: {
      contracts: cells,
      ...(further.accounts === undefined ? {} : { accounts: further.accounts }),
      ...(further.schemes === undefined || reads.schemes === undefined ? {} : { schemes: further.schemes }),
    },
    settings,
    reads,
    // No amount is read.
    ownCurrencies: true,
  });
  const contracts = portfolio.table('contracts')!;
  const writer = new Writer(context.language, context.date1904, textLanguage(settings.values.language), id);
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
        filledRow(
          known,
          width,
          absenceError({ reason: 'repeated', id: contracts.text('contract_id', row), row: String(before) }, context.language),
        ),
      );
    } else {
      if (code !== NO_CODE) firstRow.set(code, contracts.sourceRow(row));
      const result = (): Result => {
        checkLife(portfolio, contracts.codes('account_id')!.codes[row]!);
        return figures(contracts, row, portfolio.lives, portfolio.table('schemes'));
      };
      rows.push(contractRow(result, faults.get(contracts.sourceRow(row)), writer, known, columns));
    }
  }
  return parts ? [writer.header([contractId, ...results]), ...rows] : rows;
}

/** Throws the CellError of what the accounts table says of the account's life and can't be. */
function checkLife(portfolio: Portfolio, account: number): void {
  if (account === NO_CODE) return;
  const fault = portfolio.firstError(account, { accounts: lifeColumns });
  if (fault !== undefined) throw new CellError(fault);
  portfolio.life(account);
}

function contractRow<Result>(
  figures: () => Result,
  fault: Finding | undefined,
  writer: Writer,
  known: Cell[],
  columns: readonly Column<Result>[],
): Cell[] {
  const width = known.length + columns.length;
  if (fault !== undefined) return filledRow(known, width, findingError(fault, writer.language));
  const result = attempt(figures);
  if (!result.ok) return filledRow(known, width, findingError(result.fault, writer.language));
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
