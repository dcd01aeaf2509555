/**
 * Headers and words of spilled results. They are the names of the fields, in every Excel, unless the settings table of the call says
 * `language | fr`: a result depends on its inputs only, never on who opens the workbook.
 */
import type { FieldKey } from './functions';

/** Words that stand in cells as results; those that are names of fields too have a header. */
export type ResultWord =
  | 'partner' | 'loyal' | 'captive' | 'at_risk' | 'undetermined'
  | 'pending' | 'active' | 'expired'
  | 'review_date'
  | 'account' | 'setting' | 'unknown'
  | 'prior' | 'total';

export interface ResultTexts {
  /** Titles of columns and of parts of a derivation. */
  readonly headers: Readonly<Record<FieldKey, string>>;
  readonly words: Readonly<Record<ResultWord, string>>;
}
