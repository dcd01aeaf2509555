/**
 * What a contract says and what it leaves open (000-K3b, 001-L2): eight clauses, each there, not there, or unknown, and the four of them that hold the client
 * (the locks of 001-L2: a fixed term, an exit penalty, committed stock, a retroactive concession on volumes really consumed). A type that is `none` says that
 * a clause is not there; a blank type says nothing. Committed stock that is blank or 0 is taken for none, because a blank cell arrives as 0 in
 * desktop Excel. All-units, growth and lump-sum schemes are retroactive: reaching a threshold pays on all of the volume.
 * Completeness is the share known of ten facts: the eight clauses, the notice, the payment terms (0 days says nothing, for the same reason).
 */
import type { Lives } from '../../portfolio/life';
import type { Reads } from '../../portfolio/portfolio';
import { choiceCodes } from '../../tables/cell';
import { columnOf } from '../../tables/declarations/index';
import type { Table } from '../../tables/read';
import {
  clockAt,
  contractChoice,
  contractClockReads,
  termsAt,
  type ContractClock,
  type ContractStatus,
  type ContractTerms,
} from './contract-clock';

export const gridClauses = [
  'fixed_term',
  'exit_penalty',
  'committed_stock',
  'retroactive_concession',
  'minimum_commitment',
  'review_clause',
  'innovation_clause',
  'price_objectives',
] as const;
export type GridClause = (typeof gridClauses)[number];

/** The four that hold the client. */
const LOCKS: readonly GridClause[] = ['fixed_term', 'exit_penalty', 'committed_stock', 'retroactive_concession'];

export interface ContractGrid {
  /** Undefined when unknown. */
  readonly clauses: Readonly<Record<GridClause, boolean | undefined>>;
  /** Locks that are there, and locks that are not known. */
  readonly locks: number;
  readonly unknownLocks: number;
  readonly completeness: number;
  readonly status: ContractStatus;
  readonly remainingDays: number;
  /** NaN when unknown. */
  readonly noticeDays: number;
  readonly paymentDays: number;
}

export const contractGridReads: Reads = {
  contracts: [
    ...contractClockReads.contracts!,
    'early_exit_type',
    'stock_commit_value',
    'rebate_scheme',
    'min_commit_basis',
    'review_clause',
    'innovation_clause',
    'price_objectives',
    'payment_terms_days',
  ],
  schemes: ['scheme_id', 'contract_id', 'method'],
};

const RETROACTIVE = new Set(['all_units', 'growth', 'lump'].map((scheme) => contractChoice('rebate_scheme', scheme)));

/** Methods of a scheme that pay on all that was bought once a threshold is reached. */
const RETROACTIVE_METHODS = new Set(
  ['retroactive', 'growth', 'lump', 'reached_lines', 'every_line'].map((method) =>
    choiceCodes(columnOf('schemes', 'method')).indexOf(method),
  ),
);

/** Of a contract that has rows in the table of schemes, those say it; else its own columns. */
function isRetroactive(contracts: Table, row: number, schemes: Table | undefined): boolean | undefined {
  const contract = contracts.text('contract_id', row);
  let own = false;
  for (let place = 0; place < (schemes?.rowCount ?? 0); place++) {
    if (schemes!.text('contract_id', place) !== contract) continue;
    if (RETROACTIVE_METHODS.has(schemes!.number('method', place))) return true;
    own = true;
  }
  if (own) return false;
  const scheme = contracts.number('rebate_scheme', row);
  return Number.isNaN(scheme) ? undefined : RETROACTIVE.has(scheme);
}

/** Is there a fixed term that has not passed? Of a contract that renews for an unknown term, only the running one is known. */
function fixedTerm({ end }: ContractTerms, { status, termKnown }: ContractClock, day: number): boolean | undefined {
  if (status === 'expired') return false;
  return termKnown ? !Number.isNaN(end) : day <= end || undefined;
}

/** The grid of one contract on a day. Throws a CellError when its dates can't be. `schemes`: the table of them, where one is given. */
export function contractGridAt(table: Table, row: number, lives: Lives, schemes?: Table): ContractGrid {
  const terms = termsAt(table, row);
  const clock = clockAt(table, row, lives);
  const value = (column: string): number => table.number(column, row);
  const flag = (column: string): boolean | undefined => (Number.isNaN(value(column)) ? undefined : value(column) === 1);
  const typed = (column: string): boolean | undefined =>
    Number.isNaN(value(column)) ? undefined : value(column) !== contractChoice(column, 'none');
  const days = (column: string): number => (value(column) > 0 ? value(column) : Number.NaN);
  const clauses: Record<GridClause, boolean | undefined> = {
    fixed_term: fixedTerm(terms, clock, lives.day),
    exit_penalty: typed('early_exit_type'),
    committed_stock: value('stock_commit_value') > 0,
    retroactive_concession: isRetroactive(table, row, schemes),
    minimum_commitment: typed('min_commit_basis'),
    review_clause: flag('review_clause'),
    innovation_clause: flag('innovation_clause'),
    price_objectives: flag('price_objectives'),
  };
  const known =
    gridClauses.filter((clause) => clauses[clause] !== undefined).length +
    ['notice_days', 'payment_terms_days'].filter((column) => !Number.isNaN(days(column))).length;
  return {
    clauses,
    locks: LOCKS.filter((lock) => clauses[lock] === true).length,
    unknownLocks: LOCKS.filter((lock) => clauses[lock] === undefined).length,
    completeness: known / (gridClauses.length + 2),
    status: clock.status,
    remainingDays: clock.remainingDays,
    noticeDays: days('notice_days'),
    paymentDays: days('payment_terms_days'),
  };
}
