/**
 * What the rest of the add-in knows of the workbook: plain data, no Office.js object. Addresses are A1 texts without the sheet's name; rows are
 * counted without the header unless said otherwise; dates are ISO texts (2026-06-30).
 */
import type { DeclaredColumn } from '../functions/declare';
import type { Language } from '../locales/languages';
import type { ParameterKey } from '../locales/en/parameters';
import type { SettingKey } from '../settings/declarations/index';
import type { SettingValue } from '../settings/settings';
import type { TableName } from '../tables/declarations/index';
import type { RebateMethod } from '../metrics/concessions/rebate';
import type { Grouping } from '../metrics/portfolio/groups';
import type { FindingCode, TableFault } from '../tables/findings';
import type { Recognised } from '../tables/headers';
import type { TableMapping } from '../tables/mapping';

/** An Excel table, or (where a sheet has none) a plain range under a header row that some table of the add-in has. */
export interface WorkbookTable {
  /** Excel's id of the table, or `Sheet!A1:C9` for a plain range. */
  readonly id: string;
  /** The table's name; for a plain range, the sheet's. */
  readonly name: string;
  readonly sheet: string;
  /** Header row included, totals row not. */
  readonly address: string;
  readonly rowCount: number;
  readonly headers: readonly string[];
  /** What it is by its headers, or by the workbook's mapping; null when it is none of the add-in's tables. */
  readonly kind: Recognised;
  /** The mapping that it is read by: its headers are its own. */
  readonly mapping?: TableMapping;
  /** Why the mapping can't be followed here. */
  readonly mappingFault?: TableFault;
  /** How a formula names it with its headers: `Accounts[#All]`, `'Own name'!$A$1:$C$9`. */
  readonly reference: string;
  readonly isExcelTable: boolean;
}

export interface Place {
  readonly sheet: string;
  readonly address: string;
}

export interface ReadProgress {
  readonly table: WorkbookTable;
  /** Rows read so far and to read in all, over every table asked for. */
  readonly rows: number;
  readonly totalRows: number;
}

export interface ReadOptions {
  readonly onProgress?: (progress: ReadProgress) => void;
  readonly signal?: AbortSignal;
}

/** The date that results are computed for. */
export interface AsOf {
  readonly date: string;
  /** Where the name AsOf points, null when it is a constant. */
  readonly place: Place | null;
  /** The day that its number is where days count from 1904; left out where a text or a formula says the day. */
  readonly in1904?: string;
  /** The cell shows that day: the workbook counts from 1904. Excel says so nowhere else. */
  readonly shows1904?: true;
}

/** The workbook has a name for the date, but what it names is none. */
export interface UnreadableDay {
  /** What stands there; '' when nothing does. */
  readonly value: string;
  readonly fault: FindingCode | 'blank';
  /** What it could be: two days. */
  readonly expected?: string;
  /** null when the name is a constant. */
  readonly place: Place | null;
}

export interface FormulaOptions {
  /** The workbook's AsOf (the formula then names it), or an ISO date written into the formula. */
  readonly asOf: AsOf | string;
  /** A word of the function's outputs; the default when left out. */
  readonly output?: string;
  /** One account's id instead of the whole accounts table. */
  readonly account?: string;
  /** Of headers and words in the result, where no settings table of the workbook says it: the function's own when left out. */
  readonly language?: Language;
  /** Arguments chosen by the user; for the others the workbook's tables are taken. */
  readonly given?: { readonly [Key in ParameterKey]?: FormulaArgument };
  /** Further tables that are not to be passed. */
  readonly without?: readonly TableName[];
}

/** One argument: as the formula writes it, and what the function receives for it. */
export interface FormulaArgument {
  readonly text: string;
  /** The table, or the cells, that it hands over. */
  readonly table?: WorkbookTable;
  /** What it hands over when that is not cells. */
  readonly value?: unknown;
}

/** A formula ready to be written, and the size of its result where that follows from the tables: null when it does not. */
export interface BuiltFormula {
  readonly formula: string;
  /** Its arguments in their order; null where the formula is but an example. */
  readonly args: readonly FormulaArgument[] | null;
  readonly size: Size | null;
}

export interface Size {
  readonly rowCount: number;
  readonly columnCount: number;
  /** How the columns look. */
  readonly columns?: readonly DeclaredColumn[];
}

export interface InsertOptions {
  /** The result's size: its whole area must be empty, and is formatted. */
  readonly size?: Size | null;
  /** Stands above the result. */
  readonly label?: string;
  /** The ids of the rows, spilled beside the result under a label of their own. */
  readonly ids?: { readonly label: string; readonly formula: string };
}

export interface PortfolioOptions {
  readonly language: Language;
  /** By account when left out. */
  readonly by?: Grouping;
  /** The tables found; found anew when left out. */
  readonly tables?: readonly WorkbookTable[];
  /** ISO date for a workbook that has no name AsOf; not looked at when it has one. */
  readonly asOf?: string;
}

export interface AccountPlanOptions {
  readonly language: Language;
  /** Id of the account, and how people call it. */
  readonly account: string;
  readonly accountName: string;
  readonly tables: readonly WorkbookTable[];
  /** The workbook's AsOf (the formulas then name it), or an ISO date written into them. */
  readonly asOf: AsOf | string;
}

/** The board page of the portfolio. */
export type BoardPageOptions = Pick<AccountPlanOptions, 'language' | 'tables' | 'asOf'>;

/** Plans of several accounts. */
export interface AccountPlansOptions extends Pick<AccountPlanOptions, 'language' | 'tables' | 'asOf'> {
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
}

export interface PlansWritten {
  readonly written: readonly (SheetWritten & { readonly created: boolean })[];
  /** Names of accounts that have no plan. */
  readonly without: readonly string[];
  /** Stopped before the last one. */
  readonly stopped: boolean;
}

export interface WrittenPortfolio {
  readonly sheet: string;
  /** Where the formula stands. */
  readonly address: string;
  /** false: the sheet was there and was brought up to date. */
  readonly created: boolean;
  /** The usual name of the sheet, when something else already stands in a sheet of that name. */
  readonly nameTaken: string | null;
}

/** A scheme of volume concessions as it is written to a sheet. */
export interface ConcessionScheme {
  readonly tiers: readonly { readonly threshold: number; readonly value: number }[];
  /** What the tiers' values are: shares of the volume, or amounts (a unit, or the lump itself). */
  readonly unit: 'rate' | 'amount';
  readonly method: RebateMethod;
  readonly inclusive: boolean;
  /** Volume of the base period, for the growth methods. */
  readonly base?: number;
  /** The most and the least that the scheme pays. */
  readonly cap?: number;
  readonly floor?: number;
}

/** What the live model of one concession starts from; every figure of its sheet is a formula over these. */
export interface ConcessionModelInput extends ConcessionScheme {
  readonly title: string;
  readonly contractId?: string;
  readonly accountName?: string;
  /** '' when nothing names one. */
  readonly currency: string;
  /** Price of a unit; left out where the volume is an amount. */
  readonly price?: number;
  readonly unitCost?: number;
  readonly volumeToDate: number;
  /** Of the whole period. */
  readonly forecast: number;
  /** Standard deviation of the volume still to come. */
  readonly forecastSd: number;
  readonly periodMonths: number;
  /** Volume of each period: `actual` is null while it is still to come. */
  readonly periods: readonly { readonly label: string; readonly actual: number | null; readonly forecast: number }[];
  /** Concession already paid, by period. */
  readonly paid: readonly number[];
  /** Part of the volume that a rival could win. */
  readonly contestable?: number;
}

/** Volumes down, sets of tiers across: what each set gives for each volume. */
export interface ConcessionGridInput {
  readonly title: string;
  readonly volumes: readonly number[];
  readonly sets: readonly (ConcessionScheme & { readonly name: string })[];
  readonly price?: number;
}

/** The table of exchange rates to fill in. */
export interface RatesTableInput {
  readonly language: Language;
  /** Codes, each once. */
  readonly currencies: readonly string[];
  /** The one whose rate is 1; '' while that is for the user to say. */
  readonly reporting: string;
  /** ISO date that the rates are of. */
  readonly date: string;
}

/** A setting as it is to stand in the settings table. */
export interface SettingChange {
  readonly key: SettingKey;
  /** '' for all accounts. */
  readonly segment: string;
  /** Undefined: its row goes, and the default (or what holds for all accounts) holds again. */
  readonly value: SettingValue | undefined;
}

export interface SettingsInput {
  readonly language: Language;
  /** The workbook's own; null where it has none. */
  readonly table: WorkbookTable | null;
  readonly changes: readonly SettingChange[];
}

/** Cells on a sheet that is made: what stands in one of them. */
export interface NewCell {
  /** A1 notation, without the sheet. */
  readonly address: string;
  readonly value?: string | number | boolean;
  /** In the form of files, with the leading equals sign. */
  readonly formula?: string;
  /** ISO text, which any Excel takes for the day when it is typed. */
  readonly day?: string;
  readonly numberFormat?: string;
  readonly bold?: boolean;
}

export interface NewSheetTable {
  /** Of the Excel table. */
  readonly name: string;
  /** Rows of the sheet above its header. */
  readonly above?: number;
  readonly header: readonly string[];
  /** None: a row to fill in. */
  readonly rows: readonly (readonly unknown[])[];
  /** One for each column; null is General. */
  readonly numberFormats: readonly (string | null)[];
  /** Words that a column offers to choose from. */
  readonly lists?: readonly { readonly column: number; readonly words: readonly string[] }[];
}

/** A sheet that is made, with cells, a table, or both. */
export interface NewSheet {
  readonly name: string;
  readonly cells: readonly NewCell[];
  /** Widths in characters, from column A on; a table's are those of its headers. */
  readonly columnWidths?: readonly number[];
  /** Number formats of cells that a formula spills into. */
  readonly formats?: readonly { readonly range: string; readonly numberFormat: string }[];
  /** The header of what spills, 0 is the first row of the sheet: bold, and it stays in view. */
  readonly headerRow?: number;
  readonly table?: NewSheetTable;
}

/** Sheets that are made together, in this order. */
export interface NewSheets {
  readonly sheets: readonly NewSheet[];
  /** Names of the workbook, each for a cell of one of the sheets. */
  readonly names: readonly { readonly name: string; readonly sheet: string; readonly address: string }[];
}

/** Tables to fill in. */
export interface TemplatesInput {
  readonly language: Language;
  /** With the settings among them comes a cell for the date, where the workbook has none. */
  readonly tables: readonly TableName[];
  /** ISO date for that cell. */
  readonly date: string;
}

export interface SheetsWritten extends SheetWritten {
  /** Names of all the sheets that were made. */
  readonly sheets: readonly string[];
}

/** Of a sheet that is written: how far it is, and the way to stop it; stopped, it rejects with `cancelled` and the workbook is as it was. */
export interface WriteOptions {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Of something that is only looked at: how far it is, and the way to stop it. */
export type ScanOptions = WriteOptions;

/** Formulas that ask about one account each, one below the other, over the same tables. */
export interface OneIdRun extends Place {
  readonly functionId: string;
  /** As they stand, top to bottom. */
  readonly formulas: readonly string[];
  /** What they say after the id. */
  readonly args: readonly string[];
  /** The cells of their ids; null where each names its own row of a table. */
  readonly ids: Place | null;
  /** The one formula that would stand in the first of the cells. */
  readonly replacement: string;
  /** It stands inside an Excel table: no result can spill there. */
  readonly stuck?: true;
}

/** A cell that would show something else. */
export interface OneIdDifference extends Place {
  readonly before: unknown;
  readonly after: unknown;
}

/** What the one formula would give, beside what stands there. */
export interface OneIdComparison {
  readonly cells: number;
  readonly differences: readonly OneIdDifference[];
  /** An argument that can't be looked up here, such as a formula of its own: nothing can be compared. */
  readonly unknown?: string;
  /** Why the one formula would fail altogether. */
  readonly refused?: string;
}

/** Where something was written. */
export interface SheetWritten {
  readonly sheet: string;
  /** First cell of what was written. */
  readonly address: string;
}

/** The workbook's names that let =SWITCHCOST(…) stand for =TENURE.SWITCHCOST(…), by function. */
export interface ShortNames {
  readonly added: readonly string[];
  readonly missing: readonly string[];
  /** The workbook uses these names for something else. */
  readonly taken: readonly string[];
}

export interface ShortNamesChange {
  readonly action: 'added' | 'removed';
  readonly names: readonly string[];
  /** Left alone: the workbook uses these names for something else. */
  readonly taken: readonly string[];
}

/** Ends a subscription. */
export type Dispose = () => Promise<void>;
