/** What the two sentences on how to act with an account are made of; undefined for a lost account, or when a cell that they need can't be read. */
import type { ConductSources } from '../../../functions/levers/conduct-text';
import { figuresOf, ifReadable } from '../../../metrics/metric';
import { relationMode } from '../../../metrics/mode/relation-mode';
import { stakeholders } from '../../../metrics/people/stakeholders';
import { nextMoments } from '../../../metrics/planning/next-moment';
import type { Portfolio } from '../../../portfolio/portfolio';

export interface AccountConduct extends ConductSources {
  /** Row of the accounts table, as people count them. */
  readonly row: number | undefined;
}

export function accountConduct(portfolio: Portfolio, account: number): AccountConduct | undefined {
  if (portfolio.life(account).stage === 'lost') return undefined;
  const accounts = portfolio.rowsOf('accounts');
  const row = accounts?.rows(account)[0];
  const mode = ifReadable(() => figuresOf(relationMode, portfolio, account));
  if (mode === undefined) return undefined;
  return {
    mode,
    people: ifReadable(() => figuresOf(stakeholders, portfolio, account)),
    moments: ifReadable(() => nextMoments(portfolio, account)),
    asOf: portfolio.asOf,
    row: row === undefined ? undefined : accounts!.table.sourceRow(row),
  };
}
