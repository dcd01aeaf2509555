/**
 * How we negotiate (003-A3, 003-O2): gives and gets year after year, by negotiator, by who approved, by the department whose time it took, by kind or
 * by account. give_rate = gives at negotiations where nothing was obtained / gives at negotiations; change = its difference from the year before of
 * the same group. Calendar years. What doesn't say its group stands under '' ; rows without a direction count for their internal hours only. An
 * account with a bad cell stops the groups that it has a row in, and no other: their figures would lack it.
 */
import type { Portfolio } from '../../../portfolio/portfolio';
import { fromSerial } from '../../../tables/dates';
import { attempt, type Answer } from '../../../tables/answer';
import type { Finding } from '../../../tables/findings';
import type { Table } from '../../../tables/read';
import { giveGetReads, giveRate, valuedConcessions, type Valued } from '../give-get';
import { sumOf } from '../../numeric/sum';

export const rateGroups = ['negotiator', 'approved_by', 'department', 'kind', 'account_id', 'years'] as const;
export type RateGroup = (typeof rateGroups)[number];

export interface YearOfGroup {
  /** '' when the rows don't say it; `undefined` when the years stand for themselves. */
  readonly group: string | undefined;
  readonly year: number;
  readonly gives: number;
  readonly gets: number;
  readonly given: number;
  readonly obtained: number;
  readonly unpaired: number;
  readonly oneSided: number;
  /** NaN without gives at negotiations. */
  readonly giveRate: number;
  readonly change: number;
  readonly internalHours: number;
  readonly internalCost: number;
}

/** A group that a bad cell stops. */
export interface StoppedGroup {
  readonly group: string | undefined;
  readonly stoppedBy: Finding;
}

export const giveRateReads = {
  ...giveGetReads,
  concessions: [...giveGetReads.concessions, 'negotiator', 'approved_by', 'department'],
} as const;

interface Entry {
  readonly concession: Valued;
  readonly hours: number;
  readonly hourCost: number;
}

/** The rows of the accounts asked for, each account once. */
export function giveRates(portfolio: Portfolio, by: RateGroup): (YearOfGroup | StoppedGroup)[] {
  const groups = new Map<string, Map<number, Entry[]>>();
  const stopped = new Map<string, Finding>();
  const groupOf = (table: Table, row: number): string => (by === 'years' ? '' : table.text(by, row));
  for (const account of new Set(portfolio.asked)) {
    if (!portfolio.isKnown(account)) continue;
    const found = valuedOf(portfolio, account);
    if (!found.ok) {
      const { table } = portfolio.rowsOf('concessions')!;
      for (const row of countedRows(portfolio, account))
        if (!stopped.has(groupOf(table, row))) stopped.set(groupOf(table, row), found.fault);
      continue;
    }
    const { internal_hour_cost: hourCost } = portfolio.settingsOf(account);
    for (const concession of found.value) {
      const group = groupOf(concession.table, concession.row);
      const years = groups.get(group) ?? new Map<number, Entry[]>();
      groups.set(group, years);
      const { year } = fromSerial(concession.date);
      const hours = concession.table.number('internal_hours', concession.row);
      const entry = { concession, hours: Number.isNaN(hours) ? 0 : hours, hourCost };
      const entries = years.get(year);
      if (entries === undefined) years.set(year, [entry]);
      else entries.push(entry);
    }
  }
  const inOrder = [...new Set([...groups.keys(), ...stopped.keys()])].sort();
  return inOrder.flatMap((name): (YearOfGroup | StoppedGroup)[] => {
    const [group, stoppedBy] = [by === 'years' ? undefined : name, stopped.get(name)];
    return stoppedBy === undefined ? yearsOf(group, groups.get(name)!) : [{ group, stoppedBy }];
  });
}

function valuedOf(portfolio: Portfolio, account: number): Answer<readonly Valued[]> {
  const finding = portfolio.firstError(account, giveRateReads);
  return finding === undefined ? attempt(() => valuedConcessions(portfolio, account)) : { ok: false, fault: finding };
}

/** Rows that would count, or that don't say when they took place. */
function countedRows(portfolio: Portfolio, account: number): number[] {
  const { asOf } = portfolio;
  const { table } = portfolio.rowsOf('concessions')!;
  const { give_get_days: days } = portfolio.settingsOf(account);
  return [...portfolio.rowsOf('concessions')!.rows(account)].filter((row) => {
    const date = table.number('date', row);
    return Number.isNaN(date) || (date <= asOf && (days === null || asOf - date < days));
  });
}

function yearsOf(group: string | undefined, years: ReadonlyMap<number, readonly Entry[]>): YearOfGroup[] {
  const rates = new Map([...years].map(([year, entries]) => [year, giveRate(entries.map(({ concession }) => concession))]));
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([year, entries]) => {
      const of = (direction: 'give' | 'get'): Valued[] =>
        entries.map(({ concession }) => concession).filter((concession) => concession.direction === direction);
      const [gives, gets] = [of('give'), of('get')];
      const worth = (rows: readonly Valued[]): number => sumOf(rows.map(({ amount }) => amount).filter((amount) => !Number.isNaN(amount)));
      return {
        group,
        year,
        gives: gives.length,
        gets: gets.length,
        given: worth(gives),
        obtained: worth(gets),
        unpaired: gives.filter(({ paired }) => !paired).length,
        oneSided: gives.filter(({ oneSided }) => oneSided).length,
        giveRate: rates.get(year)!,
        change: rates.get(year)! - (rates.get(year - 1) ?? Number.NaN),
        internalHours: sumOf(entries.map(({ hours }) => hours)),
        internalCost: sumOf(entries.map(({ hours, hourCost }) => hours * hourCost)),
      };
    });
}
