/** A workbook of plain data for the pane: tables as cells, and a record of what was asked of it. */
import type { TypedPlan } from '../../src/workbook/plan-moves';
import type { SelectedFigure } from '../../src/workbook/selected-figure';
import { drillSheets, type DrillInput } from '../../src/workbook/drill-sheet';
import { runtime } from '../functions/support';
import { isoDate } from '../../src/tables/dates';
import type { ImportPlan } from '../../src/import/types';
import { tableDeclarations } from '../../src/tables/declarations/index';
import { recognise, type Cells } from '../../src/tables/headers';
import type {
  ClientCopy,
  FileWay,
  FreezeInput,
  FrozenSheets,
  AccountPlanOptions,
  AccountPlansOptions,
  BoardPageOptions,
  PlansWritten,
  AsOf,
  ClosingSheetsInput,
  ConcessionGridInput,
  ConcessionModelInput,
  FixesInput,
  MappingInput,
  OwnHeadersInput,
  InsertOptions,
  OneIdComparison,
  OneIdRun,
  ImportTarget,
  NewSheets,
  NewTable,
  Place,
  PortfolioOptions,
  RatesTableInput,
  ReadOptions,
  ScanOptions,
  SettingsInput,
  SheetsWritten,
  SheetWritten,
  TableImport,
  TableWritten,
  TemplatesInput,
  UnreadableDay,
  WorkbookSource,
  WorkbookTable,
  WriteOptions,
} from '../../src/workbook/index';
import { WorkbookError } from '../../src/workbook/errors';
import { mappingCells, readMapping } from '../../src/tables/mapping-table';
import { kindOfHeader } from '../../src/workbook/find-tables';
import { formulaFor } from '../../src/workbook/formula';
import { closingSheets } from '../../src/workbook/concessions/closing/sheets';
import { templateSheets } from '../../src/workbook/templates';
import { plainCells } from '../../src/workbook/selection';
import { sampleLanguage } from '../../src/sample/words';
import { sampleWorkbook } from '../../src/sample/sample-workbook';
import type { Language } from '../../src/locales/languages';
import type { PaneWorkbook } from '../../src/taskpane/workbook';

// The pane computes previews by the functions themselves. A bundle would leave out an import that is there for its effect alone.
Object.assign(globalThis, { CustomFunctions: runtime });

export interface FakeTable {
  readonly name: string;
  readonly sheet: string;
  readonly cells: Cells;
}

export interface FakeOptions {
  readonly language?: Language;
  readonly asOf?: string | null;
  readonly dark?: boolean;
}

export class FakeWorkbook implements PaneWorkbook {
  readonly language: Language;
  readonly visited: Place[] = [];
  readonly inserted: string[] = [];
  readonly models: ConcessionModelInput[] = [];
  readonly grids: ConcessionGridInput[] = [];
  readonly rates: RatesTableInput[] = [];
  readonly plans: AccountPlanOptions[] = [];
  readonly boards: BoardPageOptions[] = [];
  portfolios = 0;
  /** The next call of each of these is refused. */
  refuse: Partial<
    Record<
      | 'findTables'
      | 'goTo'
      | 'insertFormula'
      | 'toggleShortNames'
      | 'writePortfolio'
      | 'writeAccountPlan'
      | 'writeAccountPlans'
      | 'writeBoardPage'
      | 'writeRatesTable'
      | 'writeMapping'
      | 'renameHeaders'
      | 'writeLinkedCopy'
      | 'writeConcessionModel'
      | 'writeConcessionGrid'
      | 'writeClosing'
      | 'writeDrill'
      | 'writeSettings'
      | 'writeImport'
      | 'writeFixes'
      | 'writeNewTable'
      | 'writeTemplates'
      | 'freezeSheets'
      | 'clientCopy'
      | 'writeSample',
      WorkbookError
    >
  > = {};
  tables: FakeTable[];
  /** Reading waits for it. */
  slow: Promise<void> = Promise.resolve();
  /** Writing a sheet waits for it after its first step. */
  slowWrite: Promise<void> = Promise.resolve();
  date: string | null;
  /** What its AsOf holds instead of a date. */
  undated: UnreadableDay | null = null;
  private readonly dark: boolean;
  private selectionHandlers = new Set<(place: Place) => void>();
  private tableHandlers = new Set<() => void>();

  constructor(tables: FakeTable[], { language = 'en', asOf = '2026-11-21', dark = false }: FakeOptions = {}) {
    this.tables = tables;
    this.language = language;
    this.date = asOf;
    this.dark = dark;
  }

  today = (): string => '2026-12-24';
  isDark = (): boolean => this.dark;
  selectedCell = async (): Promise<Place> => ({ sheet: 'Sheet1', address: 'B2' });
  formulaFor = formulaFor;

  /** Functions that have a short name. */
  short: string[] = [];
  readonly takenNames = ['CONCESSIONS'];
  shortNames = async () => ({
    added: this.short,
    missing: ['SWITCHCOST', 'BREADTH'].filter((id) => !this.short.includes(id)),
    taken: this.takenNames,
  });

  async toggleShortNames() {
    this.check('toggleShortNames');
    const { added, missing, taken } = await this.shortNames();
    this.short = missing.length > 0 ? ['SWITCHCOST', 'BREADTH'] : [];
    return missing.length > 0 ? { action: 'added' as const, names: missing, taken } : { action: 'removed' as const, names: added, taken };
  }

  async findTables(): Promise<WorkbookTable[]> {
    this.check('findTables');
    const mappings = this.tables.filter(({ cells }) => recognise(cells) === 'mapping').flatMap(({ cells }) => readMapping(cells));
    return this.tables.map(({ name, sheet, cells }) => ({
      id: name,
      name,
      sheet,
      address: `A1:${letters((cells[0]?.length ?? 1) - 1)}${cells.length}`,
      rowCount: cells.length - 1,
      headers: (cells[0] ?? []).map(String),
      ...kindOfHeader(cells[0] ?? [], cells, mappings),
      reference: `${name}[#All]`,
      isExcelTable: true,
    }));
  }

  async readTables(tables: readonly WorkbookTable[], { onProgress }: ReadOptions): Promise<Map<string, Cells>> {
    if (tables.length > 0) onProgress?.({ table: tables[0]!, rows: 0, totalRows: tables.reduce((sum, { rowCount }) => sum + rowCount, 0) });
    await this.slow;
    return new Map(tables.map(({ id }) => [id, this.tables.find(({ name }) => name === id)?.cells ?? this.selectionCells]));
  }

  async findSources(): Promise<WorkbookSource[]> {
    const found = await this.findTables();
    return found.map((table) => ({ ...table, rows: this.tables.find(({ name }) => name === table.id)!.cells.slice(1) }));
  }

  readonly mapped: MappingInput[] = [];
  /** A mapping stands in a table of its own, as it does in a workbook; the next one takes its place. */
  async writeMapping(mapping: MappingInput, options: WriteOptions): Promise<SheetWritten> {
    await this.write('writeMapping', options);
    this.mapped.push(mapping);
    const kept = this.tables
      .filter(({ name }) => name === 'Mapping')
      .flatMap(({ cells }) => readMapping(cells))
      .filter(({ source }) => !mapping.sources.includes(source));
    const cells = mappingCells([...kept, ...mapping.mappings], mapping.language);
    this.tables = [...this.tables.filter(({ name }) => name !== 'Mapping'), { name: 'Mapping', sheet: 'Mapping', cells }];
    return { sheet: 'Mapping', address: 'A1' };
  }

  readonly renamed: OwnHeadersInput[] = [];
  async renameHeaders(headers: OwnHeadersInput, options: WriteOptions): Promise<SheetWritten> {
    await this.write('renameHeaders', options);
    this.renamed.push(headers);
    return { sheet: headers.source.sheet, address: 'A1' };
  }

  readonly copied: OwnHeadersInput[] = [];
  async writeLinkedCopy(headers: OwnHeadersInput, options: WriteOptions): Promise<SheetWritten> {
    await this.write('writeLinkedCopy', options);
    this.copied.push(headers);
    return { sheet: 'Copy', address: 'A1' };
  }

  async asOf(): Promise<AsOf | UnreadableDay | null> {
    if (this.undated !== null) return this.undated;
    return this.date === null ? null : { date: this.date, place: { sheet: 'Portfolio', address: 'B2' } };
  }

  async setAsOf(date: string): Promise<void> {
    this.date = date;
  }

  async goTo(place: Place): Promise<void> {
    this.check('goTo');
    this.visited.push(place);
  }

  /** What is selected, for the arguments that are taken from the sheet; and what stands there. */
  selection: WorkbookTable = plainCells('Sheet1', 'B2');
  selectionCells: Cells = [['']];
  /** Cells in the way of a result. */
  occupied: string | null = null;
  selectedCells = async (): Promise<WorkbookTable> => this.selection;
  readonly options: InsertOptions[] = [];

  async roomFor(options: InsertOptions): Promise<Place> {
    if (this.occupied !== null) throw new WorkbookError('notEmpty', { sheet: 'Sheet1', address: this.occupied });
    const { rowCount, columnCount } = options.size ?? { rowCount: 1, columnCount: 1 };
    return {
      sheet: 'Sheet1',
      address: `B2:${letters(columnCount + (options.ids === undefined ? 0 : 1))}${1 + rowCount + (options.label === undefined ? 0 : 1)}`,
    };
  }

  /** Formulas of one account each that stand somewhere, with what comparing them says. */
  runs: { readonly run: OneIdRun; readonly comparison: OneIdComparison }[] = [];
  readonly rewritten: OneIdRun[] = [];
  readonly settings: SettingsInput[] = [];
  /** Looking for formulas waits for it. */
  slowScan: Promise<void> = Promise.resolve();

  async scanOneIdRuns({ onProgress, signal }: ScanOptions): Promise<readonly OneIdRun[]> {
    onProgress?.(1, 10);
    await Promise.race([this.slowScan, new Promise((resolve) => signal?.addEventListener('abort', resolve))]);
    if (signal?.aborted === true) throw new WorkbookError('cancelled');
    return this.runs.map(({ run }) => run);
  }

  compareOneIdRun = async (run: OneIdRun): Promise<OneIdComparison> => this.runs.find((one) => one.run === run)!.comparison;
  rewriteOneIdRuns = async (runs: readonly OneIdRun[]): Promise<void> => void this.rewritten.push(...runs);

  async writeSettings(settings: SettingsInput, options: WriteOptions): Promise<SheetWritten> {
    await this.write('writeSettings', options);
    this.settings.push(settings);
    return { sheet: 'Settings', address: 'A1' };
  }

  async insertFormula(formula: string, options: InsertOptions): Promise<Place> {
    this.check('insertFormula');
    this.inserted.push(formula);
    this.options.push(options);
    return { sheet: 'Sheet1', address: 'B2' };
  }

  async writePortfolio(_portfolio: PortfolioOptions, options: WriteOptions) {
    await this.write('writePortfolio', options);
    this.portfolios++;
    return { sheet: 'Tenure portfolio', address: 'A4', created: true, nameTaken: null };
  }

  async writeAccountPlan(plan: AccountPlanOptions, options: WriteOptions): Promise<SheetWritten> {
    await this.write('writeAccountPlan', options);
    this.plans.push(plan);
    return { sheet: `Plan ${plan.account}`, address: 'A1' };
  }

  async writeAccountPlans({ accounts, ...shared }: AccountPlansOptions, options: WriteOptions): Promise<PlansWritten> {
    await this.write('writeAccountPlans', options);
    this.plans.push(...accounts.map(({ id, name }) => ({ ...shared, account: id, accountName: name })));
    return { written: accounts.map(({ id }) => ({ sheet: `Plan ${id}`, address: 'A1', created: true })), without: [], stopped: false };
  }

  async writeBoardPage(board: BoardPageOptions, options: WriteOptions): Promise<SheetWritten> {
    await this.write('writeBoardPage', options);
    this.boards.push(board);
    return { sheet: 'Board page', address: 'A1' };
  }

  async writeRatesTable(rates: RatesTableInput, options: WriteOptions): Promise<SheetWritten> {
    await this.write('writeRatesTable', options);
    this.rates.push(rates);
    return { sheet: 'Exchange rates', address: 'A1' };
  }

  async writeConcessionModel(model: ConcessionModelInput, options: WriteOptions): Promise<SheetWritten> {
    await this.write('writeConcessionModel', options);
    this.models.push(model);
    return { sheet: model.title, address: 'A1' };
  }

  async writeConcessionGrid(grid: ConcessionGridInput, options: WriteOptions): Promise<SheetWritten> {
    await this.write('writeConcessionGrid', options);
    this.grids.push(grid);
    return { sheet: grid.title, address: 'A1' };
  }

  /** What was typed on its plans. */
  typedPlans: readonly TypedPlan[] = [];
  readPlanMoves = async (): Promise<readonly TypedPlan[]> => this.typedPlans;

  /** What the selected cell shows. */
  figure: SelectedFigure | undefined;
  selectedFigure = async (): Promise<SelectedFigure | undefined> => this.figure;

  readonly drills: DrillInput[] = [];
  async writeDrill(input: DrillInput, options: WriteOptions): Promise<SheetsWritten> {
    await this.write('writeDrill', options);
    this.drills.push(input);
    const { sheets } = drillSheets(input);
    return { sheet: sheets[0]!.name, address: 'A1', sheets: [sheets[0]!.name] };
  }

  readonly closings: NewSheets[] = [];
  async writeClosing(input: ClosingSheetsInput, options: WriteOptions): Promise<SheetsWritten> {
    await this.write('writeClosing', options);
    const sheets = closingSheets(input);
    this.closings.push(sheets);
    return this.add(sheets);
  }

  /** The tables of these sheets stand in the workbook afterwards. */
  private add({ sheets }: NewSheets): SheetsWritten {
    const made = sheets.flatMap(({ name, table }): FakeTable[] =>
      table === undefined
        ? []
        : [{ name: table.name, sheet: name, cells: [table.header, ...table.rows.map((row) => row.map((cell) => cell ?? ''))] }],
    );
    this.tables = [...this.tables, ...made];
    return { sheet: sheets[0]!.name, address: 'A1', sheets: sheets.map(({ name }) => name) };
  }

  readonly templates: TemplatesInput[] = [];
  async writeTemplates(templates: TemplatesInput, options: WriteOptions): Promise<SheetsWritten> {
    await this.write('writeTemplates', options);
    this.templates.push(templates);
    return this.add(templateSheets(templates, this.date !== null));
  }

  async writeSample(sheets: NewSheets, options: WriteOptions): Promise<SheetsWritten> {
    await this.write('writeSample', options);
    return this.add(sheets);
  }

  readonly imports: ImportPlan[] = [];
  readonly lists: NewTable[] = [];

  async readTarget(table: WorkbookTable): Promise<ImportTarget> {
    const { cells } = this.tables.find(({ name }) => name === table.name)!;
    const fills = cells[0]!.map(() => null);
    return {
      ...{ table, cells, fills, rowCount: cells.length, free: 0, inOtherUnits: new Set() },
      present: { cells, isFormula: (row, column) => this.formulaCells.has(`${table.name} ${row} ${column}`) },
    };
  }

  /** The rows stand in the table afterwards. */
  async writeImports(imports: readonly TableImport[], options: WriteOptions): Promise<TableWritten[]> {
    await this.write('writeImport', options);
    return imports.map((one) => this.writeImport(one));
  }

  private writeImport({ plan, target }: TableImport): TableWritten {
    this.imports.push(plan);
    const { table, columns, targets, fresh, changed, removed } = plan;
    const name = target?.table.name ?? tableDeclarations[table].titles[this.language];
    const header = [...(target?.cells[0] ?? [])];
    const places = targets.map((place, index) => (place < 0 ? header.push(columns[index]!.ours) - 1 : place));
    const rows = (target?.cells.slice(1) ?? []).map((row) => header.map((_title, column) => row[column] ?? ''));
    for (const { at, changes } of changed) for (const { column, after } of changes) rows[at - 1]![places[column]!] = after ?? '';
    const added = fresh.map(({ cells }) => header.map((_title, column) => cells[places.indexOf(column)] ?? ''));
    const cells = [header, ...rows.filter((_row, index) => !removed.includes(index + 1)), ...added];
    this.tables = [...this.tables.filter((one) => one.name !== name), { name, sheet: name, cells }];
    return { sheet: name, table: name, address: 'A1' };
  }

  /** Places of formulas, as `table row column`, from 0. */
  formulaCells: ReadonlySet<string> = new Set();
  readonly fixed: FixesInput[] = [];
  /** The cells stand in the table afterwards, and the pane hears of it, as of any edit. */
  async writeFixes(fixes: FixesInput, options: WriteOptions): Promise<SheetWritten> {
    await this.write('writeFixes', options);
    this.fixed.push(fixes);
    const { name, sheet } = fixes.target.table;
    this.tables = this.tables.map((table) => {
      if (table.name !== name) return table;
      const cells = table.cells.map((row) => [...row]);
      for (const { row, position, after } of fixes.cells) cells[row]![position] = after ?? '';
      return { ...table, cells };
    });
    this.change();
    return { sheet, address: 'A1' };
  }

  async writeNewTable(table: NewTable, options: WriteOptions): Promise<TableWritten> {
    await this.write('writeNewTable', options);
    this.lists.push(table);
    return { sheet: table.title, table: table.title, address: 'A1' };
  }

  visibleSheets = async (): Promise<readonly string[]> => this.tables.map(({ sheet }) => sheet);
  readonly frozen: FreezeInput[] = [];
  async freezeSheets(input: FreezeInput, options: WriteOptions): Promise<FrozenSheets> {
    await this.write('freezeSheets', options);
    this.frozen.push(input);
    this.setUndoable(input.sheets[0] ?? null);
    return { sheets: input.sheets.map((sheet) => ({ sheet, formulas: 2 })), without: [] };
  }

  async clientCopy(sheets: readonly string[], options: WriteOptions): Promise<ClientCopy> {
    await this.write('clientCopy', options);
    const none = { outside: 0, hiddenRows: 0, hiddenColumns: 0, unseen: 0, errors: 0, charts: 0, hiddenSheets: 0 };
    const left = { ...none, formulas: 3, sheets: this.tables.length - sheets.length, names: 1 };
    return { file: new Uint8Array([80, 75]), sheets, text: 'Name\t12', left };
  }

  way: FileWay = 'download';
  fileWay = (): FileWay => this.way;
  readonly opened: Uint8Array[] = [];
  async openAsNewWorkbook(file: Uint8Array): Promise<void> {
    this.opened.push(file);
  }

  private undoable: string | null = null;
  private readonly undoHandlers = new Set<() => void>();
  undoableSheet = (): string | null => this.undoable;
  onUndoable = (handler: () => void): (() => void) => {
    this.undoHandlers.add(handler);
    return () => this.undoHandlers.delete(handler);
  };
  async undoLast(): Promise<string> {
    const sheet = this.undoable!;
    this.setUndoable(null);
    return sheet;
  }
  private setUndoable(sheet: string | null): void {
    this.undoable = sheet;
    for (const handler of this.undoHandlers) handler();
  }

  async onSelectionChanged(handler: (place: Place) => void) {
    this.selectionHandlers.add(handler);
    return async () => void this.selectionHandlers.delete(handler);
  }

  async onTablesChanged(handler: () => void) {
    this.tableHandlers.add(handler);
    return async () => void this.tableHandlers.delete(handler);
  }

  /** As if the user selected a cell. */
  select(place: Place): void {
    for (const handler of this.selectionHandlers) handler(place);
  }

  /** As if the user edited a table. */
  change(): void {
    for (const handler of this.tableHandlers) handler();
  }

  /** As the workbook does: in steps, and what is stopped is not written. */
  private async write(name: keyof FakeWorkbook['refuse'], { onProgress, signal }: WriteOptions): Promise<void> {
    this.check(name);
    onProgress?.(1, 4);
    await this.slowWrite;
    if (signal?.aborted === true) throw new WorkbookError('cancelled');
  }

  private check(name: keyof FakeWorkbook['refuse']): void {
    const error = this.refuse[name];
    if (error === undefined) return;
    delete this.refuse[name];
    throw error;
  }
}

function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

/** The sample workbook, whole or without some of its tables. */
export function sampleFake(language: Language, without: readonly string[] = [], options: FakeOptions = {}): FakeWorkbook {
  const sample = sampleWorkbook(sampleLanguage(language));
  const tables = sample.tables
    .filter(({ table }) => !without.includes(table))
    .map(({ tableName, sheetName, header, rows }) => ({
      name: tableName,
      sheet: sheetName,
      cells: [header, ...rows.map((row) => row.map((cell) => cell ?? ''))],
    }));
  return new FakeWorkbook(tables, { language, asOf: isoDate(sample.asOf), ...options });
}

/** Tables as an ERP exports them, and one that is nothing of ours. */
export function erpFake(language: Language, options: FakeOptions = {}): FakeWorkbook {
  const table = (name: string, cells: Cells): FakeTable => ({ name, sheet: name, cells });
  return new FakeWorkbook(
    [
      table('Customers', [
        ['Customer No.', 'Customer Name', 'Industry', 'Annual Revenue'],
        ['10001', 'Acme', 'Retail', 9e6],
        ['10002', 'Bolt', 'Food', 8e6],
      ]),
      table('Sales', [
        ['Customer No.', 'Item No.', 'Item Category', 'Net Amount'],
        ['10001', 'P1', 'Chem', 1000],
        ['10002', 'P1', 'Chem', 3000],
      ]),
      table('Agreements', [
        ['Agreement No.', 'Customer No.', 'Valid From', 'Valid To', 'Notice Period'],
        ['A1', '10001', '05/06/2025', '31/12/2027', '3 months'],
      ]),
      table('Holidays', [
        ['Colour', 'Size'],
        ['red', 1],
      ]),
    ],
    { language, ...options },
  );
}

/** Tables with something of everything that can be put right. */
export function untidyFake(language: Language = 'en', options: FakeOptions = {}): FakeWorkbook {
  const table = (name: string, ...cells: (string | number)[][]): FakeTable => ({ name, sheet: name, cells });
  return new FakeWorkbook(
    [
      table(
        'Accounts',
        ['account_id', 'name', 'status', 'owner', 'Segmment'],
        ['A1', 'One', 'actve', 'Ada', 'x'],
        ['A2', 'Two', 'active', 'ADA', 'y'],
        ['A3', 'Three', 'active', 'Ada', 'z'],
        ['A3', '', 'active', 'Ada ', 'z'],
      ),
      table(
        'References',
        ['line_id', 'account_id', 'reference_id', 'start_date', 'annual_revenue'],
        ['L1', 'A1', 'R1', '05/06/2018', '1,234'],
        ['L2', 'A2', 'R2', '25/06/2018', 12],
        ['L3', 'A9', 'R3', '06/07/2018', 12],
        ['L4', 'A9', 'R4', '07/07/2018', 12],
      ),
    ],
    { ...options, language },
  );
}
