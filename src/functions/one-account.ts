/** Functions that answer for one account, with a table of rows: an unknown id is #N/A, a bad cell that every row needs is #VALUE!. */
import type { Reads } from '../portfolio/portfolio';
import { NO_CODE } from '../tables/dictionary';
import { readAccountsCall, type AccountsCall, type AccountsDeclaration } from './accounts';
import type { AnyGiven, CallContext, Cell, Matrix } from './declare';
import { absenceError } from './errors';
import { CallError } from './faults';

/** A table of several rows for the account; one cell when the id is blank or unknown. Throws the CellError that `rowsOf` throws. */
export function forOneAccount(
  declared: AccountsDeclaration,
  reads: Reads,
  given: AnyGiven,
  context: CallContext,
  rowsOf: (call: AccountsCall, account: number, id: string) => Cell[][],
): Matrix {
  const call = readAccountsCall(declared, reads, given, context);
  const ids = [...new Set(call.ids.filter((id) => id !== ''))];
  if (ids.length > 1) throw new CallError({ code: 'one_account', argument: 'account' });
  const account = [...call.portfolio.asked].find((code) => code !== NO_CODE);
  if (account === undefined) return [['']];
  if (!call.portfolio.isKnown(account)) return [[absenceError({ reason: 'account_unknown', id: ids[0]! }, call.writer.language)]];
  const none = call.noneOf(account);
  return none === undefined ? rowsOf(call, account, ids[0]!) : [[none]];
}
