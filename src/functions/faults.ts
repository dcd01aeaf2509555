/** What can be wrong with a call besides its tables: a named fault of one argument, or "no answer". Texts are made in errors.ts. */
import type { NoAnswer } from '../locales/en/errors';
import type { ParameterKey } from '../locales/en/parameters';
import type { TableName } from '../tables/declarations/index';
import type { FindingCode } from '../tables/findings';
import type { TiersFault } from '../tables/tiers';

export type CallFault =
  | { readonly code: 'table_missing'; readonly table: TableName }
  | { readonly code: 'as_of_missing'; readonly argument: ParameterKey }
  | { readonly code: 'one_cell'; readonly argument: ParameterKey }
  | {
      readonly code: 'output_unknown' | 'language_unknown' | 'method_unknown' | 'law_unknown' | 'snapshot_unknown';
      readonly argument: ParameterKey;
      readonly value: unknown;
      readonly words: readonly string[];
    }
  | { readonly code: 'explain_one' | 'one_account'; readonly argument: ParameterKey }
  | { readonly code: 'dates_reversed' | 'snapshots_reversed'; readonly argument: ParameterKey }
  | { readonly code: 'flag_needed'; readonly argument: ParameterKey }
  | {
      readonly code: 'volume_needed' | 'amount_needed' | 'positive_needed' | 'share_needed' | 'contestable_range';
      readonly argument: ParameterKey;
      readonly value: unknown;
    }
  | { readonly code: 'periods_differ'; readonly argument: ParameterKey; readonly given: number; readonly needed: number }
  | { readonly code: 'cost_not_below_price'; readonly argument: ParameterKey }
  | { readonly code: 'whole_needed' | 'alive_rises' | 'alive_shares'; readonly argument: ParameterKey; readonly value: unknown }
  | { readonly code: 'sizes_differ' | 'alive_gap' | 'alive_across'; readonly argument: ParameterKey }
  | { readonly code: 'base_needed'; readonly argument: ParameterKey }
  | {
      readonly code: 'bad_value';
      readonly argument: ParameterKey;
      readonly value: unknown;
      readonly finding: FindingCode;
      readonly expected?: string;
    }
  | { readonly code: 'bad_tiers'; readonly argument: ParameterKey; readonly fault: TiersFault }
  | { readonly code: 'too_large'; readonly bytes: number };

/** The whole call is bad input: #VALUE!. */
export class CallError extends Error {
  constructor(readonly fault: CallFault) {
    super(fault.code);
    this.name = 'CallError';
  }
}

/** A cell without an answer: #N/A, with the reason. */
export type Absence =
  | { readonly reason: NoAnswer }
  | { readonly reason: 'account_unknown'; readonly id: string }
  | { readonly reason: 'repeated'; readonly id: string; readonly row: string };
