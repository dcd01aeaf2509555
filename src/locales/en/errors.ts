/** What a cell says when it has no figure: where the fault is, what it is, what to do. Only #VALUE! and #N/A carry these texts. */
import type { FindingCode, TableFault } from '../../tables/findings';

type Cell = (value: string, expected: string) => string;

export const errors = {
  quoted: (text: string) => `"${text}"`,
  place: (table: string, row: number, column: string) => `${table}, row ${row}, column ${column}: `,
  /** An argument that is no table. */
  argument: (name: string) => `Argument ${name}: `,
  finding: {
    not_a_number: (value) => `${value} is not a number.`,
    ambiguous_number: (value) => `${value} can be read in two ways; write it without thousands separators.`,
    not_a_date: (value) => `${value} is not a date; use a date cell or YYYY-MM-DD.`,
    date_before_1900: (value) => `${value} is before 1900-01-01.`,
    date_too_late: (value) => `${value} is after 9999-12-31.`,
    not_a_flag: (value) => `${value} is neither TRUE nor FALSE.`,
    not_a_choice: (value, expected) => `${value} is not one of: ${expected}.`,
    below_minimum: (value, expected) => `${value} is below ${expected}.`,
    above_maximum: (value, expected) => `${value} is above ${expected}.`,
    tiers_format: (value, expected) => `the tiers ${value} can't be read (tier ${expected}); write threshold:rate pairs such as 100000:0.02;250000:0.03.`,
    tiers_order: (value, expected) => `the thresholds in ${value} don't rise (tier ${expected}).`,
    tiers_rate: (value, expected) => `a rate in ${value} is below 0 or above 1 (tier ${expected}); 2 % is 0.02.`,
    reversed_dates: () => 'the end is before the start.',
    renewal_without_term: () => 'the contract renews automatically but says not for how many months.',
    currency_mix: (value, expected) => `currency mix: no exchange rate for ${value}${expected === '""' ? '' : ` to ${expected}`}; add it to an fx table. Amounts in different currencies are never added up.`,
    bad_scale: (value) => `the scale ${value} can't be read; write it as 1-5.`,
    rating_outside_scale: (value, expected) => `the rating ${value} is outside its scale ${expected}.`,
    growth_without_base: () => 'a growth concession needs a base above 0.',
    setting_unknown: (value) => `there is no setting ${value}.`,
    setting_range: (value, expected) => `${value} is outside ${expected}.`,
    setting_twice: (value) => `the setting ${value} is given twice.`,
    error_cell: () => 'the cell holds an error.',
    missing_required: () => 'the cell is empty, but it is required.',
    duplicate_id: (value, expected) => `${value} already stands in row ${expected}; this row is left out.`,
    unknown_account: (value) => `there is no account ${value}.`,
    unknown_contract: (value) => `there is no contract ${value}.`,
    zero_read_as_blank: () => '0 is read as "not known"; write none for a true zero.',
    unknown_dimension: (value) => `${value} is not a dimension of trust.`,
  } satisfies Record<FindingCode, Cell> as Record<FindingCode, Cell>,
  table: {
    not_a_table: (table: string) => `${table}: a range with its header row is needed, such as Table[#All].`,
    no_rows: (table: string) => `${table}: the table has no rows.`,
    missing_column: (table: string, column: string) => `${table}: the column ${column} is missing.`,
    column_twice: (table: string, column: string) => `${table}: the column ${column} stands twice.`,
    table_twice: (table: string) => `${table}: the table is given twice.`,
    unrecognised_table: (position: number) => `Further table ${position}: its headers are those of no known table.`,
    ambiguous_table: (position: number, one: string, other: string) => `Further table ${position}: its headers fit ${one} and ${other}; add a column that tells them apart.`,
    looksLike: (table: string) => ` The range looks like ${table}.`,
  } satisfies Record<TableFault['code'] | 'looksLike', unknown>,
  call: {
    table_missing: (table: string) => `${table}: the table is missing; give its range with the header row, such as Table[#All].`,
    as_of_missing: () => 'the date is missing; no function reads the clock.',
    one_cell: () => 'a single value is needed, not a range.',
    output_unknown: (value: string, words: string) => `${value} is not an output of this function. Outputs: ${words}.`,
    explain_one: () => 'explain shows one account at a time; give one id.',
    method_unknown: (value: string, words: string) => `${value} is not a method. Methods: ${words}.`,
    flag_needed: () => 'TRUE or FALSE is needed; 0 is what Excel sends for a blank cell.',
    volume_needed: (value: string) => `${value} is not a volume; a number from 0 on is needed.`,
    base_needed: () => 'a growth concession needs the volume of the base period, above 0.',
    too_large: (megabytes: string) =>
      `The result would hold about ${megabytes} MB and Excel on the web carries 5. Ask for fewer accounts in one formula, or for a single output instead of parts.`,
  },
  /** Why there is no answer (#N/A). */
  none: {
    account_unknown: (id: string) => `No table has a row for the account ${id}.`,
    no_revenue: () => 'No revenue to divide by.',
    no_amount: () => 'The switching cost is 0: it has no share of constraints.',
    no_evidence: () => 'No observation, incident or commitment to judge from.',
    no_margin: () => 'No margin is known: give annual_cost, gross_margin_pct or the setting gross_margin.',
    no_families: () => 'Fewer than two families have revenue.',
    no_shares: () => 'No family has revenue.',
    no_catalogue: () => 'No family in the catalogue is open to this segment, or no families table was given.',
    open_ended: () => 'The contract has no end date: notice can be given on any day.',
    no_acquisition_cost: () => 'The acquisition cost is not known.',
    no_answer: () => 'The data hold no answer.',
    repeated: (id: string, row: string) => `${id} already stands in row ${row}: this row is left out.`,
  },
};

export type ErrorTexts = typeof errors;
export type NoAnswer = Exclude<keyof ErrorTexts['none'], 'account_unknown' | 'repeated'>;
