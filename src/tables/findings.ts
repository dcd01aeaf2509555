/**
 * A finding says what is wrong with a cell, a row or a table, precisely enough to go there: table, row, column, reason.
 * Rows are counted from the header, which is row 1. Texts are made at the border (locales), never here.
 */

export type FindingCode =
  // errors: the figure that needs this cell can't be given
  | 'not_a_number'
  | 'ambiguous_number'
  | 'not_in_threes'
  | 'percent_misplaced'
  | 'currency_misplaced'
  | 'currency_differs'
  | 'rate_above_one'
  | 'not_a_date'
  | 'ambiguous_date'
  | 'two_digit_year'
  | 'date_before_1900'
  | 'date_too_late'
  | 'not_a_flag'
  | 'not_a_choice'
  | 'below_minimum'
  | 'above_maximum'
  | 'tiers_format'
  | 'tiers_ambiguous'
  | 'tiers_blank'
  | 'tiers_order'
  | 'tiers_rate'
  | 'tiers_gap'
  | 'tiers_overlap'
  | 'tiers_limits'
  | 'tiers_growth'
  | 'tiers_percent'
  | 'tiers_columns'
  | 'tiers_closed'
  | 'reversed_dates'
  | 'renewal_without_term'
  | 'several_schemes'
  | 'closed_twice'
  | 'scheme_overlap'
  | 'scheme_differs'
  | 'within_period_needed'
  | 'order_needed'
  | 'amount_needs_units'
  | 'currency_mix'
  | 'currency_unnamed'
  | 'reporting_undecided'
  | 'rate_twice'
  | 'bad_scale'
  | 'rating_outside_scale'
  | 'growth_without_base'
  | 'wallet_too_small'
  | 'setting_unknown'
  | 'setting_range'
  | 'setting_twice'
  | 'mapping_table'
  | 'mapping_column'
  | 'mapping_reading'
  | 'mapping_twice'
  // warnings: the row or cell is left out, and coverage says so
  | 'error_cell'
  | 'missing_required'
  | 'duplicate_id'
  | 'unknown_account'
  | 'unknown_contract'
  | 'unknown_scheme'
  | 'nobody_bought'
  | 'lost_without_end'
  | 'lost_with_end_ahead'
  | 'active_with_end_past'
  | 'runs_on'
  | 'no_worth'
  | 'similar_id'
  | 'parent_cycle'
  // notes
  | 'totals_row'
  | 'unread_column'
  | 'reporting_assumed'
  | 'zero_read_as_blank'
  | 'untrimmed'
  | 'spelling_varies'
  | 'unknown_dimension';

export type Severity = 'error' | 'warning' | 'note';

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly table: string;
  /** Row in the range, the header being row 1. */
  readonly row: number;
  readonly column: string;
  /** What stood there. */
  readonly value: unknown;
  /** What would have been right: a limit, a list of words, the row that came first. */
  readonly expected?: string;
}

/** What is wrong with a whole table: nothing can be read from it. */
export type TableFault =
  | { readonly code: 'not_a_table'; readonly table: string; readonly looksLike?: string }
  | { readonly code: 'no_rows'; readonly table: string }
  | {
      readonly code: 'missing_column';
      readonly table: string;
      readonly column: string;
      readonly looksLike?: string;
      /** Columns of the table that the range has, and required ones that it lacks. */
      readonly has?: readonly string[];
      readonly lacks?: readonly string[];
      /** Headers that may have been meant for a column that is not there. */
      readonly near?: readonly { readonly header: string; readonly column: string }[];
    }
  | { readonly code: 'column_twice'; readonly table: string; readonly column: string }
  | { readonly code: 'table_twice'; readonly table: string }
  | { readonly code: 'unrecognised_table'; readonly table: string; readonly position: number }
  | { readonly code: 'ambiguous_table'; readonly table: string; readonly other: string; readonly position: number }
  /** Two mappings fit the range; `source`: the table of theirs that each is for. */
  | {
      readonly code: 'mapping_ambiguous';
      readonly table: string;
      readonly source: string;
      readonly other: string;
      readonly otherSource: string;
    }
  /** The mapping names a column of theirs that the range has no more, or has twice. */
  | { readonly code: 'mapped_column_gone'; readonly table: string; readonly source: string; readonly column: string }
  | { readonly code: 'mapped_column_twice'; readonly table: string; readonly column: string };

export class TableError extends Error {
  constructor(readonly fault: TableFault) {
    super(`${fault.table}: ${fault.code}${'column' in fault ? ` ${fault.column}` : ''}`);
    this.name = 'TableError';
  }
}

/** A bad cell that the asked figure needs. */
export class CellError extends Error {
  constructor(readonly finding: Finding) {
    super(`${finding.table}, row ${finding.row}, ${finding.column}: ${finding.code}`);
    this.name = 'CellError';
  }
}
