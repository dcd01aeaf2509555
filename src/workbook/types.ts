/**
 * What the rest of the add-in knows of the workbook: plain data, no Office.js object. Addresses are A1 texts without the sheet's name; rows are
 * counted without the header unless said otherwise; dates are ISO texts (2026-06-30).
 */
import type { DeclaredColumn } from '../functions/declare';
import type { Language } from '../locales/languages';
import type { RebateMethod } from '../metrics/concessions/rebate';
import type { Grouping } from '../metrics/portfolio/groups';
import type { FindingCode } from '../tables/findings';
import type { Recognised } from '../tables/headers';

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
  /** What it is by its headers; null when it is none of the add-in's tables. */
  readonly kind: Recognised;
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
}

/** A formula ready to be written, and the size of its result where that follows from the tables: null when it does not. */
export interface BuiltFormula {
  readonly formula: string;
  readonly size: Size | null;
}

export interface Size {
  readonly rowCount: number;
  readonly columnCount: number;
  /** How the columns look. */
  readonly columns?: readonly DeclaredColumn[];
}

export interface InsertOptions {
  /** The selected cell when left out. */
  readonly at?: Place;
  /** Write even if there is something in the cell or where the result will stand. */
  readonly replace?: boolean;
  /** The result's size (BuiltFormula.size): its whole area must be empty, and is formatted. */
  readonly size?: Size | null;
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

/** Of a sheet that is written: how far it is, and the way to stop it; stopped, it rejects with `cancelled` and the workbook is as it was. */
export interface WriteOptions {
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
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

/** Colours of Office's theme around the pane. */
export interface OfficeTheme {
  readonly dark: boolean;
  readonly background: string;
  readonly foreground: string;
}

export interface Host {
  /** false: the page stands alone in a browser, there is no workbook. */
  readonly inExcel: boolean;
  /** "PC", "Mac", "OfficeOnline"… as Office.js says it; null outside Office. */
  readonly platform: string | null;
}

/** Ends a subscription. */
export type Dispose = () => Promise<void>;
