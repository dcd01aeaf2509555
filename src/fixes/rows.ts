/** Fixes that take or give rows, as a plan of an import: it is written, and put back when that fails, as an import is. */
import { comparer } from '../import/cell-values';
import type { ImportColumn, ImportPlan } from '../import/types';
import { alike } from '../portfolio/similar-ids';
import { isBlank, textOf } from '../tables/cell';
import type { CellValue } from '../files/columns';
import { columnOf, tableDeclarations } from '../tables/declarations/index';
import type { Finding } from '../tables/findings';
import { matchHeaders } from '../tables/headers';
import type { CellFix, FixTable, JoinedRow, Lost, MissingAccount } from './types';

/** The first row with an id stays, as every figure has it; what is blank in it is filled from the rows that go, the first of them first. */
export function joinedRows(table: FixTable, findings: readonly Finding[]): JoinedRow[] {
  const { cells: read, isFormula } = table.present;
  const header = matchHeaders(tableDeclarations[table.name], read);
  const nameAt = new Map([...header].map(([name, position]) => [position, name]));
  const keyAt = table.cells[0]!.map((_title, position) => {
    const name = nameAt.get(position);
    return name === undefined ? textOf : comparer(columnOf(table.name, name));
  });
  const own = header.get(findings[0]?.column ?? '');
  if (own === undefined) return [];
  const first = new Map<string, number>();
  read.forEach((row, at) => {
    const id = at === 0 ? '' : textOf(row[own]);
    if (id !== '' && !first.has(id)) first.set(id, at);
  });
  const filledBefore = new Set<string>();
  const joined = (goes: number): JoinedRow | undefined => {
    const id = textOf(read[goes]?.[own]);
    const stays = first.get(id);
    if (stays === undefined || stays >= goes) return undefined;
    const filled: CellFix[] = [];
    const lost: Lost[] = [];
    let refused = false;
    table.cells[goes]!.forEach((gone, position) => {
      if (isFormula(goes, position)) refused ||= table.fills[position] === null;
      else if (!isBlank(gone) && position !== own) {
        const kept = table.cells[stays]![position];
        const place = `${stays} ${position}`;
        const blank = isBlank(kept) && !isFormula(stays, position);
        if (blank && !filledBefore.has(place)) {
          filledBefore.add(place);
          filled.push({ row: stays, position, column: nameAt.get(position) ?? '', before: kept, after: gone as CellValue });
        } else if (keyAt[position]!(kept) !== keyAt[position]!(gone)) lost.push({ position, kept, lost: gone });
      }
    });
    return { goes, stays, id, filled: refused ? [] : filled, lost, ...(refused ? { refused: 'formula' } : {}) };
  };
  return [...new Set(findings.map(({ row }) => row - 1))]
    .sort((a, b) => a - b)
    .map(joined)
    .filter((row) => row !== undefined);
}

const NOTHING = { fresh: [], changed: [], unchanged: 0, refused: [], refusedRows: 0, removed: [], formulasKept: [] } as const;

/** Every column of the range is one of the plan, in its place. */
function joinedColumns({ name, cells, present }: FixTable): ImportColumn[] {
  const header = matchHeaders(tableDeclarations[name], present.cells);
  const nameAt = new Map([...header].map(([ours, position]) => [position, ours]));
  // A column that nobody reads is copied as text.
  const any = tableDeclarations[name].columns.find(({ kind }) => kind === 'text' || kind === 'id' || kind === 'key')!.name;
  return cells[0]!.map((title, position) => ({ position, theirs: String(title), ours: nameAt.get(position) ?? any, reading: {} }));
}

export function joinPlan(table: FixTable, joined: readonly JoinedRow[]): ImportPlan {
  const columns = joinedColumns(table);
  const taken = joined.filter(({ refused }) => refused === undefined);
  const byRow = new Map<number, { column: number; before: unknown; after: CellValue }[]>();
  for (const { row, position, before, after } of taken.flatMap(({ filled }) => filled)) {
    const changes = byRow.get(row) ?? [];
    changes.push({ column: position, before, after });
    byRow.set(row, changes);
  }
  return {
    ...NOTHING,
    table: table.name,
    mode: 'replace',
    columns,
    targets: columns.map(({ position }) => position),
    changed: [...byRow].map(([at, changes]) => ({ row: at + 1, at, changes })),
    removed: taken.map(({ goes }) => goes).sort((a, b) => a - b),
  };
}

/** The accounts that findings name and that the table lacks, each once, in the order in which they are met. */
export function missingAccounts(accounts: FixTable, findings: readonly Finding[]): MissingAccount[] {
  const { cells } = accounts.present;
  const position = matchHeaders(tableDeclarations.accounts, cells).get('account_id')!;
  const known = new Set<string>();
  const similar = new Map<string, string>();
  for (const row of cells.slice(1)) {
    const id = textOf(row[position]);
    if (id === '') continue;
    known.add(id);
    if (!similar.has(alike(id))) similar.set(alike(id), id);
  }
  const rows = new Map<string, number>();
  for (const { value } of findings) {
    const id = textOf(value);
    if (id !== '' && !known.has(id)) rows.set(id, (rows.get(id) ?? 0) + 1);
  }
  const closed = accounts.inOtherUnits.has('account_id') || accounts.fills[position] != null;
  return [...rows].map(([id, count]) => ({
    id,
    rows: count,
    similar: similar.get(alike(id)),
    ...(closed ? { refused: accounts.fills[position] == null ? ('in_other_units' as const) : ('formula' as const) } : {}),
  }));
}

/** Rows of which nothing is known but the id. */
export function accountsPlan(accounts: FixTable, missing: readonly MissingAccount[]): ImportPlan {
  const position = matchHeaders(tableDeclarations.accounts, accounts.present.cells).get('account_id')!;
  return {
    ...NOTHING,
    table: 'accounts',
    mode: 'append',
    columns: [{ position, theirs: String(accounts.cells[0]![position]), ours: 'account_id', reading: {} }],
    targets: [position],
    fresh: missing.filter(({ refused }) => refused === undefined).map(({ id }, index) => ({ row: index + 1, cells: [id] })),
    formulasKept: [0],
  };
}
