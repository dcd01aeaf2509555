/**
 * What people, presence and facilitation add to the switching cost: contacts who would have to be convinced, visible
 * presence to replace, and the facilitation that the client knows about. A table that wasn't given is unknown, not zero.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import type { SettingValues } from '../../settings/declarations/index';
import type { TableName } from '../../tables/declarations/index';
import { servicesOf, type Service } from '../services';
import { shown, type Driver } from '../metric';
import { NeumaierSum } from '../numeric/sum';

export interface PeoplePart {
  readonly personal: number;
  readonly brand: number;
  /** Facilitation lost, for `benefit_years` years. */
  readonly facilitation: number;
  /** K: contacts with a tie, met recently. */
  readonly contacts: number;
  /** Visible interactions of the year. */
  readonly visible: number;
  readonly coverage: { readonly personal: number; readonly brand: number };
}

/** 0 on the day itself; NaN (never true in a comparison) without a date. */
const within = (asOf: number, date: number, days: number): boolean => asOf - date >= 0 && asOf - date <= days;

/** Rows (header = 1) of the contacts with a tie who were met recently. */
export const contactsThatCount = (portfolio: Portfolio, account: number, s: SettingValues): number[] =>
  matching(
    portfolio,
    account,
    'contacts',
    (number) => number('tie_strength_1_5') >= s.tie_min && within(portfolio.asOf, number('last_interaction'), s.contact_days),
  );

/** Rows (header = 1) of the visible interactions of the year. */
export const visibleThatCount = (portfolio: Portfolio, account: number, s: SettingValues): number[] =>
  matching(
    portfolio,
    account,
    'interactions',
    (number) => number('visibility') === 1 && within(portfolio.asOf, number('date'), s.visible_days),
  );

export function peoplePart(portfolio: Portfolio, account: number, s: SettingValues, drivers: Driver[] | undefined): PeoplePart {
  const contacts = contactsThatCount(portfolio, account, s);
  const visible = visibleThatCount(portfolio, account, s);
  const personal = s.wage_hour * s.h_persuade * contacts.length;
  const brand = s.wage_hour * s.h_vis * visible.length;
  if (drivers !== undefined && contacts.length > 0) {
    drivers.push({
      component: 'personal',
      item: 'contacts',
      table: 'contacts',
      rows: contacts,
      formula: `wage_hour ${shown(s.wage_hour)} × h_persuade ${shown(s.h_persuade)} × contacts ${contacts.length}`,
      amount: personal,
    });
  }
  if (drivers !== undefined && visible.length > 0) {
    drivers.push({
      component: 'brand',
      item: 'interactions',
      table: 'interactions',
      rows: visible,
      formula: `wage_hour ${shown(s.wage_hour)} × h_vis ${shown(s.h_vis)} × visible ${visible.length}`,
      amount: brand,
    });
  }
  return {
    personal,
    brand,
    facilitation: facilitationLost(portfolio, account, s, drivers),
    contacts: contacts.length,
    visible: visible.length,
    coverage: {
      personal: portfolio.rowsOf('contacts') === undefined ? 0 : 1,
      brand: portfolio.rowsOf('interactions') === undefined ? 0 : 1,
    },
  };
}

/** Rows of the account (header = 1) that a condition on their numbers holds for. */
function matching(
  portfolio: Portfolio,
  account: number,
  name: TableName,
  holds: (number: (column: string) => number) => boolean,
): number[] {
  const found: number[] = [];
  const rows = portfolio.rowsOf(name);
  if (rows === undefined) return found;
  for (const row of rows.rows(account)) {
    if (holds((column) => rows.table.number(column, row))) found.push(rows.table.sourceRow(row));
  }
  return found;
}

/** One service that the client was told about and would miss. */
interface MissedService extends Service {
  readonly amount: number;
}

/** The part of the facilitation ledger that the client was told about: what it doesn't know, it won't miss. */
export function servicesMissed(portfolio: Portfolio, account: number, s: SettingValues): MissedService[] {
  return servicesOf(portfolio, account)
    .filter(({ valuedAt, value }) => !Number.isNaN(valuedAt) && !Number.isNaN(value))
    .map((service) => ({ ...service, amount: service.value * service.factor * s.benefit_years }));
}

function facilitationLost(portfolio: Portfolio, account: number, s: SettingValues, drivers: Driver[] | undefined): number {
  const sum = new NeumaierSum();
  for (const { table, row, value, factor, amount } of servicesMissed(portfolio, account, s)) {
    sum.add(amount);
    if (drivers !== undefined && amount > 0) {
      const rate = factor === 1 ? '' : ` × rate ${shown(factor)}`;
      drivers.push({
        component: 'benefit_loss',
        item: table.text('service', row),
        table: 'facilitations',
        rows: [table.sourceRow(row)],
        formula: `value ${shown(value)}${rate} × benefit_years ${shown(s.benefit_years)}`,
        amount,
      });
    }
  }
  return sum.value;
}
