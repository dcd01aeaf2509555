/**
 * What is suggested for somebody's own table: which of ours it is, and which of its columns is which. Codes and figures only: words are made of them
 * at the border (locales/).
 */
import type { TableName } from '../tables/declarations/index';
import type { Cells } from '../tables/headers';
import type { ColumnReading } from '../tables/mapping';

/** A table as it stands in a workbook or a file: titles above it and totals below it are taken off already. */
export interface MappingSource {
  /** Of the Excel table, the sheet, or the file without its ending. */
  readonly name: string;
  readonly headers: readonly string[];
  /** Without the header. The first few thousand say enough. */
  readonly rows: Cells;
}

/** Where aliases come from. */
export type ExportSystem =
  | 'tenure'
  | 'salesforce'
  | 'hubspot'
  | 'dynamics'
  | 'business_central'
  | 'sap'
  | 'sap_b1'
  | 'netsuite'
  | 'odoo'
  | 'sage'
  | 'pipedrive'
  | 'zoho'
  | 'cegid'
  | 'quickbooks'
  | 'german'
  | 'french'
  | 'english';

/** Columns of invoice lines: no table of ours, but what references and volumes are made of. */
export const invoiceFields = [
  'account_id',
  'name',
  'reference_id',
  'reference_name',
  'family',
  'category',
  'site',
  'date',
  'quantity',
  'unit_price',
  'amount',
  'cost',
  'margin',
  'currency',
  'contract_id',
  'document',
  'line',
  'kind',
] as const;
export type InvoiceField = (typeof invoiceFields)[number];

/** What a source can be. */
export type SourceKind = TableName | 'invoice_lines';

/** Why a table or a column is what it is suggested as, or why it is not. */
export type Reason =
  /** The header is our own name or title. */
  | { readonly code: 'own_name' }
  | { readonly code: 'alias'; readonly system: ExportSystem }
  /** The name of the table says so. */
  | { readonly code: 'table_name' }
  /** So many of its columns are known as columns of that table. */
  | { readonly code: 'columns_known'; readonly count: number; readonly of: number }
  /** So many of the values, 0 to 1, are ids of the table named. */
  | { readonly code: 'joins'; readonly source: string; readonly column: string; readonly share: number }
  | { readonly code: 'unique' | 'repeats' | 'looks_like_id' | 'looks_like_name' | 'dates' | 'flags' | 'words' }
  /** quantity × unit price = amount on so many of the rows, 0 to 1. */
  | { readonly code: 'product'; readonly share: number }
  | { readonly code: 'larger_amount' | 'smaller_amount'; readonly than: string; readonly share: number }
  /** Customer, product and date in each row: lines of invoices. */
  | { readonly code: 'lines_of_invoices' | 'opportunities' | 'one_row_each' | 'rows_repeat' }
  /** Looks like ours and is not: section names what it is instead. */
  | { readonly code: 'look_alike'; readonly as: LookAlike };

/** What must not be taken for a column of ours, by what it is. */
export type LookAlike =
  | 'their_turnover'
  | 'their_staff'
  | 'receivable'
  | 'opportunity'
  | 'plan'
  | 'our_number_at_theirs'
  | 'their_order_number'
  | 'their_item_number'
  | 'our_place'
  | 'ledger_account'
  | 'sap_client'
  | 'gross'
  | 'tax'
  | 'whole_term'
  | 'first_term'
  | 'reminder'
  | 'signature'
  | 'warranty'
  | 'created'
  | 'due_date'
  | 'document_rate'
  | 'not_invoiced'
  | 'record_status'
  | 'form_of_address'
  | 'their_owner'
  | 'search_name'
  | 'checksum'
  | 'personal'
  | 'no_satisfaction';

/** What only the user can say of a column; until then the part that it concerns is not read. */
export type Ask =
  | { readonly code: 'day_order'; readonly example: string }
  | { readonly code: 'decimal'; readonly example: string }
  /** The header says one thing, the cells another. */
  | { readonly code: 'other_content'; readonly example: string }
  /** A bare number that may be days or months. */
  | { readonly code: 'days_or_months'; readonly example: string }
  | { readonly code: 'percent_or_fraction'; readonly example: string }
  /** Words that the column's own don't explain, the most frequent first. */
  | { readonly code: 'words'; readonly words: readonly string[] }
  | { readonly code: 'unit_or_line' | 'margin_on_cost_or_price' | 'ruined_ids' | 'direction' };

export interface ColumnSuggestion {
  /** In the source, from 0. */
  readonly position: number;
  readonly header: string;
  /** Name of our column (or an InvoiceField, where the source is invoice lines); null: not read. */
  readonly ours: string | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  readonly reading: ColumnReading;
  readonly asks: readonly Ask[];
}

export interface TableSuggestion {
  /** null: nothing of ours. */
  readonly table: SourceKind | null;
  /** What it could be instead, the likeliest first. */
  readonly alternatives: readonly SourceKind[];
  readonly reasons: readonly Reason[];
  /** One for each header, in their order. */
  readonly columns: readonly ColumnSuggestion[];
}
