/**
 * Reads a range into columns: ids and texts as codes (Int32Array, NO_CODE for unknown; a row's own key stays in its cell), numbers, dates, flags and choices as
 * Float64Array (NaN for unknown). Only the columns asked for are read, in blocks of rows so that a row is touched while it is near.
 * What can't be read is unknown in the column and a finding in `findings`.
 */
import {
  BadCell,
  choiceWordsOf,
  isBlank,
  isBlankOrZero,
  isErrorCell,
  leastOf,
  mostOf,
  readChoice,
  readDate,
  readFlag,
  readNumber,
  readNumberText,
  textOf,
  UNKNOWN,
} from './cell';
import type { TableName } from './declarations/index';
import { tableDeclarations } from './declarations/index';
import { Dictionary, ERROR_CODE, NO_CODE } from './dictionary';
import { TableError, type Finding, type FindingCode, type Severity } from './findings';
import { groups } from './grouping';
import { headerNotes, matchHeaders, type Cells } from './headers';
import type { ColumnDeclaration, Entity, TableDeclaration } from './schema';
import { rowsEnd } from './totals';

export type Dictionaries = Map<Entity, Dictionary>;

export interface ReadOptions {
  /** Columns wanted; all when left out. Required ones are always read. */
  readonly columns?: ReadonlySet<string>;
  /** Coded columns that are read only if somebody asks for them: few figures need the contract of a line. */
  readonly deferred?: ReadonlySet<string>;
  /** Shared by the tables of one portfolio, so that ids join by code. */
  readonly dictionaries?: Dictionaries;
  /** Read only these rows of the range (positions in `cells`, rising); all when left out. */
  readonly only?: Int32Array;
  readonly date1904?: boolean;
  /** Also note what was read as blank though a 0 stood there: for the data check, not for the functions. */
  readonly notes?: boolean;
}

export interface CodeColumn {
  readonly codes: Int32Array;
  readonly dictionary: Dictionary;
}

const isCoded = (column: ColumnDeclaration): boolean => column.kind === 'id' || column.kind === 'text' || column.kind === 'tiers';

/** A currency that stands beside a number: `EUR 12`. */
export interface TypedCurrency {
  readonly row: number;
  readonly column: string;
  readonly currency: string;
  readonly cell: string;
}

export class Table {
  readonly findings: Finding[] = [];
  readonly typedCurrencies: TypedCurrency[] = [];
  private unknown: Float64Array | undefined;

  constructor(
    readonly name: TableName,
    /** Rows below the header (or the rows asked for), blank ones included: those have no account. */
    readonly rowCount: number,
    /** Where each row stands in `cells`; undefined when every row was read. */
    private readonly only: Int32Array | undefined,
    private readonly numeric: ReadonlyMap<string, Float64Array>,
    private readonly coded: ReadonlyMap<string, CodeColumn>,
    /** Where the cells of key columns stand: they are looked up only to be shown. */
    private readonly keys: ReadonlyMap<string, number>,
    /** The range that was read, its header first. */
    readonly cells: Cells,
    private readonly deferred: Map<string, () => void>,
  ) {}

  has(column: string): boolean {
    return this.numeric.has(column) || this.coded.has(column) || this.keys.has(column);
  }

  /** Values of a number, date, flag or choice column; `undefined` when the range has no such column. */
  numbers(column: string): Float64Array | undefined {
    return this.numeric.get(column);
  }

  /** The same, unknown in every row when the range has no such column. */
  numbersOrUnknown(column: string): Float64Array {
    return this.numeric.get(column) ?? (this.unknown ??= new Float64Array(this.rowCount).fill(UNKNOWN));
  }

  codes(column: string): CodeColumn | undefined {
    const read = this.deferred.get(column);
    if (read !== undefined) {
      this.deferred.delete(column);
      read();
    }
    return this.coded.get(column);
  }

  /** One value, unknown when the column isn't there. */
  number(column: string, row: number): number {
    return this.numeric.get(column)?.[row] ?? UNKNOWN;
  }

  text(column: string, row: number): string {
    const coded = this.codes(column);
    if (coded !== undefined) return coded.dictionary.text(coded.codes[row]!);
    const position = this.keys.get(column);
    return position === undefined ? '' : textOf(this.cells[this.sourceRow(row) - 1]![position]);
  }

  /** Row in the range as people count it: the header is 1. */
  sourceRow(row: number): number {
    return (this.only === undefined ? row + 1 : this.only[row]!) + 1;
  }

  report(row: number, column: string, code: FindingCode, severity: Severity, value: unknown, expected?: string): Finding {
    const finding: Finding = {
      code,
      severity,
      table: this.name,
      row: this.sourceRow(row),
      column,
      value,
      ...(expected === undefined ? {} : { expected }),
    };
    this.findings.push(finding);
    return finding;
  }
}

const BLOCK = 64;

/** A column being read: where it stands in the range and where its values go. */
interface Target {
  readonly column: ColumnDeclaration;
  readonly position: number;
  readonly numbers: Float64Array | null;
  readonly codes: Int32Array | null;
  readonly dictionary: Dictionary | null;
}

export function readTable(name: TableName, cells: Cells, options: ReadOptions = {}): Table {
  if (!Array.isArray(cells) || cells.length === 0) throw new TableError({ code: 'not_a_table', table: name });
  const declaration = tableDeclarations[name];
  const header = matchHeaders(declaration, cells);
  const end = rowsEnd(name, cells, header);
  const rowCount = options.only?.length ?? end - 1;
  const numeric = new Map<string, Float64Array>();
  const coded = new Map<string, CodeColumn>();
  const keys = new Map<string, number>();
  const targets: Target[] = [];
  for (const [column, position] of columnsAsked(declaration, header, options.columns)) {
    if (column.kind === 'key') {
      keys.set(column.name, position);
    } else if (isCoded(column)) {
      const dictionary = dictionaryFor(column, options.dictionaries);
      dictionary.countIn(() => cellsOfColumn(cells, position, end));
      const codes = new Int32Array(rowCount);
      coded.set(column.name, { codes, dictionary });
      targets.push({ column, position, numbers: null, codes, dictionary });
    } else {
      const numbers = new Float64Array(rowCount);
      numeric.set(column.name, numbers);
      targets.push({ column, position, numbers, codes: null, dictionary: null });
    }
  }
  const deferred = new Map<string, () => void>();
  const table = new Table(name, rowCount, options.only, numeric, coded, keys, cells, deferred);
  const report: Reporter = (row, column, bad, value) =>
    table.report(row, column.name, bad.code, bad.code === 'error_cell' ? 'warning' : 'error', value, bad.expected);
  const rows: Cells =
    options.only === undefined ? cells.slice(1, end) : Array.from(options.only, (position) => cells[position] as Cells[number]);
  const reader: Reader = { rows, date1904: options.date1904 ?? false, notes: options.notes ?? false, table, report };
  const now = targets.filter((target) => {
    const wait = target.codes !== null && options.deferred?.has(target.column.name) === true;
    if (wait) deferred.set(target.column.name, () => readBlock(reader, target, 0, rowCount));
    return !wait;
  });
  for (let from = 0; from < rowCount; from += BLOCK) {
    const to = Math.min(from + BLOCK, rowCount);
    for (const target of now) readBlock(reader, target, from, to);
  }
  reportMissing(reader, header);
  if (reader.notes) noteWhatIsLeftOut(table, header, end);
  return table;
}

/** The columns that are there, of those asked for; required ones are always. */
function columnsAsked(
  { columns }: TableDeclaration,
  header: ReadonlyMap<string, number>,
  asked: ReadOptions['columns'],
): readonly [ColumnDeclaration, number][] {
  return columns.flatMap((column): [ColumnDeclaration, number][] => {
    const position = header.get(column.name);
    const wanted = column.required || asked === undefined || asked.has(column.name);
    return position === undefined || !wanted ? [] : [[column, position]];
  });
}

/** Every cell of a column, whichever rows were asked for. */
function* cellsOfColumn(cells: Cells, position: number, end: number): Iterable<unknown> {
  for (let r = 1; r < end; r++) yield cells[r]![position];
}

function dictionaryFor(column: ColumnDeclaration, shared: Dictionaries | undefined): Dictionary {
  if (column.entity === undefined || shared === undefined) return new Dictionary(groups(column) ? 'names' : 'codes');
  let dictionary = shared.get(column.entity);
  if (dictionary === undefined) shared.set(column.entity, (dictionary = new Dictionary()));
  return dictionary;
}

/** Rows of totals and columns that nobody reads: once each. */
function noteWhatIsLeftOut(table: Table, header: ReadonlyMap<string, number>, end: number): void {
  const { name, cells } = table;
  table.findings.push(...headerNotes(name, cells[0]!));
  const totals = cells.slice(end).findIndex((row) => !row.every(isBlankOrZero));
  if (totals < 0) return;
  const row = cells[end + totals]!;
  const label = row.findIndex((cell) => typeof cell === 'string' && cell.trim() !== '');
  const column = [...header].find(([, position]) => position === label)?.[0] ?? tableDeclarations[name].columns[0]!.name;
  table.findings.push({ code: 'totals_row', severity: 'note', table: name, row: end + totals + 1, column, value: row[label] });
}

type Reporter = (row: number, column: ColumnDeclaration, bad: BadCell, value: unknown) => void;

interface Reader {
  /** The rows to read, without the header. */
  readonly rows: Cells;
  readonly date1904: boolean;
  readonly notes: boolean;
  readonly table: Table;
  readonly report: Reporter;
}

function readBlock(reader: Reader, target: Target, from: number, to: number): void {
  if (target.codes !== null) readCodes(reader, target, target.codes, target.dictionary!, from, to);
  else if (target.column.kind === 'number') readNumbers(reader, target, target.numbers!, from, to);
  else if (target.column.kind === 'choice') readChoices(reader, target, target.numbers!, from, to);
  else if (target.column.kind === 'date' && !reader.date1904) readDates(reader, target, target.numbers!, from, to);
  else readOthers(reader, target, target.numbers!, from, to);
}

function readCodes(
  reader: Reader,
  { column, position }: Target,
  codes: Int32Array,
  dictionary: Dictionary,
  from: number,
  to: number,
): void {
  if (dictionary.encodeRows(reader.rows, position, codes, from, to)) return;
  for (let row = from; row < to; row++) {
    if (codes[row] !== ERROR_CODE) continue;
    codes[row] = NO_CODE;
    reader.report(row, column, new BadCell('error_cell'), reader.rows[row]![position]);
  }
}

/** The common case is tested inline; everything else goes to the cell normaliser. */
function readNumbers(reader: Reader, { column, position }: Target, numbers: Float64Array, from: number, to: number): void {
  const { rows } = reader;
  const [least, most] = [leastOf(column), mostOf(column)];
  // A rate beyond 1 is asked about, whatever the column's limits.
  const [min, max] = column.unit === 'fraction' ? [Math.max(-1, least), Math.min(1, most)] : [least, most];
  for (let row = from; row < to; row++) {
    const cell = rows[row]![position];
    if (typeof cell === 'number' && cell !== 0 && cell >= min && cell <= max) {
      numbers[row] = cell;
    } else if (cell === '' || cell === null) {
      numbers[row] = UNKNOWN;
    } else {
      if (cell === 0 && reader.notes && column.zero !== 'value')
        reader.table.report(row, column.name, 'zero_read_as_blank', 'note', cell, 'none');
      numbers[row] = valueOf(
        reader,
        column,
        row,
        cell,
        typeof cell === 'string' ? textNumber(reader, column, row, cell) : readNumber(cell, column),
      );
    }
  }
}

/** A number typed as text; a currency beside it is kept for whoever knows the currency of the row. */
function textNumber({ table }: Reader, column: ColumnDeclaration, row: number, cell: string): number | BadCell {
  if (isBlank(cell) || isErrorCell(cell)) return readNumber(cell, column);
  const typed = readNumberText(cell, column);
  if (typed instanceof BadCell) return typed;
  if (typed.currency !== '') table.typedCurrencies.push({ row, column: column.name, currency: typed.currency, cell });
  return typed.value;
}

function readDates(reader: Reader, { column, position }: Target, numbers: Float64Array, from: number, to: number): void {
  const { rows } = reader;
  for (let row = from; row < to; row++) {
    const cell = rows[row]![position];
    if (typeof cell === 'number' && cell >= 1 && cell < 2_958_466) numbers[row] = Math.floor(cell);
    else if (cell === '' || cell === null) numbers[row] = UNKNOWN;
    else numbers[row] = valueOf(reader, column, row, cell, readDate(cell, column, false));
  }
}

function readChoices(reader: Reader, { column, position }: Target, numbers: Float64Array, from: number, to: number): void {
  const { rows } = reader;
  const words = choiceWordsOf(column);
  for (let row = from; row < to; row++) {
    const cell = rows[row]![position];
    // A code is written as it is declared nearly always.
    const written = typeof cell === 'string' ? words.get(cell) : undefined;
    numbers[row] = written ?? valueOf(reader, column, row, cell, readChoice(cell, column));
  }
}

function readOthers(reader: Reader, { column, position }: Target, numbers: Float64Array, from: number, to: number): void {
  const { rows, date1904 } = reader;
  for (let row = from; row < to; row++) {
    const cell = rows[row]![position];
    if (cell === '' || cell === null) {
      numbers[row] = UNKNOWN;
      continue;
    }
    if (typeof cell === 'boolean' && column.kind === 'flag') numbers[row] = cell ? 1 : 0;
    else numbers[row] = valueOf(reader, column, row, cell, column.kind === 'flag' ? readFlag(cell) : readDate(cell, column, date1904));
  }
}

function valueOf(reader: Reader, column: ColumnDeclaration, row: number, cell: unknown, value: number | BadCell): number {
  if (!(value instanceof BadCell)) return value;
  reader.report(row, column, value, cell);
  return UNKNOWN;
}

/** A row that has content but lacks a required cell is reported; a row without any content is no row. */
function reportMissing({ rows, table }: Reader, header: ReadonlyMap<string, number>): void {
  const declaration = tableDeclarations[table.name];
  for (const column of declaration.columns) {
    if (!column.required) continue;
    const codes = table.codes(column.name)?.codes;
    const numbers = table.numbers(column.name);
    const position = header.get(column.name)!;
    for (let row = 0; row < table.rowCount; row++) {
      if (codes !== undefined ? codes[row] !== NO_CODE : numbers !== undefined && !Number.isNaN(numbers[row]!)) continue;
      const source = rows[row]!;
      // A cell that was reported as bad already is not missing.
      if (!isBlankOrZero(source[position]) || source.every(isBlankOrZero)) continue;
      table.report(row, column.name, 'missing_required', 'warning', '');
    }
  }
}
