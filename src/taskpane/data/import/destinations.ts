/**
 * What a file can be imported as: a table of ours. What is made of rows by a computation (lines of invoices) is a destination too: its columns here,
 * and its last step in rooms/data/import/last-steps.ts.
 */
import type { SourceKind } from '../../../mapping/types';
import { tableDeclarations, tableNames } from '../../../tables/declarations/index';
import { invoiceColumns, invoiceTitles } from '../invoices/columns';
import type { ColumnDeclaration, TableDeclaration, Titles } from '../../../tables/schema';

export interface Destination {
  readonly kind: SourceKind;
  readonly titles: Titles;
  readonly columns: readonly ColumnDeclaration[];
  /** It is no table: tables are made of it. */
  readonly computed?: true;
}

/** The mapping of the workbook is written by the screen that makes it. */
const tables = tableNames
  .filter((name) => name !== 'mapping')
  .map((name): Destination => {
    const { titles, columns }: TableDeclaration = tableDeclarations[name];
    return { kind: name, titles, columns };
  });

const invoiceLines: Destination = {
  kind: 'invoice_lines',
  titles: invoiceTitles(({ title }) => title),
  columns: invoiceColumns,
  computed: true,
};

export const destinations: readonly Destination[] = [...tables, invoiceLines];

export const destinationOf = (kind: SourceKind): Destination | undefined => destinations.find((one) => one.kind === kind);
