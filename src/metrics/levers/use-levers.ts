/**
 * Levers on what the client has and could have (001-L1, L3, L6): a complete view of it on our side, more people trained on the most
 * critical line that isn't fully used, one reference more in a family that the segment may buy and the client doesn't.
 */
import type { RowChange } from '../../portfolio/own-account';
import { isErrorCell } from '../../tables/cell';
import type { Table } from '../../tables/read';
import { activeLines } from '../active-lines';
import { baseAspects, infoBalance } from '../exchange/info-balance';
import { whitespace } from '../breadth/whitespace';
import { rowsWhere, sourceRows, type FindLever, type UnknownData } from './lever';

/** What we know of our own base moves no money: the step is worth points of completeness, and may show what the figures don't see yet. */
export const installedBase: FindLever = (context) => {
  const { portfolio, account } = context;
  const { completeness, known, lines: count } = infoBalance.compute(portfolio, account);
  if (!(completeness < 1)) return undefined;
  const lines = activeLines(portfolio);
  const { table } = lines;
  const missing = baseAspects.filter((aspect) => known[aspect] < 1);
  const isBlank = (row: number): boolean =>
    missing.some((aspect) => (aspect === 'end_date' ? Number.isNaN(table!.number(aspect, row)) : table!.text(aspect, row) === ''));
  const rows = rowsWhere(context, 'references', (_number, row) => lines.active[row] === 1 && isBlank(row));
  return {
    step: {
      lever: 'installed_base',
      points: 100 * (1 - completeness),
      blanks: Math.round((1 - completeness) * count * baseAspects.length),
    },
    changes: [],
    table: 'references',
    rows: sourceRows(context, 'references', rows),
    unknown: missing.map((column) => ({ table: 'references', column })),
  };
};

/** The line's id, or its row where the id is blank or an error. */
function nameOf(table: Table, row: number): string {
  const id = table.text('line_id', row);
  return id === '' || isErrorCell(id) ? `(${table.sourceRow(row)})` : id;
}

export const usage: FindLever = (context) => {
  const { portfolio, account, s } = context;
  const lines = activeLines(portfolio);
  lines.check(account);
  const { table } = lines;
  if (table === undefined) return undefined;
  const open = rowsWhere(
    context,
    'references',
    (number, row) => lines.active[row] === 1 && !(number('adoption_pct') >= s.lever_adoption && number('trained_users') >= number('users')),
  );
  // An unknown criticality comes after every known one.
  const criticality = (row: number): number => table.number('business_critical_1_5', row) || 0;
  open.sort((a, b) => criticality(b) - criticality(a) || lines.revenue[b]! - lines.revenue[a]! || a - b);
  const row = open[0];
  if (row === undefined) return undefined;
  const [trained, users, adoption] = ['trained_users', 'users', 'adoption_pct'].map((column) => table.number(column, row)) as [
    number,
    number,
    number,
  ];
  const [trainedNow, adoptionNow] = [trained || 0, adoption || 0];
  const more = Number.isNaN(users) ? s.lever_trained_users : Math.min(s.lever_trained_users, Math.max(0, users - trainedNow));
  const reached = Math.max(adoptionNow, s.lever_adoption);
  const unknown: UnknownData[] = ['trained_users', 'users', 'adoption_pct', 'business_critical_1_5']
    .filter((column) => Number.isNaN(table.number(column, row)))
    .map((column) => ({ table: 'references', column }));
  return {
    step: { lever: 'usage', users: more, adoption: reached, line: nameOf(table, row) },
    changes: [{ table: 'references', row, values: { trained_users: trainedNow + more || 'none', adoption_pct: reached || 'none' } }],
    table: 'references',
    rows: sourceRows(context, 'references', [row]),
    unknown,
  };
};

export const widerRange: FindLever = ({ portfolio, account }) => {
  const free = whitespace.compute(portfolio, account).families.filter(({ eligible, bought }) => eligible && !bought);
  // The largest potential; families without one come last, in their order.
  const [best] = [...free].sort((a, b) => (b.potential || 0) - (a.potential || 0));
  if (best === undefined) return undefined;
  const { family, potential } = best;
  const named = { line_id: `lever: ${family}`, reference_id: `lever: ${family}`, family };
  const currency = portfolio.rates.reporting;
  const values: RowChange['values'] =
    potential > 0 ? { ...named, annual_revenue: potential, ...(currency === '' ? {} : { currency }) } : { ...named, quantity: 1 };
  const unknown: UnknownData[] = portfolio.accountText(account, 'segment') === '' ? [{ table: 'accounts', column: 'segment' }] : [];
  return {
    step: { lever: 'wider_range', family, amount: potential },
    changes: [{ table: 'references', values }],
    table: 'references',
    rows: [],
    unknown,
  };
};
