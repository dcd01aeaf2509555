/** What a computing sheet of the sample is, and the short ways to write one. Formulas are in the file form (English function names, commas) in both languages; tables are named as in the workbook's language. */
import type { FunctionId } from '../locales/en/functions/index';
import { columnOf, type TableName } from '../tables/declarations';
import { spillFormats, spillWidths } from './formats';
import { text, type SampleLanguage, type Text } from './words';

export interface SampleCell {
  /** A1 notation, without the sheet. */
  readonly address: string;
  readonly value?: string | number | boolean;
  /** With the leading equals sign. */
  readonly formula?: string;
  readonly numberFormat?: string;
  readonly bold?: boolean;
}

export interface SampleSheet {
  readonly name: string;
  readonly cells: readonly SampleCell[];
  /** Widths in characters, from column A on. */
  readonly columnWidths: readonly number[];
  /** Number formats of cells that a formula spills into. */
  readonly formats: readonly { readonly range: string; readonly numberFormat: string }[];
}

export interface SampleName {
  readonly name: string;
  readonly sheet: string;
  readonly address: string;
}

/** The function of a sheet whose one formula spills over all accounts. */
export interface SpilledFunction {
  readonly id: FunctionId;
  /** Table arguments before and after the date. */
  readonly before: readonly TableName[];
  readonly after: readonly TableName[];
}

/** The header of what spills, 0 is the first row of the sheet; undefined where nothing is formatted below one. */
export const headerRowOf = ({ formats }: SampleSheet): number | undefined =>
  formats.length === 0 ? undefined : Math.min(...formats.map(({ range }) => Number(/\d+/.exec(range)![0]))) - 2;

/** What every sheet is written with. */
export interface SheetMaker {
  readonly language: SampleLanguage;
  say(this: void, text: Text): string;
  /** Table arguments of a formula. */
  all(this: void, ...tables: TableName[]): string;
  /** The account's name beside each row of a result that spills from column B: ids alone say little. */
  names(this: void, headerRow: number): SampleCell[];
  title(this: void, text: Text): SampleCell;
  label(this: void, address: string, text: Text): SampleCell;
  /** A title, the accounts' names, and a function's parts from B3 on. */
  spilled(this: void, name: Text, heading: Text, spilled: SpilledFunction): SampleSheet;
}

/** Excel names of the tables, ASCII. */
export const tableNamesOf: Readonly<Record<TableName, Text>> = {
  accounts: text('Accounts', 'Comptes'),
  references: text('References', 'References'),
  contracts: text('Contracts', 'Contrats'),
  contacts: text('Contacts', 'Contacts'),
  observations: text('Observations', 'Observations'),
  incidents: text('Incidents', 'Incidents'),
  commitments: text('Commitments', 'Engagements'),
  facilitations: text('Facilitations', 'Facilitations'),
  concessions: text('Concessions', 'Concessions'),
  interactions: text('Interactions', 'Interactions'),
  initiatives: text('Initiatives', 'Initiatives'),
  knowledge: text('Knowledge', 'Connaissances'),
  actions: text('Actions', 'Actions'),
  schemes: text('Schemes', 'Baremes'),
  volumes: text('Volumes', 'Volumes'),
  booked: text('Booked', 'Comptabilise'),
  settlements: text('Settlements', 'Reglements'),
  snapshots: text('Snapshots', 'Instantanes'),
  fx: text('ExchangeRates', 'TauxDeChange'),
  families: text('Families', 'Familles'),
  settings: text('Settings', 'Reglages'),
  mapping: text('Mapping', 'Correspondances'),
};

export function sheetMaker(language: SampleLanguage): SheetMaker {
  const say = (t: Text): string => t[language];
  const all = (...tables: TableName[]): string => tables.map((table) => `${say(tableNamesOf[table])}[#All]`).join(',');
  const label = (address: string, t: Text): SampleCell => ({ address, value: say(t), bold: true });
  const title = (t: Text): SampleCell => label('A1', t);
  const names = (headerRow: number): SampleCell[] => [
    label(`A${headerRow}`, text('Client', 'Client')),
    { address: `A${headerRow + 1}`, formula: `=${say(tableNamesOf.accounts)}[${columnOf('accounts', 'name').titles[language]}]` },
  ];
  const spilled = (name: Text, heading: Text, { id, before, after }: SpilledFunction): SampleSheet => ({
    name: say(name),
    cells: [title(heading), ...names(3), { address: 'B3', formula: `=TENURE.${id}(${all(...before)},AsOf,"parts",${all(...after)})` }],
    columnWidths: [30, ...spillWidths(id, language)],
    formats: spillFormats(id, 1, 3, language),
  });
  return { language, say, all, names, title, label, spilled };
}
