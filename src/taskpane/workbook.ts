/**
 * What the pane asks of a workbook. The add-in gives it Excel's (excel-workbook.ts); tests and development pages give one of plain data.
 * Everything that can be refused rejects with a WorkbookError.
 */
import type { TableName } from '../tables/declarations/index';
import type {
  AccountPlanOptions,
  AccountPlansOptions,
  AsOf,
  BoardPageOptions,
  ClientCopy,
  BuiltFormula,
  ClosingSheetsInput,
  DrillInput,
  SelectedFigure,
  TypedPlan,
  ConcessionGridInput,
  ConcessionModelInput,
  Dispose,
  FixesInput,
  FileWay,
  FormulaOptions,
  FreezeInput,
  FrozenSheets,
  ImportTarget,
  InsertOptions,
  MappingInput,
  OneIdComparison,
  OneIdRun,
  OwnHeadersInput,
  ScanOptions,
  SettingsInput,
  NewSheets,
  NewTable,
  Place,
  PlansWritten,
  PortfolioOptions,
  RatesTableInput,
  ReadOptions,
  SheetsWritten,
  SheetWritten,
  ShortNames,
  ShortNamesChange,
  TableImport,
  TableWritten,
  TemplatesInput,
  UnreadableDay,
  WorkbookError,
  WorkbookSource,
  WorkbookTable,
  WriteOptions,
  WrittenPortfolio,
} from '../workbook/index';
import type { Cells } from '../tables/headers';
import type { Language } from '../locales/languages';

export interface PaneWorkbook {
  readonly language: Language;
  /** Today as an ISO date: a proposal when the workbook has no AsOf. Nothing else reads the clock. */
  today(): string;
  findTables(): Promise<readonly WorkbookTable[]>;
  /** Cells by id of the table, header row first. */
  readTables(tables: readonly WorkbookTable[], options: ReadOptions): Promise<ReadonlyMap<string, Cells>>;
  /** What the workbook's name for the date holds; null when it has no such name. */
  asOf(): Promise<AsOf | UnreadableDay | null>;
  /** Sets the workbook's date where its name AsOf points, or makes the name. */
  setAsOf(date: string): Promise<void>;
  goTo(place: Place): Promise<void>;
  selectedCell(): Promise<Place>;
  formulaFor(functionId: string, tables: readonly WorkbookTable[], options: FormulaOptions): BuiltFormula;
  /** What is selected, as something to hand to a function. */
  selectedCells(): Promise<WorkbookTable>;
  insertFormula(formula: string, options: InsertOptions): Promise<Place>;
  /** Where it would stand from the selected cell on; rejects as writing it would. */
  roomFor(options: InsertOptions): Promise<Place>;
  /** Formulas that ask about one account each, down a column, over the same tables. */
  scanOneIdRuns(options: ScanOptions): Promise<readonly OneIdRun[]>;
  /** What one formula would give in their place. */
  compareOneIdRun(run: OneIdRun, options: ScanOptions): Promise<OneIdComparison>;
  rewriteOneIdRuns(runs: readonly OneIdRun[]): Promise<void>;
  /** Changes of settings, in the workbook's own table or in one that is made. */
  writeSettings(settings: SettingsInput, options: WriteOptions): Promise<SheetWritten>;
  writePortfolio(portfolio: PortfolioOptions, options: WriteOptions): Promise<WrittenPortfolio>;
  /** The portfolio on one page to print. */
  writeBoardPage(board: BoardPageOptions, options: WriteOptions): Promise<SheetWritten>;
  /** One page to print of an account; made again, what was typed stays. */
  writeAccountPlan(plan: AccountPlanOptions, options: WriteOptions): Promise<SheetWritten>;
  /** The plans of several accounts, one after the other; stopped, those that are done stay. */
  writeAccountPlans(plans: AccountPlansOptions, options: WriteOptions): Promise<PlansWritten>;
  /** Names of the workbook that let =SWITCHCOST(…) stand for =TENURE.SWITCHCOST(…). */
  shortNames(): Promise<ShortNames>;
  toggleShortNames(): Promise<ShortNamesChange>;
  /** The table of exchange rates to fill in, on a sheet of its own. */
  writeRatesTable(rates: RatesTableInput, options: WriteOptions): Promise<SheetWritten>;
  /** Tables to fill in, each on a sheet of its own. */
  writeTemplates(templates: TemplatesInput, options: WriteOptions): Promise<SheetsWritten>;
  /** The sheets of the sample. Refused where a name that its formulas use is taken. */
  writeSample(sheets: NewSheets, options: WriteOptions): Promise<SheetsWritten>;
  /** Every table, and every range with a header row, with its first rows: those that are none of ours too. */
  findSources(): Promise<readonly WorkbookSource[]>;
  /** Writes the visible table that says whose column is which. */
  writeMapping(mapping: MappingInput, options: WriteOptions): Promise<SheetWritten>;
  renameHeaders(headers: OwnHeadersInput, options: WriteOptions): Promise<SheetWritten>;
  /** A sheet under our headers, every cell of it a formula over theirs. */
  writeLinkedCopy(headers: OwnHeadersInput, options: WriteOptions): Promise<SheetWritten>;
  /** A sheet in which every figure of the concession is a formula. */
  writeConcessionModel(model: ConcessionModelInput, options: WriteOptions): Promise<SheetWritten>;
  /** Volume × sets of tiers, as formulas. */
  writeConcessionGrid(grid: ConcessionGridInput, options: WriteOptions): Promise<SheetWritten>;
  /** What was typed on the plans of the workbook about their moves. */
  readPlanMoves(options: Pick<ReadOptions, 'signal'>): Promise<readonly TypedPlan[]>;
  /** The figure of an account that the selected cell shows on a sheet of ours; undefined elsewhere. */
  selectedFigure(): Promise<SelectedFigure | undefined>;
  /** The rows behind a figure, on a sheet of their own. */
  writeDrill(drill: DrillInput, options: WriteOptions): Promise<SheetsWritten>;
  /** The list and the journal of a quarter-end, each on a sheet of its own. */
  writeClosing(closing: ClosingSheetsInput, options: WriteOptions): Promise<SheetsWritten>;
  /** A table as an import finds it: cells, and which of them are formulas. */
  readTarget(table: WorkbookTable, kind: TableName, options: ReadOptions): Promise<ImportTarget>;
  /** Does what imports are planned to do, each in the table that is there or (null) in one that is made: all of them, or none. */
  writeImports(imports: readonly TableImport[], options: WriteOptions): Promise<readonly TableWritten[]>;
  /** Puts single cells right. */
  writeFixes(fixes: FixesInput, options: WriteOptions): Promise<SheetWritten>;
  /** Rows as an Excel table on a sheet of its own. */
  writeNewTable(table: NewTable, options: WriteOptions): Promise<TableWritten>;
  onSelectionChanged(handler: (place: Place) => void, onError: (error: WorkbookError) => void): Promise<Dispose>;
  onTablesChanged(handler: () => void): Promise<Dispose>;
  /** Names of the sheets that are visible, in their order. */
  visibleSheets(): Promise<readonly string[]>;
  /** Every formula of the sheets gives way to its value. */
  freezeSheets(input: FreezeInput, options: WriteOptions): Promise<FrozenSheets>;
  /** A file of what the sheets show, and of nothing else. */
  clientCopy(sheets: readonly string[], options: ScanOptions): Promise<ClientCopy>;
  /** How a file leaves the pane here. */
  fileWay(): FileWay;
  openAsNewWorkbook(file: Uint8Array): Promise<void>;
  /** The sheet of the command that can be undone here, where Excel itself has no single step for it; null for none. */
  undoableSheet(): string | null;
  /** Calls back when that changes; gives the way to end it. */
  onUndoable(handler: () => void): () => void;
  /** Puts back what stood before the last command; gives its sheet. */
  undoLast(): Promise<string>;
  /** null where Office does not tell: the system's preference decides. */
  isDark(): boolean | null;
}
