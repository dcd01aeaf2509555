/**
 * Distinct references and families that sets of accounts hold in active lines: what two accounts of a set have in common counts once. An account whose
 * lines can't be read is left out and counted.
 */
import { distinctBySet } from '../../portfolio/distinct';
import { lifeColumns } from '../../portfolio/life';
import type { Portfolio } from '../../portfolio/portfolio';
import { attempt } from '../../tables/answer';
import { activeLines, LINE_READS } from '../active-lines';

export interface LinesOfSet {
  /** NaN without a table of lines. */
  readonly references: number;
  /** NaN without a column of families. */
  readonly families: number;
  /** Accounts whose lines can't be read. */
  readonly without: number;
}

/** What counting depends on: a line without a rate is a line. */
const columns = [...LINE_READS.filter((name) => name !== 'currency'), 'family'];

export function linesOfSets(portfolio: Portfolio, sets: readonly (readonly number[])[]): LinesOfSet[] {
  const rows = portfolio.rowsOf('references');
  if (rows === undefined) return sets.map(() => ({ references: Number.NaN, families: Number.NaN, without: 0 }));
  const lines = activeLines(portfolio);
  const accounts = portfolio.rowsOf('accounts');
  const readable = (account: number): boolean =>
    rows.firstError(account, columns) === undefined &&
    accounts?.firstError(account, lifeColumns) === undefined &&
    attempt(() => {
      portfolio.life(account);
      lines.check(account);
    }).ok;
  const read = sets.map((set) => set.filter(readable));
  const distinct = (column: string): number[] => {
    const known = rows.table.codes(column);
    return known === undefined ? sets.map(() => Number.NaN) : distinctBySet(rows, lines.active, known.codes, known.dictionary.size, read);
  };
  const [references, families] = [distinct('reference_id'), distinct('family')];
  return sets.map((set, position) => ({
    references: references[position]!,
    families: families[position]!,
    without: set.length - read[position]!.length,
  }));
}
