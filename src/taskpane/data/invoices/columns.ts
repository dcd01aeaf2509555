/** What the columns of a list of invoice lines can be: titled as in the tables that are made of them, and which field of a line each is. */
import type { InvoiceCells, InvoiceField, LineOptions } from '../../../import/invoice-lines/line';
import { forEachLanguage, textsOf, type Language } from '../../../locales/languages';
import type { ColumnSuggestion } from '../../../mapping/types';
import { columnOf } from '../../../tables/declarations/index';
import type { ColumnDeclaration, Titles } from '../../../tables/schema';
import type { DraftColumn } from '../mapping/draft';

type Texts = ReturnType<typeof textsOf>['pane']['invoiceLines'];

export const invoiceTitles = (of: (texts: Texts) => string): Titles =>
  forEachLanguage((language) => of(textsOf(language).pane.invoiceLines));

const named = (name: string, { kind, titles }: Pick<ColumnDeclaration, 'kind' | 'titles'>, required = false): ColumnDeclaration => ({
  name,
  kind,
  titles,
  required,
});
const money = (name: string, of: (texts: Texts) => string, required = false): ColumnDeclaration =>
  named(name, { kind: 'number', titles: invoiceTitles(of) }, required);

export const invoiceColumns: readonly ColumnDeclaration[] = [
  named('account_id', columnOf('references', 'account_id'), true),
  named('date', { kind: 'date', titles: invoiceTitles(({ columns }) => columns.date) }, true),
  money('amount', ({ columns }) => columns.amount, true),
  named('currency', columnOf('references', 'currency')),
  named('reference_id', columnOf('references', 'reference_id')),
  named('reference_name', columnOf('references', 'reference_name')),
  named('family', columnOf('references', 'family')),
  named('site', columnOf('references', 'site')),
  named('quantity', columnOf('references', 'quantity')),
  money('cost', ({ columns }) => columns.cost),
  money('margin', ({ columns }) => columns.margin),
  named('contract_id', columnOf('volumes', 'contract_id')),
  // Any word: what it counts as is asked for each word that the lines have.
  named('kind', { kind: 'text', titles: invoiceTitles(({ columns }) => columns.kind) }),
];

/** What a list lacks is taken from the next best that it has. */
const INSTEAD: readonly (readonly [wanted: string, instead: string])[] = [
  ['account_id', 'name'],
  ['family', 'category'],
];

export const withInstead = (columns: readonly ColumnSuggestion[]): readonly ColumnSuggestion[] =>
  columns.map((column) => {
    const wanted = INSTEAD.find(([, instead]) => instead === column.ours)?.[0];
    return wanted === undefined || columns.some(({ ours }) => ours === wanted) ? column : { ...column, ours: wanted };
  });

const FIELDS: Readonly<Record<string, InvoiceField>> = {
  ...{ account_id: 'account', reference_id: 'reference', contract_id: 'contract', margin: 'cost' },
};
const fieldOf = (ours: string): InvoiceField => FIELDS[ours] ?? (ours as InvoiceField);

/** The columns that are read; a margin only where there are no costs. */
export function lineColumns(columns: readonly DraftColumn[]): (DraftColumn & { readonly field: InvoiceField })[] {
  const costs = columns.some(({ ours }) => ours === 'cost');
  return columns.flatMap((column) =>
    column.ours === null || (column.ours === 'margin' && costs) ? [] : [{ ...column, field: fieldOf(column.ours) }],
  );
}

export const cellsOf = (row: readonly unknown[], columns: readonly (DraftColumn & { readonly field: InvoiceField })[]): InvoiceCells => {
  const cells: Partial<Record<InvoiceField, unknown>> = {};
  for (const { field, position } of columns) cells[field] = row[position];
  return cells;
};

/** What the user says of the lines beside their columns. */
export interface LineChoices {
  /** What a column of costs holds; a column of margins says so itself. */
  readonly cost: 'line' | 'unit';
  readonly currency: string;
  /** What each word for a document counts as; one that is left out counts as the engine knows it. */
  readonly kinds: Readonly<Record<string, string>>;
}

export const costOf = (columns: readonly DraftColumn[], { cost }: LineChoices): NonNullable<LineOptions['cost']> =>
  lineColumns(columns).some(({ ours }) => ours === 'margin') ? 'margin' : cost;

export function lineOptions(columns: readonly DraftColumn[], choices: LineChoices, language: Language): LineOptions {
  const readings = Object.fromEntries(lineColumns(columns).map(({ field, reading }) => [field, reading]));
  const { kind = {} } = readings;
  return {
    readings: { ...readings, kind: { ...kind, words: choices.kinds } },
    cost: costOf(columns, choices),
    currency: choices.currency,
    noReference: textsOf(language).invoices.noReference,
  };
}
