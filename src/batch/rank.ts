/** The rank of PORTFOLIO among all accounts: the second pass, over the rows of every part in the order of the accounts. */
import type { Cell, DeclaredColumn, Matrix } from '../functions/declare';
import { ranksOf } from '../metrics/retention/priority';

/** Writes the rank into each row; blank where an account has none. */
export function rankRows(columns: readonly DeclaredColumn[], rows: Matrix): void {
  const at = (name: DeclaredColumn['name']): number => columns.findIndex((column) => column.name === name);
  const [priority, revenue, rank] = [at('loss_x_risk'), at('revenue'), at('rank')];
  const number = (cell: Cell | undefined): number => (typeof cell === 'number' ? cell : Number.NaN);
  const ranks = ranksOf(rows.map((row) => ({ expectedLoss: number(row[priority]), revenue: number(row[revenue]) })));
  rows.forEach((row, position) => {
    // An error says why there is none.
    if (typeof row[rank] !== 'object') row[rank] = Number.isNaN(ranks[position]!) ? '' : ranks[position]!;
  });
}
