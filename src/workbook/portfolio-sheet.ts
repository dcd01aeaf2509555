/**
 * The portfolio in a sheet of its own: title, date, one PORTFOLIO formula that spills, formats. Made once, then brought up to date. What the
 * user typed stays: a sheet of that name that holds something else is left alone, a result that would meet other content is refused.
 * All writing is one sync (one step of undo in any Excel); when it fails half-way, what was written is taken back.
 */
import type { DeclaredColumn } from '../functions/declare';
import { languages, localeOf, textsOf, type Language } from '../locales/languages';
import { tableDeclarations } from '../tables/declarations/index';
import type { Stage } from '../portfolio/life';
import { parseIsoDate } from '../tables/dates';
import { TableError } from '../tables/findings';
import { matchHeaders } from '../tables/headers';
import { absoluteReference, addressOf, inside, withoutSheet } from './addresses';
import { AS_OF_NAME, readNamedDate, type NamedDate } from './as-of';
import { cellsAsRead } from './as-read';
import { asText } from './as-text';
import { columnWidthOf, numberFormatOf, setNumberFormat, widthOf } from './column-formats';
import { refuseIfCancelled, WorkbookError } from './errors';
import { findTables } from './find-tables';
import { formulaFor, resultColumns } from './formula';
import { freeName } from './new-sheet';
import { inWorkbook } from './run';
import { dropSheet, takingBack } from './taking-back';
import type { AsOf, BuiltFormula, PortfolioOptions, WorkbookTable, WriteOptions, WrittenPortfolio } from './types';

const textsIn = (language: Language) => textsOf(language).workbook.portfolio;

/** Rows from 0: title, date, a free row, the result's header. */
const DATE_ROW = 1;
const HEADER_ROW = 3;
/** Rows formatted below the last account, for accounts to come. */
const SPARE_ROWS = 100;
const NAME_WIDTH = widthOf(28);
const OUR_FORMULA = /^=TENURE\.PORTFOLIO\(/i;

/** What is to stand in the sheet. */
interface Plan {
  readonly built: BuiltFormula;
  /** Names of the accounts beside their ids, for people; null when the table has none. */
  readonly namesFormula: string | null;
  readonly rows: number;
}

interface Found {
  /** The sheet made by an earlier call. */
  readonly sheet: string | null;
  /** A free name for a new one. */
  readonly free: string;
  /** The sheet that the user sees. */
  readonly shown: string;
}

/** Where the names stand; nowhere when the headers are at fault: then the formula itself says which one. */
function nameColumn(accounts: WorkbookTable): number | undefined {
  try {
    return matchHeaders(tableDeclarations.accounts, cellsAsRead([accounts.headers], accounts)).get('name');
  } catch (error) {
    if (error instanceof TableError) return undefined;
    throw error;
  }
}

/** The column of account names as a formula; the result keeps the order of the accounts table, row by row. */
function namesFormulaOf(accounts: WorkbookTable): string | null {
  const position = nameColumn(accounts);
  if (position === undefined) return null;
  // &"" shows a blank name as blank: a reference alone would show 0.
  if (accounts.isExcelTable) return `=${accounts.name}${columnSpecifier(accounts.headers[position]!)}&""`;
  const [first, last] = accounts.address.split(':') as [string, string];
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(first)!;
  const lastRow = last.replace(/^[A-Z]+/, '');
  const column = columnBeside(letters!, position);
  return `=${absoluteReference(accounts.sheet, `${column}${Number(row) + 1}:${column}${lastRow}`)}&""`;
}

/** "[Name]"; with marks that mean something in formulas, "[[N-o.m]]", some of them behind an apostrophe. */
function columnSpecifier(header: string): string {
  if (/^[\p{L}\p{N}_ ]+$/u.test(header)) return `[${header}]`;
  return `[[${header.replace(/['[\]#@]/g, "'$&")}]]`;
}

/** The column so many places to the right. */
const columnBeside = (letters: string, offset: number): string => {
  const index = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return addressOf({ rowIndex: 0, columnIndex: index + offset, rowCount: 1, columnCount: 1 }).slice(0, -1);
};

/** Our sheet in either language, else the first free name: "Tenure portfolio", "Tenure portfolio (2)"… */
async function find(context: Excel.RequestContext, language: Language): Promise<Found> {
  const sheets = context.workbook.worksheets.load('items/name');
  const shown = context.workbook.worksheets.getActiveWorksheet().load('name');
  await context.sync();
  const names = sheets.items.map(({ name }) => name);
  const usual = new RegExp(
    `^(${languages()
      .map((one) => textsIn(one).sheet)
      .join('|')})( \\(\\d+\\))?$`,
    'i',
  );
  const candidates = names.filter((name) => usual.test(name));
  const anchors = candidates.map((name) =>
    context.workbook.worksheets.getItem(name).getRangeByIndexes(HEADER_ROW, 0, 1, 2).load('formulas'),
  );
  if (candidates.length > 0) await context.sync();
  const ours = candidates.find((_, index) =>
    (anchors[index]!.formulas as unknown[][])[0]!.some((formula) => OUR_FORMULA.test(String(formula))),
  );
  return { sheet: ours ?? null, free: freeName(textsIn(language).sheet, names), shown: shown.name };
}

const portfolioColumns = (): readonly DeclaredColumn[] => resultColumns('PORTFOLIO')!;

/** One column of the result below its header, with room for accounts to come. */
const bodyOf = (sheet: Excel.Worksheet, column: number, rows: number): Excel.Range =>
  sheet.getRangeByIndexes(HEADER_ROW + 1, column, rows + SPARE_ROWS, 1);

function formatBody(sheet: Excel.Worksheet, first: number, rows: number, language: Language): void {
  portfolioColumns().forEach(({ look }, index) => {
    setNumberFormat(bodyOf(sheet, first + index, rows), numberFormatOf(look, language));
  });
}

const STATUS = portfolioColumns().findIndex(({ name }) => name === 'status');

/** How many accounts are active, lost, prospects: counted among the stages of the spilled rows, in whichever language the settings ask for. */
function countsFormula(column: number, rows: number, language: Language): string {
  const place = addressOf({ rowIndex: HEADER_ROW + 1, columnIndex: column, rowCount: rows + SPARE_ROWS, columnCount: 1 });
  const { counts } = textsIn(language);
  const count = (...stages: readonly Stage[]): string => {
    const words = new Set(languages().flatMap((one) => stages.map((stage) => localeOf(one).card.stages[stage])));
    return [...words].map((word) => `COUNTIF(${place},"${word}")`).join('+');
  };
  return `=${count('active', 'leaving')}&" ${counts.active}, "&${count('lost')}&" ${counts.lost}, "&${count('prospect')}&" ${counts.prospects}"`;
}

function writeNew(sheet: Excel.Worksheet, name: string, plan: Plan, named: NamedDate | null, { language, asOf }: PortfolioOptions): void {
  const say = textsIn(language);
  const columns = portfolioColumns();
  const first = plan.namesFormula === null ? 0 : 1;
  const title = sheet.getRange('A1');
  title.values = [[asText(say.title)]];
  title.format.font.bold = true;
  title.format.font.size = 14;
  const label = sheet.getCell(DATE_ROW, 0);
  label.values = [[asText(say.asOf)]];
  const date = sheet.getCell(DATE_ROW, 1);
  date.numberFormat = [[localeOf(language).habits.dateFormat]];
  date.format.horizontalAlignment = 'Left';
  if (named?.asOf != null) date.formulas = [[`=${AS_OF_NAME}`]];
  else {
    date.values = [[asOf!]];
    if (named !== null) named.item.formula = `=${absoluteReference(name, 'B2')}`;
    else sheet.context.workbook.names.add(AS_OF_NAME, date);
  }
  sheet.getCell(DATE_ROW, first + STATUS).formulas = [[countsFormula(first + STATUS, plan.rows, language)]];
  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, first + columns.length);
  header.format.font.bold = true;
  header.format.borders.getItem('EdgeBottom').style = 'Continuous';
  columns.forEach((column, index) => {
    sheet.getCell(0, first + index).format.columnWidth = columnWidthOf(column);
    // A header stands over its figures.
    if (numberFormatOf(column.look, language) !== 'General') sheet.getCell(HEADER_ROW, first + index).format.horizontalAlignment = 'Right';
  });
  // The first column holds the title and the label as well.
  sheet.getCell(0, 0).format.columnWidth = NAME_WIDTH;
  formatBody(sheet, first, plan.rows, language);
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, HEADER_ROW + 1, first + 1));
  if (plan.namesFormula !== null) {
    sheet.getCell(HEADER_ROW, 0).values = [[asText(say.account)]];
    sheet.getCell(HEADER_ROW + 1, 0).formulas = [[plan.namesFormula]];
  }
  sheet.getCell(HEADER_ROW, first).formulas = [[plan.built.formula]];
  sheet.activate();
  title.select();
}

/** Makes the sheet; when that fails or is stopped, the workbook is as it was. */
async function create(
  context: Excel.RequestContext,
  { free: name, shown }: Found,
  plan: Plan,
  named: NamedDate | null,
  options: PortfolioOptions,
  signal: AbortSignal | undefined,
): Promise<void> {
  const before = named?.item.formula as string | undefined;
  const sheet = context.workbook.worksheets.add(name);
  writeNew(sheet, name, plan, named, options);
  try {
    await context.sync();
    refuseIfCancelled(signal);
  } catch (error) {
    await takingBack(error, name, () =>
      inWorkbook(async (fresh) => {
        const item = fresh.workbook.names.getItemOrNullObject(AS_OF_NAME);
        await fresh.sync();
        if (!item.isNullObject && named === null) item.delete();
        if (!item.isNullObject && before !== undefined && named?.asOf == null) item.formula = before;
        await dropSheet(fresh, name, shown);
      }),
    );
  }
}

const EXTENT = 'address,rowIndex,columnIndex,rowCount,columnCount';

/** Brings an existing sheet up to date: the formulas (tables may have come or gone) and the formats of new rows. */
async function refresh(context: Excel.RequestContext, name: string, plan: Plan, language: Language): Promise<string> {
  const sheet = context.workbook.worksheets.getItem(name);
  const corner = sheet.getRangeByIndexes(HEADER_ROW, 0, 2, 2).load('formulas');
  await context.sync();
  const formulas = corner.formulas as unknown[][];
  const first = OUR_FORMULA.test(String(formulas[0]![0])) ? 0 : 1;
  const writes = [
    { row: HEADER_ROW, column: first, formula: plan.built.formula, size: plan.built.size!, before: String(formulas[0]![first]) },
  ];
  const namesBefore = String(formulas[1]![0]);
  // Names that the user replaced by something else stay as they are.
  if (first === 1 && plan.namesFormula !== null && namesBefore.startsWith('='))
    writes.push({
      row: HEADER_ROW + 1,
      column: 0,
      formula: plan.namesFormula,
      size: { rowCount: plan.rows, columnCount: 1 },
      before: namesBefore,
    });
  const looks = writes.map(({ row, column, size }) => {
    const cell = sheet.getCell(row, column);
    return {
      cell: cell.load(EXTENT),
      spill: cell.getSpillingToRangeOrNullObject().load(EXTENT),
      content: sheet
        .getRangeByIndexes(row, column, Math.max(1, size.rowCount), size.columnCount)
        .getUsedRangeOrNullObject(true)
        .load(EXTENT),
    };
  });
  await context.sync();
  for (const { cell, spill, content } of looks) {
    if (content.isNullObject || inside(content, spill.isNullObject ? cell : spill)) continue;
    throw new WorkbookError('notEmpty', { sheet: name, address: withoutSheet(content.address) });
  }
  const changed = writes.filter(({ formula, before }) => formula !== before);
  for (const { row, column, formula } of changed) sheet.getCell(row, column).formulas = [[formula]];
  formatBody(sheet, first, plan.rows, language);
  sheet.activate();
  try {
    await context.sync();
  } catch (error) {
    await takingBack(error, name, () =>
      inWorkbook(async (fresh) => {
        const target = fresh.workbook.worksheets.getItem(name);
        for (const { row, column, before } of changed) target.getCell(row, column).formulas = [[before]];
        await fresh.sync();
      }),
    );
  }
  return addressOf({ rowIndex: HEADER_ROW, columnIndex: first, rowCount: 1, columnCount: 1 });
}

function refuseWithoutDay(date: string | undefined): void {
  if (date === undefined || typeof parseIsoDate(date) !== 'number') throw new WorkbookError('asOfMissing');
}

/** The formula names AsOf whether it is there already or will be. */
const NAMED: AsOf = { date: '', place: null };

/**
 * Writes the portfolio's sheet or brings it up to date, and shows it. Throws tableMissing, tableTwice, asOfMissing (no name AsOf and no date
 * given), notEmpty, and whatever Excel refuses. Bringing a sheet up to date can be stopped until it is sent.
 */
export async function writePortfolio(options: PortfolioOptions, { signal }: WriteOptions = {}): Promise<WrittenPortfolio> {
  const tables = options.tables ?? (await findTables({ signal }));
  const built = formulaFor('PORTFOLIO', tables, { asOf: NAMED, language: options.language });
  const accounts = tables.find(({ kind }) => kind === 'accounts')!;
  const plan: Plan = { built, namesFormula: namesFormulaOf(accounts), rows: accounts.rowCount };
  return inWorkbook(
    async (context) => {
      const named = await readNamedDate(context);
      const found = await find(context, options.language);
      const { language } = options;
      if (named?.asOf == null) refuseWithoutDay(options.asOf);
      const usual = textsIn(language).sheet;
      const nameTaken = found.sheet === null && found.free !== usual ? usual : null;
      refuseIfCancelled(signal);
      if (found.sheet !== null) {
        const address = await refresh(context, found.sheet, plan, language);
        return { sheet: found.sheet, address, created: false, nameTaken };
      }
      await create(context, found, plan, named, options, signal);
      const column = plan.namesFormula === null ? 0 : 1;
      return {
        sheet: found.free,
        address: addressOf({ rowIndex: HEADER_ROW, columnIndex: column, rowCount: 1, columnCount: 1 }),
        created: true,
        nameTaken,
      };
    },
    { oneUndoStep: true, signal },
  );
}
