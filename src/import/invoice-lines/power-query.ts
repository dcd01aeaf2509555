/**
 * The same as a Power Query script (M) for a workbook that refreshes itself: a query for each table, and one for the tie-out. Sums are taken with Precision.Decimal,
 * so that they are decimals there too. The script is made here and runs in Excel alone: nothing of ours can run it, so that its tests look at the text. It reads
 * signs, kinds, twelve months and reasons as invoice-lines.ts does; where that reads more (spellings of sites, units, texts of two readings) the script is plainer,
 * and says so in its head.
 */
import { textsOf, type Language } from '../../locales/languages';
import { fromSerial } from '../../tables/dates';
import { columnOf } from '../../tables/declarations/index';
import { wordsOfKinds } from './kinds';
import type { InvoiceField, LeftOutReason } from './line';
import type { Window } from './tables';

export type QueryResult = 'references' | 'volumes' | 'tie_out';

export interface QueryOptions {
  /** The Excel table or the named range that holds the lines. */
  readonly source: string;
  /** Header of each field in the source; what it lacks is left out. Account, date and amount have to be there. */
  readonly columns: Readonly<Partial<Record<InvoiceField, string>>>;
  readonly window: Window;
  /** What the column of costs holds. */
  readonly cost?: 'line' | 'unit' | 'margin';
  /** Of lines that name none. */
  readonly currency: string;
  /** How dates and numbers are written: en-US, fr-FR. */
  readonly culture: string;
  /** Of the headers and the head. */
  readonly language: Language;
}

/** A text of M: quotes are doubled, #( would begin an escape, and a line can't end inside. */
const text = (value: string): string =>
  `"${value.replaceAll('#(', '#(#)(').replaceAll('"', '""').replaceAll('\r', '#(cr)').replaceAll('\n', '#(lf)').replaceAll('\t', '#(tab)')}"`;
const list = (values: readonly string[]): string => `{${values.map(text).join(', ')}}`;
/** A comment ends with its line. */
const comment = (line: string): string => `// ${line.replace(/[\r\n\u2028\u2029]+/g, ' ')}`;
const day = (serial: number): string => {
  const { year, month, day: date } = fromSerial(serial);
  return `#date(${year}, ${month}, ${date})`;
};

const TEXTS: readonly InvoiceField[] = ['account', 'contract', 'reference', 'reference_name', 'site', 'family', 'unit', 'currency', 'kind'];
const NUMBERS: readonly InvoiceField[] = ['quantity', 'amount', 'cost'];
const ALL: readonly InvoiceField[] = [...TEXTS, 'date', ...NUMBERS];

/** Reasons that the script knows. */
const REASON = (reason: LeftOutReason): string => text(reason);

/** Throws a RangeError when a column is missing that nothing can be made without, or one stands for two fields. */
export function powerQuery(result: QueryResult, options: QueryOptions): string {
  const given = Object.values(options.columns).filter((header) => header !== '');
  for (const field of ['account', 'date', 'amount'] as const)
    if ((options.columns[field] ?? '') === '') throw new RangeError(`no column for ${field}`);
  const twice = given.find((header, i) => given.indexOf(header) !== i);
  if (twice !== undefined) throw new RangeError(`the column ${twice} stands for two fields`);
  const steps = [...reading(options), ...counting(options), ...endings[result](options)];
  const last = /^(\w+) =/.exec(steps.at(-1)!)![1]!;
  const { query } = textsOf(options.language).invoices;
  const head = [query[result], query.howTo, query.notRun, query.plainer];
  return [...head.map(comment), 'let', `${steps.map((step) => `    ${step}`).join(',\n')}`, 'in', `    ${last}`, ''].join('\n');
}

/** The lines under our names, each cell a text, a date or a number; what can't be read is null. */
function reading({ source, columns, culture }: QueryOptions): string[] {
  const has = (field: InvoiceField): boolean => (columns[field] ?? '') !== '';
  const renamed = ALL.filter(has).map((field) => `{${text(columns[field]!)}, ${text(field)}}`);
  const missing = ALL.filter((field) => !has(field)).map(text);
  return [
    `Source = Excel.CurrentWorkbook(){[Name = ${text(source)}]}[Content]`,
    `Kept = Table.SelectColumns(Source, ${list(ALL.filter(has).map((field) => columns[field]!))})`,
    `Named = Table.RenameColumns(Kept, {${renamed.join(', ')}})`,
    `Whole = List.Accumulate({${missing.join(', ')}}, Named, (rows, name) => Table.AddColumn(rows, name, each null))`,
    `AsText = (cell) => if cell = null then "" else Text.Trim(Text.From(cell, ${text(culture)}))`,
    `AsNumber = (cell) => if cell = null or cell = "" then null else try Number.From(cell, ${text(culture)}) otherwise null`,
    `AsDay = (cell) => if cell = null or cell = "" then null else try Date.From(cell, ${text(culture)}) otherwise null`,
    `Typed = Table.TransformColumns(Whole, {${[
      ...TEXTS.map((field) => `{${text(field)}, AsText, type text}`),
      ...NUMBERS.filter((field) => field !== 'amount').map((field) => `{${text(field)}, AsNumber, type number}`),
    ].join(', ')}})`,
  ];
}

/** Kind, sign, currency, and why a line is left out; the order of the reasons is that of line.ts. */
function counting({ currency, window, language, cost = 'line' }: QueryOptions): string[] {
  const kinds = wordsOfKinds();
  const { noReference } = textsOf(language).invoices;
  const lower = (words: readonly string[]): string => list([...new Set(words.map((word) => word.toLowerCase()))]);
  const costs = {
    line: 'if [Away] and [cost] <> null then -Number.Abs([cost]) else [cost]',
    unit: 'if [cost] = null or [Counted quantity] = null then null else Number.Abs([cost]) * [Counted quantity]',
    margin: 'if [cost] = null or [Counted] = null then null else if [Counted] = [Written] then [Counted] - [cost] else [Counted] + [cost]',
  };
  return [
    `Days = Table.AddColumn(Typed, "Day", each AsDay([date]), type date)`,
    `Amounts = Table.AddColumn(Days, "Written", each AsNumber([amount]), type number)`,
    `Kinds = Table.AddColumn(Amounts, "Kind", each let word = Text.Lower([kind]) in ${[
      'if word = "" then "sale"',
      `else if List.Contains(${lower(kinds.credit_note)}, word) then "credit_note"`,
      `else if List.Contains(${lower(kinds.return)}, word) then "return"`,
      `else if List.Contains(${lower(kinds.sale)}, word) then "sale"`,
      `else if List.Contains(${lower(kinds.not_invoiced)}, word) then "not_invoiced" else "unknown"`,
    ].join(' ')}, type text)`,
    `Aways = Table.AddColumn(Kinds, "Away", each [Kind] = "return" or [Kind] = "credit_note", type logical)`,
    `Counts = Table.AddColumn(Aways, "Counted", each if [Written] = null then null else if [Away] then -Number.Abs([Written]) else [Written], type number)`,
    `Quantities = Table.AddColumn(Counts, "Counted quantity", each if [quantity] = null then null else if [Away] then -Number.Abs([quantity]) else [quantity], type number)`,
    `Costs = Table.AddColumn(Quantities, "Counted cost", each ${costs[cost]}, type number)`,
    `Currencies = Table.AddColumn(Costs, "Currency", each if [currency] = "" then ${text(currency)} else Text.Upper([currency]), type text)`,
    `Products = Table.AddColumn(Currencies, "Product", each if [reference] = "" then ${text(noReference)} else [reference], type text)`,
    `From = ${day(window.from)}`,
    `To = ${day(window.to)}`,
    `Lines = Table.AddColumn(Products, "Reason", each ${[
      `if AsText([amount]) = "" then ${REASON('no_amount')}`,
      `else if [Written] = null then ${REASON('amount_unreadable')}`,
      `else if [Kind] = "not_invoiced" then ${REASON('not_invoiced')}`,
      `else if [Kind] = "unknown" then ${REASON('kind_unknown')}`,
      `else if [account] = "" then ${REASON('no_account')}`,
      `else if AsText([date]) = "" then ${REASON('no_date')}`,
      `else if [Day] = null then ${REASON('date_unreadable')} else ""`,
    ].join(' ')}, type text)`,
    `Good = Table.SelectRows(Lines, each [Reason] = "")`,
  ];
}

const SUM = (column: string): string => `List.Sum([${column}], Precision.Decimal)`;
/** A credit note in money alone leaves the quantity as it is; quantities in several units don't add up. */
const QUANTITY = `let own = Table.SelectRows(_, each not ([Kind] = "credit_note" and [Counted quantity] = null)) in if Table.IsEmpty(own) or List.Count(List.Distinct(List.Transform(own[unit], Text.Lower))) > 1 or List.Contains(own[Counted quantity], null) then null else List.Sum(own[Counted quantity], Precision.Decimal)`;

const headed = (table: 'references' | 'volumes', { language }: QueryOptions, names: readonly (readonly [string, string])[]): string =>
  `{${names.map(([from, to]) => `{${text(from)}, ${text(columnOf(table, to).titles[language])}}`).join(', ')}}`;

const endings: Readonly<Record<QueryResult, (options: QueryOptions) => string[]>> = {
  references: (options) => [
    `Until = Table.SelectRows(Good, each [Day] <= To)`,
    `Grouped = Table.Group(Until, {"account", "Product", "site", "Currency"}, {${[
      `{"All", each _}`,
      `{"First", each List.Min(Table.SelectRows(_, each [Kind] = "sale")[Day]), type date}`,
      `{"Last", each List.Max(Table.SelectRows(_, each [Kind] = "sale")[Day]), type date}`,
    ].join(', ')}})`,
    `Year = Table.SelectRows(Table.TransformColumns(Grouped, {{"All", (rows) => Table.SelectRows(rows, each [Day] >= From)}}), each not Table.IsEmpty([All]))`,
    `Family = Table.AddColumn(Year, "family", each List.Mode([All][family]), type text)`,
    `Name = Table.AddColumn(Family, "reference_name", each List.Mode([All][reference_name]), type text)`,
    `Revenue = Table.AddColumn(Name, "Revenue", each List.Sum([All][Counted], Precision.Decimal), type number)`,
    `Quantity = Table.AddColumn(Revenue, "Quantity", each ((_) => ${QUANTITY})([All]), type number)`,
    `Cost = Table.AddColumn(Quantity, "Cost", each if List.Contains([All][Counted cost], null) then null else List.Sum([All][Counted cost], Precision.Decimal), type number)`,
    `Sorted = Table.Sort(Cost, {"account", "Product", "site", "Currency"})`,
    `Chosen = Table.SelectColumns(Sorted, {"account", "Product", "reference_name", "family", "site", "Currency", "Revenue", "Cost", "Quantity", "First", "Last"})`,
    `References = Table.RenameColumns(Chosen, ${headed('references', options, [
      ['account', 'account_id'],
      ['Product', 'reference_id'],
      ['reference_name', 'reference_name'],
      ['family', 'family'],
      ['site', 'site'],
      ['Currency', 'currency'],
      ['Revenue', 'annual_revenue'],
      ['Cost', 'annual_cost'],
      ['Quantity', 'quantity'],
      ['First', 'start_date'],
      ['Last', 'last_order_date'],
    ])})`,
  ],
  volumes: (options) => [
    `Grouped = Table.Group(Good, {"contract", "account", "Day", "Product", "family", "Kind", "Currency"}, {${[
      `{"Units", each ${QUANTITY}, type number}`,
      `{"Amount", each ${SUM('Counted')}, type number}`,
    ].join(', ')}})`,
    `Sorted = Table.Sort(Grouped, {"account", "contract", "Day", "Product", "family", "Kind", "Currency"})`,
    `Volumes = Table.RenameColumns(Sorted, ${headed('volumes', options, [
      ['contract', 'contract_id'],
      ['account', 'account_id'],
      ['Day', 'date'],
      ['Product', 'reference_id'],
      ['family', 'family'],
      ['Kind', 'kind'],
      ['Currency', 'currency'],
      ['Units', 'units'],
      ['Amount', 'amount'],
    ])})`,
  ],
  tie_out: () => [
    `Placed = Table.AddColumn(Lines, "Where", each if [Reason] <> "" then [Reason] else if [Day] < From or [Day] > To then ${REASON('outside_window')} else "table", type text)`,
    `TieOut = Table.Sort(Table.Group(Placed, {"Currency", "Where"}, {{"Lines", Table.RowCount, Int64.Type}, {"Written", each ${SUM('Written')}, type number}, {"Counted", each ${SUM('Counted')}, type number}}), {"Currency", "Where"})`,
  ],
};
