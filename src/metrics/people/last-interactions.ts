/**
 * The last time we met each contact, on or before as_of: the latest of the contact's own last_interaction and of the rows of the interactions table
 * that name the contact in its own account. So a date moved back finds what was known then. Serials; NaN when no interaction is known.
 */
import type { Portfolio, Reads } from '../../portfolio/portfolio';
import { NO_CODE } from '../../tables/dictionary';

export const lastInteractionReads: Reads = { contacts: ['contact_id', 'last_interaction'], interactions: ['date', 'contact_id'] };

/** Worked out once for all accounts, by row of the contacts table. */
// eslint-disable-next-line complexity -- one pass over every row of a large table: a call per row and step costs more than the branches.
function compute(portfolio: Portfolio): Float64Array {
  const contacts = portfolio.rowsOf('contacts');
  if (contacts === undefined) return new Float64Array(0);
  const { table } = contacts;
  const [ids, owners] = [table.codes('contact_id')!, table.codes('account_id')!.codes];
  const last = new Float64Array(table.rowCount).fill(Number.NaN);
  const rowOf = new Int32Array(ids.dictionary.size).fill(NO_CODE);
  for (const row of contacts.order) {
    const own = table.number('last_interaction', row);
    if (own <= portfolio.asOf) last[row] = own;
    if (ids.codes[row]! !== NO_CODE) rowOf[ids.codes[row]!] = row;
  }
  const interactions = portfolio.rowsOf('interactions');
  const met = interactions?.table.codes('contact_id')?.codes;
  if (interactions === undefined || met === undefined) return last;
  const [dates, accounts] = [interactions.table.numbersOrUnknown('date'), interactions.table.codes('account_id')!.codes];
  for (let i = 0; i < met.length; i++) {
    const row = met[i]! === NO_CODE ? NO_CODE : (rowOf[met[i]!] ?? NO_CODE);
    if (row === NO_CODE || owners[row] !== accounts[i] || !(dates[i]! <= portfolio.asOf)) continue;
    if (!(last[row]! >= dates[i]!)) last[row] = dates[i]!;
  }
  return last;
}

const kept = new WeakMap<Portfolio, Float64Array>();

/** By row of the contacts table. */
export function lastInteractions(portfolio: Portfolio): Float64Array {
  let last = kept.get(portfolio);
  if (last === undefined) kept.set(portfolio, (last = compute(portfolio)));
  return last;
}
