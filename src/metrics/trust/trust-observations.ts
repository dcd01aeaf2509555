/**
 * Observations as evidence: for each row its (dimension, group), value between 0 and 1, weight and date; read once for
 * all accounts. A value wins over a rating, but for a value of 0 beside a rating with its scale: desktop Excel sends a blank value as 0. For
 * the same reason a rating of 0 on a scale that starts at 1 is a blank. A row without either is no observation. A blank weight is 1.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import { NO_CODE } from '../../tables/dictionary';
import { CellError, type Finding } from '../../tables/findings';
import type { Table } from '../../tables/read';
import { parseScale, type Scale } from '../rating-scale';
import { cellOf, dimensionOf, isApplicable, isDesire, trustDimensions, trustGroups } from './trust-dimensions';

const KNOWN_SCALES = '5, 1-5, 0-10, nps';

export class Observations {
  /** The (dimension, group) of each row; −1 for a row that is no evidence. */
  readonly cell: Int8Array;
  /** 0 to 1, whatever the row speaks of; NaN for a row without an answer. */
  readonly value: Float64Array;
  readonly weight: Float64Array;
  /** Authority of the contact over 3; 1 when unknown. */
  readonly authority: Float64Array;
  readonly date: Float64Array;
  private readonly faults = new Map<number, Finding>();

  // eslint-disable-next-line complexity -- one pass over every row of a large table: a call per row and step costs more than the branches.
  constructor(portfolio: Portfolio, table: Table) {
    const { rowCount } = table;
    this.cell = new Int8Array(rowCount).fill(-1);
    this.value = new Float64Array(rowCount).fill(Number.NaN);
    this.weight = new Float64Array(rowCount);
    this.authority = new Float64Array(rowCount).fill(1);
    this.date = table.numbers('date')!;
    const accounts = table.codes('account_id')!.codes;
    const dimensions = dimensionsByCode(table);
    const dimensionCodes = table.codes('dimension')!.codes;
    const groups = table.numbers('group')!;
    const scales = table.codes('scale')?.dictionary.texts.map(parseScale) ?? [];
    const authorities = authorityByContact(portfolio);
    const contacts = table.codes('contact_id')?.codes;
    for (let row = 0; row < rowCount; row++) {
      const [account, code, group] = [accounts[row]!, dimensionCodes[row]!, groups[row]!];
      if (account === NO_CODE) continue;
      const value = this.read(table, row, account, scales, portfolio.asOf);
      if (Number.isNaN(value) || Number.isNaN(this.date[row]!)) continue;
      const weight = table.number('weight', row);
      this.value[row] = value;
      this.weight[row] = Number.isNaN(weight) ? 1 : weight;
      const contact = contacts?.[row] ?? NO_CODE;
      if (contact !== NO_CODE) this.authority[row] = authorities(contact, account);
      const dimension = code === NO_CODE ? -1 : dimensions[code]!;
      if (dimension >= 0 && !Number.isNaN(group) && isApplicable(trustDimensions[dimension]!, trustGroups[group]!))
        this.cell[row] = cellOf(dimension, group);
    }
  }

  /** Throws when a rating of the account can't be read. */
  check(account: number): void {
    const fault = this.faults.get(account);
    if (fault !== undefined) throw new CellError(fault);
  }

  private read(table: Table, row: number, account: number, scales: readonly (Scale | undefined)[], asOf: number): number {
    const value = table.number('value', row);
    const rating = table.number('rating', row);
    if (value > 0 || Number.isNaN(rating)) return value;
    const scale = scales[table.codes('scale')?.codes[row] ?? NO_CODE];
    if (rating === 0 && !(scale !== undefined && scale.min === 0)) return value;
    if (scale !== undefined && rating >= scale.min && rating <= scale.max) return (rating - scale.min) / (scale.max - scale.min);
    const finding =
      scale === undefined
        ? table.report(row, 'scale', 'bad_scale', 'error', table.text('scale', row), KNOWN_SCALES)
        : table.report(row, 'rating', 'rating_outside_scale', 'error', rating, `${scale.min}-${scale.max}`);
    // What is dated after as_of doesn't count yet, its faults included.
    if (!(this.date[row]! > asOf) && !this.faults.has(account)) this.faults.set(account, finding);
    return Number.NaN;
  }
}

/** Position of the dimension for each text of the column; words that mean none are noted where they stand first. */
function dimensionsByCode(table: Table): Int8Array {
  const { codes, dictionary } = table.codes('dimension')!;
  const dimensions = Int8Array.from(dictionary.texts, dimensionOf);
  const noted = new Set<number>();
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code === NO_CODE || dimensions[code]! >= 0 || noted.has(code) || isDesire(dictionary.text(code))) continue;
    noted.add(code);
    table.report(row, 'dimension', 'unknown_dimension', 'note', dictionary.text(code), trustDimensions.join(', '));
  }
  return dimensions;
}

/** Authority of a contact over 3, for observations of the contact's own account. */
function authorityByContact(portfolio: Portfolio): (contact: number, account: number) => number {
  const contacts = portfolio.rowsOf('contacts');
  const ratings = contacts?.table.numbers('authority_1_5');
  if (contacts === undefined || ratings === undefined) return () => 1;
  const ids = contacts.table.codes('contact_id')!;
  const owners = contacts.table.codes('account_id')!.codes;
  const rowOf = new Int32Array(ids.dictionary.size).fill(NO_CODE);
  for (const row of contacts.order) if (ids.codes[row]! !== NO_CODE) rowOf[ids.codes[row]!] = row;
  return (contact, account) => {
    const row = contact < rowOf.length ? rowOf[contact]! : NO_CODE;
    if (row === NO_CODE || owners[row] !== account || Number.isNaN(ratings[row]!)) return 1;
    return ratings[row]! / 3;
  };
}

const kept = new WeakMap<Portfolio, Observations>();

/** The observations of all accounts; `undefined` when the table wasn't given. */
export function observationsOf(portfolio: Portfolio): Observations | undefined {
  const table = portfolio.table('observations');
  if (table === undefined) return undefined;
  let observations = kept.get(portfolio);
  if (observations === undefined) kept.set(portfolio, (observations = new Observations(portfolio, table)));
  return observations;
}
