/** What was paid or credited: the rows of the table `settlements`. A claw-back lowers what was paid by its size, whichever sign it is written with. */
import { choiceCodes } from '../../../tables/cell';
import { codeOfCurrency } from '../../../tables/currency-codes';
import { columnOf } from '../../../tables/declarations/index';
import { CellError } from '../../../tables/findings';
import type { Table } from '../../../tables/read';

export type SettlementKind = 'partial' | 'final' | 'claw_back';

export interface SettlementRow {
  readonly row: number;
  readonly scheme: string;
  readonly contract: string;
  /** A day of the concession period that it settles. */
  readonly concessionDay: number;
  readonly date: number;
  /** Negative for what came back. */
  readonly amount: number;
  readonly currency: string;
  /** Undefined where the row says none. */
  readonly kind: SettlementKind | undefined;
  readonly document: string;
}

const KINDS = choiceCodes(columnOf('settlements', 'kind')) as readonly SettlementKind[];

/** Throws the CellError of the first cell that can't be read, or is missing. */
export function settlementRows(table: Table): SettlementRow[] {
  const wrong = table.findings.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new CellError(wrong);
  const rows: SettlementRow[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const number = (column: string): number => table.number(column, row);
    const scheme = table.text('scheme_id', row);
    if (scheme === '' && Number.isNaN(number('date')) && Number.isNaN(number('amount'))) continue;
    if (scheme === '') throw new CellError(table.report(row, 'scheme_id', 'missing_required', 'error', ''));
    for (const column of ['concession_end', 'date', 'amount'])
      if (Number.isNaN(number(column))) throw new CellError(table.report(row, column, 'missing_required', 'error', ''));
    const kind = KINDS[number('kind')];
    rows.push({
      row,
      scheme,
      contract: table.text('contract_id', row),
      concessionDay: number('concession_end'),
      date: number('date'),
      amount: kind === 'claw_back' ? -Math.abs(number('amount')) : number('amount'),
      currency: codeOfCurrency(table.text('currency', row)),
      kind,
      document: table.text('document', row),
    });
  }
  return rows;
}
