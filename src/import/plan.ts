/**
 * What an import would do, before anything is written: each row of the source is new, changed, unchanged or refused. Rows find each other by the id
 * of the table; where a table has none, or a row's is blank, by all that the source says of them. So the same source again changes nothing.
 */
import type { CellValue } from '../files/columns';
import type { Steps } from '../files/steps';
import { BadCell, isBlankOrZero, textOf } from '../tables/cell';
import { columnOf, tableDeclarations } from '../tables/declarations/index';
import { matchHeaders } from '../tables/headers';
import { ownIdOf } from '../tables/own-id';
import type { ColumnDeclaration } from '../tables/schema';
import { comparer, TooLong, valueReader, type ImportedCell } from './cell-values';
import type { CellChange, ChangedRow, ImportColumn, ImportPlan, NewRow, PlanInput, PresentTable, Refusal, RefusalCode } from './types';

/** Rows that a step takes. */
const STEP = 256;

interface Column {
  readonly declared: ColumnDeclaration;
  readonly given: ImportColumn;
  /** In the table that is there; −1 for none. */
  readonly target: number;
  readonly read: (cell: unknown) => ImportedCell;
  readonly keyOf: (cell: unknown) => string;
}

function columnsOf({ table, columns, present }: PlanInput): Column[] {
  const header = present === null ? new Map<string, number>() : matchHeaders(tableDeclarations[table], present.cells);
  return columns.map((given) => {
    const declared = columnOf(table, given.ours);
    return {
      declared,
      given,
      target: header.get(given.ours) ?? -1,
      read: valueReader(declared, given.reading),
      keyOf: comparer(declared),
    };
  });
}

/** All that the import says of a row, as one text. */
const rowKey = (keys: readonly string[]): string => JSON.stringify(keys);

/** The rows that are there, to be found by id, or by all that the import says of them: each of those once. */
class PresentRows {
  private readonly byId = new Map<string, number>();
  private readonly byCells = new Map<string, number[]>();
  private readonly matched: Uint8Array;

  constructor(readonly table: PresentTable) {
    this.matched = new Uint8Array(table.cells.length);
  }

  add(at: number, id: string, cells: () => string): void {
    if (id !== '') {
      // The second row with an id is left out everywhere (domain: a row twice); it stays where it is.
      if (!this.byId.has(id)) this.byId.set(id, at);
      return;
    }
    const key = cells();
    const rows = this.byCells.get(key);
    if (rows === undefined) this.byCells.set(key, [at]);
    else rows.push(at);
  }

  withId(id: string): number | undefined {
    return this.take(this.byId.get(id));
  }

  withCells(key: string): number | undefined {
    return this.take(this.byCells.get(key)?.shift());
  }

  private take(at: number | undefined): number | undefined {
    if (at !== undefined) this.matched[at] = 1;
    return at;
  }

  /** Rows that say something and that nobody asked for. */
  unasked(): number[] {
    const rows: number[] = [];
    this.table.cells.forEach((row, at) => {
      if (at > 0 && this.matched[at] === 0 && !row.every(isBlankOrZero)) rows.push(at);
    });
    return rows;
  }
}

function* presentRows(present: PresentTable, columns: readonly Column[], id: Column | undefined): Steps<PresentRows> {
  const rows = new PresentRows(present);
  for (let at = 1; at < present.cells.length; at++) {
    if (at % STEP === 0) yield { phase: 'comparing', done: 0, total: present.cells.length };
    const row = present.cells[at]!;
    if (row.every(isBlankOrZero)) continue;
    const cellOf = ({ target }: Column): unknown => (target < 0 ? null : row[target]);
    rows.add(at, id === undefined ? '' : textOf(cellOf(id)), () => rowKey(columns.map((column) => column.keyOf(cellOf(column)))));
  }
  return rows;
}

/** One import being planned. */
class Planning {
  readonly fresh: NewRow[] = [];
  readonly changed: ChangedRow[] = [];
  readonly refused: Refusal[] = [];
  readonly formulasKept: number[];
  unchanged = 0;
  refusedRows = 0;
  private readonly seen = new Map<string, number>();
  /** Columns that a new row needs, and which of the import they are; −1 for none. */
  private readonly required: readonly { readonly name: string; readonly index: number }[];
  private readonly idIndex: number;

  constructor(
    private readonly input: PlanInput,
    private readonly columns: readonly Column[],
    private readonly id: Column | undefined,
    private readonly present: PresentRows | null,
  ) {
    this.formulasKept = columns.map(() => 0);
    const declared: readonly ColumnDeclaration[] = tableDeclarations[input.table].columns;
    this.required = declared
      .filter((column) => column.required)
      .map(({ name }) => ({ name, index: columns.findIndex((column) => column.declared.name === name) }));
    this.idIndex = id === undefined ? -1 : columns.indexOf(id);
  }

  row(number: number, source: readonly unknown[]): void {
    const cells: CellValue[] = [];
    const bad: Refusal[] = [];
    for (const column of this.columns) {
      const value = column.read(source[column.given.position]);
      if (value instanceof BadCell) bad.push(this.refusal(number, column, value.code, source, value.expected));
      else if (value instanceof TooLong) bad.push(this.refusal(number, column, 'text_too_long', source));
      else cells.push(value);
    }
    if (bad.length === 0) return this.place(number, source, cells);
    this.refuse(...bad);
    // Its row in the table is not taken away for that.
    const { id } = this;
    const own = id?.read(source[id.given.position]);
    if (typeof own === 'string') this.present?.withId(textOf(own));
  }

  refuse(...bad: readonly Refusal[]): void {
    this.refused.push(...bad);
    this.refusedRows++;
  }

  private place(number: number, source: readonly unknown[], cells: readonly CellValue[]): void {
    const { id } = this;
    const own = id === undefined ? '' : textOf(cells[this.idIndex]);
    if (id !== undefined && own !== '') {
      const before = this.seen.get(own);
      if (before !== undefined) return this.refuse(this.refusal(number, id, 'duplicate_id', source, String(before)));
      this.seen.set(own, number);
    }
    const at =
      own === '' ? this.present?.withCells(rowKey(this.columns.map(({ keyOf }, index) => keyOf(cells[index])))) : this.present?.withId(own);
    if (at === undefined) this.add(number, source, cells);
    else this.compare(number, source, cells, at);
  }

  private add(number: number, source: readonly unknown[], cells: readonly CellValue[]): void {
    const missing = this.required.filter(({ index }) => index < 0 || cells[index] === null);
    if (missing.length === 0) {
      this.fresh.push({ row: number, cells });
      return;
    }
    this.refuse(
      ...missing.map(({ name, index }) =>
        index < 0
          ? { row: number, column: '', ours: name, code: 'missing_required' as const, value: '' }
          : this.refusal(number, this.columns[index]!, 'missing_required', source),
      ),
    );
  }

  private compare(number: number, source: readonly unknown[], cells: readonly CellValue[], at: number): void {
    const { table } = this.present!;
    const row = table.cells[at]!;
    const changes: CellChange[] = [];
    const kept: number[] = [];
    for (const [index, { target, keyOf }] of this.columns.entries()) {
      const after = cells[index]!;
      if (after === null && !this.input.clearBlanks) continue;
      const before = target < 0 ? null : row[target];
      if (keyOf(before) === keyOf(after)) continue;
      if (target >= 0 && table.isFormula(at, target)) kept.push(index);
      else changes.push({ column: index, before, after });
    }
    const emptied = changes.find(({ column, after }) => after === null && this.columns[column]!.declared.required);
    if (emptied !== undefined) return this.refuse(this.refusal(number, this.columns[emptied.column]!, 'missing_required', source));
    if (changes.length > 0 && this.input.mode === 'append')
      return this.refuse(this.refusal(number, this.id!, 'id_present', source, String(at + 1)));
    for (const index of kept) this.formulasKept[index]!++;
    if (changes.length === 0) this.unchanged++;
    else this.changed.push({ row: number, at, changes });
  }

  private refusal(row: number, { given }: Column, code: RefusalCode, source: readonly unknown[], expected?: string): Refusal {
    const { theirs, ours, position } = given;
    return { row, column: theirs, ours, code, value: source[position], ...(expected === undefined ? {} : { expected }) };
  }
}

/** Throws a TableError when the table that is there can't be read. */
export function* planImport(input: PlanInput): Steps<ImportPlan> {
  const { table, source, mode } = input;
  const columns = columnsOf(input);
  const id = columns.find(({ declared }) => declared.name === ownIdOf(table));
  const present = input.present === null ? null : yield* presentRows(input.present, columns, id);
  const planning = new Planning(input, columns, id, present);
  const total = source.rows.length;
  for (const [index, row] of source.rows.entries()) {
    if (index % STEP === STEP - 1) yield { phase: 'comparing', done: index, total };
    planning.row(source.rowNumbers[index]!, row);
  }
  for (const { row, cells } of source.longRows) planning.refuse({ row, column: '', ours: '', code: 'long_row', value: cells });
  const { fresh, changed, unchanged, refused, refusedRows, formulasKept } = planning;
  return {
    table,
    mode,
    columns: input.columns,
    targets: columns.map(({ target }) => target),
    fresh,
    changed,
    unchanged,
    refused: source.longRows.length === 0 ? refused : refused.sort((a, b) => a.row - b.row),
    refusedRows,
    removed: mode === 'replace' && present !== null ? present.unasked() : [],
    formulasKept,
  };
}
