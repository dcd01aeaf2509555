/**
 * Sheets as values: every formula gives way to what it shows, so that the sheet opens right without the add-in. Beside what stood there comes a visible line
 * for each formula of ours: the formula, the version, the settings, the day, who and when. All sheets are frozen, or none.
 */
import { textsOf, type Language } from '../../locales/languages';
import { version } from '../../version';
import { DEFINITIONS } from '../../metrics/portfolio/snapshot/definitions';
import { addressOf, type Extent } from '../addresses';
import { asText, asTheyStood } from '../as-text';
import { refuseIfCancelled, WorkbookError } from '../errors';
import { undoable } from '../last-step';
import { inWorkbook, isSupported } from '../run';
import { area } from '../sheet-draft';
import { takingBack } from '../taking-back';
import type { WriteOptions } from '../types';
import { blocksOf, formulaCells, rangeAt, type FormulaCells } from './formula-cells';

export interface FreezeInput {
  readonly language: Language;
  readonly sheets: readonly string[];
  /** What differs from the defaults; '' for nothing. */
  readonly settings: string;
  /** ISO dates: what the figures are of, and the day of today. */
  readonly asOf: string;
  readonly today: string;
  /** Office tells no name: who freezes says it; '' is not given. */
  readonly who: string;
}

export interface FrozenSheets {
  readonly sheets: readonly { readonly sheet: string; readonly formulas: number }[];
  /** These held no formula. */
  readonly without: readonly string[];
}

/** What a cell shows while it has no result, or none that lasts. */
const UNFINISHED = /^#(NAME\?|BUSY!|GETTING_DATA|SPILL!|CONNECT!|BLOCKED!|UNKNOWN!|FIELD!|CALC!|EXTERNAL!|PYTHON!)/;
const ERROR = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NULL!)$/;

const NAMESPACE = /\bTENURE(?:_\w+)?\./i;
/** A formula of ours, under its own name or a short one that the workbook has for it. */
const isOurs = (formula: string, short: ReadonlySet<string>): boolean =>
  NAMESPACE.test(formula) || [...formula.matchAll(/\b([A-Z][A-Z0-9_]+)\(/gi)].some(([, name]) => short.has(name!.toUpperCase()));

const frozenValue = (value: unknown): unknown => (typeof value === 'string' && !ERROR.test(value) ? asText(value) : value);

/** The cells of a block that change; null leaves a cell alone. */
function matrix(
  { used, cells, values }: FormulaCells,
  block: Extent,
  content: (row: number, column: number, first: boolean, formula: string) => unknown,
) {
  const lines: unknown[][] = Array.from({ length: block.rowCount }, () => new Array<unknown>(block.columnCount).fill(null));
  for (const { formula, place } of cells)
    for (let row = place.rowIndex; row < place.rowIndex + place.rowCount; row++)
      for (let column = place.columnIndex; column < place.columnIndex + place.columnCount; column++) {
        const line = lines[row - block.rowIndex];
        const [r, c] = [row - used.rowIndex, column - used.columnIndex];
        if (line === undefined || values[r]?.[c] === undefined) continue;
        line[column - block.columnIndex] = content(r, c, row === place.rowIndex && column === place.columnIndex, formula);
      }
  return lines;
}

function writeFrozen(sheet: Excel.Worksheet, found: FormulaCells): void {
  for (const block of blocksOf(found.used))
    rangeAt(sheet, block).values = matrix(found, block, (row, column) => frozenValue(found.values[row]![column]));
}

/** Spilled cells are emptied before their formula comes back: it needs them free. */
function writeFormulas(sheet: Excel.Worksheet, found: FormulaCells): void {
  const blocks = blocksOf(found.used);
  for (const block of blocks) rangeAt(sheet, block).values = matrix(found, block, () => '');
  const stood = asTheyStood(found.formulas, found.values);
  for (const block of blocks)
    rangeAt(sheet, block).formulas = matrix(found, block, (row, column, first) => (first ? stood[row]![column] : null));
}

const RECORD_GAP = 2;
const HEADER_ROW = 1;

interface Drawn {
  readonly found: FormulaCells;
  /** Where the lines stand: a title, a header, a row for each formula of ours, one for the others. */
  readonly place: Extent;
  readonly rows: readonly (readonly string[])[];
}

function lineOf(cells: string, formula: string, { language, settings, asOf, today, who }: FreezeInput): string[] {
  const texts = textsOf(language).share.record;
  return [
    cells,
    formula,
    texts.version(version, DEFINITIONS),
    settings === '' ? texts.defaults : settings,
    asOf,
    who === '' ? texts.notGiven : who,
    today,
  ];
}

/** The longest text of a cell. */
const LONGEST = 32_767;

function recordOf(found: FormulaCells, input: FreezeInput, short: ReadonlySet<string>): Drawn {
  const texts = textsOf(input.language).share.record;
  const ours = found.cells.filter(({ formula }) => isOurs(formula, short));
  const others = found.cells.length - ours.length;
  const lines = ours.map(({ formula, place }) => lineOf(addressOf(place), formula, input));
  if (others > 0) lines.push(lineOf(texts.elsewhere, texts.native(others), input));
  const title = [texts.title(input.today), ...new Array<string>(texts.header.length - 1).fill('')];
  const rows = [title, [...texts.header], ...lines].map((line) => line.map((cell) => asText(cell.slice(0, LONGEST - 1))));
  const { columnIndex, columnCount } = found.used;
  return {
    found,
    rows,
    place: area(0, columnIndex + columnCount + RECORD_GAP, rows.length, rows[0]!.length),
  };
}

const WIDTHS = [60, 320, 110, 160, 60, 100, 60];

function writeRecord(sheet: Excel.Worksheet, { place, rows }: Drawn): void {
  const range = rangeAt(sheet, place);
  range.values = rows.map((row) => [...row]);
  const title = range.getRow(0);
  title.format.font.bold = true;
  const header = range.getRow(HEADER_ROW);
  header.format.font.bold = true;
  header.format.borders.getItem('EdgeBottom').style = 'Continuous';
  WIDTHS.forEach((points, column) => {
    range.getColumn(column).format.columnWidth = points;
  });
}

/** Nothing of a sheet may be frozen before it is worked out. */
function refuseUnfinished({ sheet, cells, values, used }: FormulaCells): void {
  for (const { place } of cells) {
    const value = values[place.rowIndex - used.rowIndex]?.[place.columnIndex - used.columnIndex];
    if (typeof value === 'string' && UNFINISHED.test(value))
      throw new WorkbookError('notComputed', { sheet, address: addressOf({ ...place, rowCount: 1, columnCount: 1 }) });
  }
}

/** Names that stand for functions of ours: `=LAMBDA(…TENURE.SWITCHCOST(…))` under a short name. */
async function shortNamesIn(context: Excel.RequestContext): Promise<Set<string>> {
  const names = context.workbook.names.load('items/name,items/formula');
  await context.sync();
  return new Set(names.items.filter(({ formula }) => NAMESPACE.test(String(formula))).map(({ name }) => name.toUpperCase()));
}

async function putBack(context: Excel.RequestContext, drawn: readonly Drawn[], widths: readonly number[][]): Promise<void> {
  drawn.forEach(({ found, place }, index) => {
    const sheet = context.workbook.worksheets.getItem(found.sheet);
    writeFormulas(sheet, found);
    const record = rangeAt(sheet, place);
    record.clear('All');
    widths[index]!.forEach((points, column) => {
      record.getColumn(column).format.columnWidth = points;
    });
  });
  await context.sync();
}

/** Freezes the sheets. Throws notComputed where a formula has no result yet, and whatever Excel refuses; then all sheets are as they were. */
export async function freezeSheets(input: FreezeInput, { onProgress, signal }: WriteOptions = {}): Promise<FrozenSheets> {
  const { putBack: undo, ...frozen } = await inWorkbook(
    async (context) => {
      const short = await shortNamesIn(context);
      const all: (FormulaCells | null)[] = [];
      const total = 2 * input.sheets.length;
      onProgress?.(0, total);
      for (const sheet of input.sheets) {
        all.push(await formulaCells(context, sheet, signal));
        onProgress?.(all.length, total);
      }
      const withFormulas = all.filter((found) => found !== null && found.cells.length > 0) as FormulaCells[];
      withFormulas.forEach(refuseUnfinished);
      const drawn = withFormulas.map((found) => recordOf(found, input, short));
      const widthsOf = drawn.map(({ found, place }) =>
        Array.from({ length: place.columnCount }, (_, column) =>
          rangeAt(context.workbook.worksheets.getItem(found.sheet), place).getColumn(column).load('format/columnWidth'),
        ),
      );
      await context.sync();
      const widths = widthsOf.map((columns) => columns.map(({ format }) => format.columnWidth));
      const undo = (fresh: Excel.RequestContext): Promise<void> => putBack(fresh, drawn, widths);
      const apart = isSupported('ExcelApi', '1.20');
      try {
        for (const [index, one] of drawn.entries()) {
          refuseIfCancelled(signal);
          const sheet = context.workbook.worksheets.getItem(one.found.sheet);
          writeFrozen(sheet, one.found);
          writeRecord(sheet, one);
          if (!apart && index < drawn.length - 1) continue;
          await context.sync();
          onProgress?.(input.sheets.length + index + 1, total);
        }
        refuseIfCancelled(signal);
      } catch (error) {
        await takingBack(error, { sheet: drawn[0]!.found.sheet, ...(apart ? {} : { atOnce: true }) }, () => inWorkbook(undo));
      }
      return {
        sheets: drawn.map(({ found }) => ({ sheet: found.sheet, formulas: found.cells.length })),
        without: input.sheets.filter((_, index) => (all[index]?.cells.length ?? 0) === 0),
        putBack: undo,
      };
    },
    { oneUndoStep: true, signal },
  );
  const [first, ...further] = frozen.sheets;
  if (first !== undefined) await undoable({ touched: [first, ...further], putBack: undo });
  return frozen;
}
