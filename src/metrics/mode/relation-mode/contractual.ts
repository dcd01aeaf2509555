/**
 * Contractual B2B (004-M1 to M3): stakes high on both sides, AND a contract of at least 12 committed months or with a cost of leaving, AND high technicality
 * or lines that are critical for the client's business. Each condition is true, false or unknown: one that is false settles it, one that is unknown
 * leaves the answer open and is named. The term runs from the start to the last committed day; a cost of leaving is an exit penalty, a
 * minimum commitment, or committed stock. Without a day to look from, every contract counts with the dates it has, and a line when it has no end.
 */
import type { Portfolio } from '../../../portfolio/portfolio';
import type { SettingValues } from '../../../settings/declarations/index';
import { addMonths } from '../../../tables/dates';
import type { Table } from '../../../tables/read';
import { activeLines } from '../../active-lines';
import { contractChoice, contractClockAt, termsAt } from '../../contracts/contract-clock';

/** What is asked; the names are those of the inputs that a user fills in. */
export type ContractualInput = 'stakes' | 'our_stakes' | 'contracts' | 'technicality';

export interface Contractual {
  /** Undefined when it can't be told. */
  readonly answer: boolean | undefined;
  readonly missing: readonly ContractualInput[];
}

type Answer = boolean | undefined;

/** True when any is, false when all are, else unknown. */
function anyOf(answers: readonly Answer[]): Answer {
  if (answers.includes(true)) return true;
  return answers.every((answer) => answer === false) ? false : undefined;
}

const EXIT_NONE = contractChoice('early_exit_type', 'none');
const COMMIT_NONE = contractChoice('min_commit_basis', 'none');

/** Has this contract a cost of leaving? */
function exitCost(table: Table, row: number): Answer {
  const value = (column: string): number => table.number(column, row);
  // The type says it: a blank amount arrives as 0 in desktop Excel.
  const typed = (type: number, none: number): Answer => (Number.isNaN(type) ? undefined : type !== none);
  const stock = value('stock_commit_value');
  return anyOf([
    typed(value('early_exit_type'), EXIT_NONE),
    typed(value('min_commit_basis'), COMMIT_NONE),
    // A blank stock is no stock: the column is seldom filled in.
    stock > 0,
  ]);
}

/** Is there a contract that binds: long enough, or with a cost of leaving? */
function binds(portfolio: Portfolio, account: number, s: SettingValues): Answer {
  const rows = portfolio.rowsOf('contracts');
  if (rows === undefined) return undefined;
  const { table } = rows;
  const answers: Answer[] = [false];
  for (const row of rows.rows(account)) {
    const terms = termsAt(table, row);
    const dated = !Number.isNaN(portfolio.asOf);
    const clock = dated ? contractClockAt(portfolio, table, row) : undefined;
    if (clock !== undefined && clock.status !== 'active') continue;
    const end = clock?.committedEnd ?? terms.end;
    const long = Number.isNaN(terms.start) || Number.isNaN(end) ? undefined : end >= addMonths(terms.start, s.contractual_months) - 1;
    answers.push(long === true ? true : anyOf([long, exitCost(table, row)]));
  }
  return anyOf(answers);
}

/** Is there a line in use that is critical for the client's business? */
function criticalLines(portfolio: Portfolio, account: number, s: SettingValues): Answer {
  if (portfolio.rowsOf('references') === undefined) return undefined;
  const lines = activeLines(portfolio);
  const [criticality, ends] = [lines.table!.numbersOrUnknown('business_critical_1_5'), lines.table!.numbersOrUnknown('end_date')];
  let unknown = false;
  for (const row of lines.rows(account)) {
    if (lines.active[row] === 0 || (Number.isNaN(portfolio.asOf) && !Number.isNaN(ends[row]!))) continue;
    if (criticality[row]! >= s.mode_high) return true;
    if (Number.isNaN(criticality[row]!)) unknown = true;
  }
  return unknown ? undefined : false;
}

export function contractual(
  portfolio: Portfolio,
  account: number,
  scores: { stakes: number; ourStakes: number; technicality: number },
  s: SettingValues,
): Contractual {
  const high = (score: number): Answer => (Number.isNaN(score) ? undefined : score >= s.mode_high);
  const technical = high(scores.technicality);
  const answers: readonly (readonly [ContractualInput, Answer])[] = [
    ['stakes', high(scores.stakes)],
    ['our_stakes', high(scores.ourStakes)],
    ['contracts', binds(portfolio, account, s)],
    ['technicality', technical === true ? true : anyOf([technical, criticalLines(portfolio, account, s)])],
  ];
  if (answers.some(([, answer]) => answer === false)) return { answer: false, missing: [] };
  const missing = answers.filter(([, answer]) => answer === undefined).map(([input]) => input);
  return { answer: missing.length === 0 ? true : undefined, missing };
}
