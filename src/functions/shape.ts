/**
 * Results as Excel takes them: a matrix without null, NaN or infinite numbers (Excel would show 0), errors cell by cell, nothing above the
 * 5 MB that Excel on the web carries.
 */
import type { FunctionId, ResultWord } from '../locales/en/functions/index';
import { firstLanguage, localeOf, type Language, type Locale } from '../locales/languages';
import type { NoAnswer } from '../locales/en/errors';
import type { Driver } from '../metrics/metric';
import { SERIAL_1904 } from '../tables/dates';
import { tableDeclarations, type TableName } from '../tables/declarations/index';
import type { Cell, DeclaredColumn, Matrix } from './declare';
import { absenceError } from './errors';
import { CallError } from './faults';

/** NaN when there is no answer; words of a list are shown one after the other. */
type Value = number | string | boolean | readonly string[];

/** One column of a function's result; a date is a day of the 1900 system, to be written in the workbook's. */
export interface Column<Result> extends DeclaredColumn {
  /** Whole sentences are in the language of the settings. */
  value(result: Result, language?: Language): Value;
  /** Why there may be no answer. */
  readonly none?: NoAnswer;
}

const wordsOf = new Map<Locale['results'], ReadonlyMap<string, string>>();

/** The words by their codes: none in a language that shows the codes themselves. */
function resultWords(results: Locale['results']): ReadonlyMap<string, string> {
  let words = wordsOf.get(results);
  if (words === undefined) wordsOf.set(results, (words = new Map(Object.entries(results?.words ?? {}))));
  return words;
}

/**
 * What turns figures into cells: the workbook's date system, the language of reasons, and the language of headers and words, which is the
 * settings table's alone. One error object for each reason is enough.
 */
export class Writer {
  private readonly absences = new Map<NoAnswer, Cell>();
  private readonly results: Locale['results'];
  private readonly words: ReadonlyMap<string, string>;

  constructor(
    readonly language: Language,
    private readonly date1904: boolean,
    /** The language of the result's own texts. */
    readonly textLanguage: Language = firstLanguage,
    /** The function whose columns these are: a shared name may mean something of its own in it. */
    private readonly id?: FunctionId,
  ) {
    this.results = localeOf(textLanguage).results;
    this.words = resultWords(this.results);
  }

  header(columns: readonly Pick<DeclaredColumn, 'name'>[]): Cell[] {
    const { results, id } = this;
    if (results === null) return columns.map(({ name }) => name);
    const own = id === undefined ? undefined : results.own[id];
    return columns.map(({ name }) => own?.[name] ?? results.headers[name]);
  }

  /** A code that stands in a cell, such as the case of an account. */
  word(code: ResultWord): string {
    return this.text(code);
  }

  /** What may be a code or the user's own text, such as the item of a driver: the latter stays as it is. */
  text(text: string): string {
    return this.words.get(text) ?? text;
  }

  tableTitle(table: TableName | undefined): string {
    if (table === undefined) return '';
    return this.results === null ? table : tableDeclarations[table].titles[this.textLanguage];
  }

  cell<Result>(column: Column<Result>, result: Result): Cell {
    return this.value(column, column.value(result, this.textLanguage));
  }

  /** The value of a column in its cell. */
  value({ look, none }: Pick<Column<never>, 'look' | 'none'>, value: Value): Cell {
    if (typeof value === 'string') return this.text(value);
    if (typeof value === 'object') return value.map((text) => this.text(text)).join(', ');
    if (typeof value !== 'number') return value;
    if (!Number.isFinite(value)) return this.absence(none ?? 'no_answer');
    // No figure is shown as −0.
    return look === 'date' && this.date1904 ? value - SERIAL_1904 : value + 0;
  }

  /** The row of `parts`: the id, then every column. */
  row<Result>(id: string, columns: readonly Column<Result>[], result: Result): Cell[] {
    const cells = new Array<Cell>(columns.length + 1);
    cells[0] = id;
    for (let c = 0; c < columns.length; c++) cells[c + 1] = this.cell(columns[c]!, result);
    return cells;
  }

  absence(reason: NoAnswer): Cell {
    let cell = this.absences.get(reason);
    if (cell === undefined) this.absences.set(reason, (cell = absenceError({ reason }, this.language)));
    return cell;
  }
}

/** What names the rows of a table. */
export const accountId: DeclaredColumn = { name: 'account_id', look: 'text' };
export const contractId: DeclaredColumn = { name: 'contract_id', look: 'text' };

/** A figure that has no answer where that leaves nothing to explain: its cell stays blank. */
export const orEmpty = (value: number | undefined): number | string => (value === undefined || Number.isNaN(value) ? '' : value);

export const blankRow = (width: number): Cell[] => new Array<Cell>(width).fill('');
/** The same in each cell, an error or a blank, after the cells that are known. */
export const filledRow = (known: readonly Cell[], width: number, cell: Cell): Cell[] => [
  ...known,
  ...new Array<Cell>(width - known.length).fill(cell),
];

const derivation: readonly Pick<DeclaredColumn, 'name'>[] = [
  { name: 'component' },
  { name: 'item' },
  { name: 'table' },
  { name: 'rows' },
  { name: 'formula' },
  { name: 'amount' },
];

/** The derivation: a row for each driver, and their total, which is the result. */
export function explained(drivers: readonly Driver[], total: Cell, writer: Writer): Matrix {
  return [
    writer.header(derivation),
    ...drivers.map((driver): Cell[] => [
      writer.word(driver.component),
      writer.text(driver.item),
      writer.tableTitle(driver.table),
      rowsText(driver.rows ?? []),
      driver.formula,
      driver.amount + 0,
    ]),
    [writer.word('total'), '', '', '', '', total],
  ];
}

const LONGEST = 200;

/** Row numbers as people write them: `2-14, 18`; a very long list is cut and says how many rows there are. */
export function rowsText(rows: readonly number[]): string {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  const runs: string[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to + 1 < sorted.length && sorted[to + 1] === sorted[to]! + 1) to++;
    runs.push(to === from ? String(sorted[from]) : `${sorted[from]}-${sorted[to]}`);
    from = to + 1;
  }
  const text = runs.join(', ');
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, text.lastIndexOf(',', LONGEST))}, … (${sorted.length})`;
}

/** Bytes that Excel on the web carries in one result. */
export const BYTE_LIMIT = 5_000_000;
/** The longest number in JSON, with its comma. */
const NUMBER_BYTES = 25;
/** What surrounds the message of an error cell in JSON. */
const ERROR_BYTES = 250;

/** The matrix, if it fits. Never empty: Excel needs at least one cell. */
export function checked(matrix: Matrix): Matrix {
  if (matrix.length === 0) return [['']];
  // Counted cell by cell only when the number of cells makes it possible that it is too much.
  if (matrix.length * matrix[0]!.length * NUMBER_BYTES > BYTE_LIMIT || hasLongTexts(matrix)) {
    const bytes = bytesOf(matrix);
    if (bytes > BYTE_LIMIT) throw new CallError({ code: 'too_large', bytes });
  }
  return matrix;
}

/** Errors and texts are longer than numbers: many rows that start with one are counted. */
const hasLongTexts = (matrix: Matrix): boolean =>
  matrix.length > 10_000 || (matrix.length > 100 && matrix.some((row) => typeof row[row.length - 1] === 'object'));

function bytesOf(matrix: Matrix): number {
  let bytes = 2;
  for (const row of matrix) {
    bytes += 3;
    for (const cell of row) {
      if (typeof cell === 'number') bytes += Number.isInteger(cell) ? 8 : 20;
      else if (typeof cell === 'string') bytes += cell.length + 3;
      else if (typeof cell === 'boolean') bytes += 6;
      else bytes += cell.message.length + ERROR_BYTES;
    }
  }
  return bytes;
}
