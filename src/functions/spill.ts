/**
 * Lists that spill several rows for one account: the rows of each id one after the other, in the order asked. A blank id gives a blank row; an unknown
 * one, or a bad cell, one row that says so.
 */
import { CellError } from '../tables/findings';
import { NO_CODE } from '../tables/dictionary';
import type { AccountsCall } from './accounts';
import type { Cell, Matrix } from './declare';
import { absenceError, findingError } from './errors';
import { blankRow, errorRow } from './shape';

export function spilledRows(call: AccountsCall, width: number, rowsOf: (account: number, id: string) => Cell[][]): Matrix {
  const rows: Matrix = [];
  call.ids.forEach((id, position) => {
    const account = call.portfolio.asked[position]!;
    if (account === NO_CODE) rows.push(blankRow(width));
    else for (const row of rowsOrFault(call, account, id, width, rowsOf)) rows.push(row);
  });
  return rows;
}

function rowsOrFault({ portfolio, writer }: AccountsCall, account: number, id: string, width: number, rowsOf: (account: number, id: string) => Cell[][]): Cell[][] {
  if (!portfolio.isKnown(account)) return [errorRow([id], width, absenceError({ reason: 'account_unknown', id }, writer.language))];
  try {
    return rowsOf(account, id);
  } catch (error) {
    if (error instanceof CellError) return [errorRow([id], width, findingError(error.finding, writer.language))];
    throw error;
  }
}
