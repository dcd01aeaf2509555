/**
 * Give and get (001-L6e, 003-A, 003-S): what was conceded to a client and what was obtained for it, up to as_of (or within `give_get_days`), in
 * the reporting currency. balance = Σ get − Σ give; ratio = get / give (no answer when nothing was given); unpaired = gives without a counterpart;
 * register = gets outside price and volume / gets whose kind is known; advocacy = what defending the client against our own firm cost (003-A):
 * exceptional gives without a counterpart + internal hours × their cost. One-sided = gives at a negotiation where nothing was obtained (003-A3), and
 * their rate in the last 365 days and in the 365 days before. Pairing never changes the balance: it says what answers to what, not what it is worth.
 */
import type { Portfolio } from '../../portfolio/portfolio';
import { NO_CODE } from '../../tables/dictionary';
import { concessionsOf, type Concession } from './give-get/pairs';
import { Valuation } from './give-get/worth';
import { lossCost } from '../loss/loss-cost';
import { type Driver, type Metric } from '../metric';
import { NeumaierSum } from '../numeric/sum';

export interface GiveGet {
  readonly balance: number;
  readonly ratio: number;
  readonly given: number;
  readonly obtained: number;
  readonly gives: number;
  readonly gets: number;
  /** Gives without a counterpart: number, and worth. */
  readonly unpaired: number;
  readonly unpairedAmount: number;
  readonly register: number;
  readonly advocacy: number;
  /** Its parts: internal time, exceptional gives without a counterpart. */
  readonly internalCost: number;
  readonly exceptionalAmount: number;
  readonly internalHours: number;
  readonly exceptional: number;
  /** Gives at a negotiation without any get; their share of the gives at negotiations, in the last 365 days and in those before. */
  readonly oneSided: number;
  readonly oneSidedAmount: number;
  readonly giveRate: number;
  readonly giveRateBefore: number;
  /** Days of payment, given and obtained, whether or not they are worth an amount. */
  readonly daysGiven: number;
  readonly daysObtained: number;
  readonly orphans: number;
  readonly circular: number;
  /** Gives and gets whose worth is unknown; rows that don't say their direction. */
  readonly unvalued: number;
  readonly undirected: number;
  /** Share of the rows that say their direction and have a worth; 0 without rows. */
  readonly coverage: number;
  readonly newest: number;
  readonly ageDays: number;
}

/** A concession with what it is worth. */
export interface Valued extends Concession {
  readonly amount: number;
  readonly formula: string;
  /** Is it a give at a negotiation where nothing was obtained? */
  readonly oneSided: boolean;
  /** Does it name its negotiation? */
  readonly negotiated: boolean;
}

/** The account's concessions within `give_get_days`, valued. */
export function valuedConcessions(portfolio: Portfolio, account: number): Valued[] {
  const { give_get_days: days } = portfolio.settingsOf(account);
  const all = concessionsOf(portfolio, account);
  if (all.length === 0) return [];
  const negotiations = all[0]!.table.codes('negotiation_id')?.codes;
  const negotiationOf = (row: number): number => negotiations?.[row] ?? NO_CODE;
  const obtained = new Set(all.filter(({ direction }) => direction === 'get').map(({ row }) => negotiationOf(row)));
  const valuation = new Valuation(portfolio, account);
  const looked = days === null ? all : all.filter(({ date }) => portfolio.asOf - date < days);
  return looked.map((concession) => {
    const negotiation = negotiationOf(concession.row);
    const negotiated = negotiation !== NO_CODE;
    return {
      ...concession,
      ...valuation.of(concession),
      negotiated,
      oneSided: negotiated && concession.direction === 'give' && !obtained.has(negotiation),
    };
  });
}

const YEAR_DAYS = 365;

function compute(portfolio: Portfolio, account: number, drivers?: Driver[]): GiveGet {
  const { asOf } = portfolio;
  const rows = valuedConcessions(portfolio, account);
  const sums = {
    given: new NeumaierSum(),
    obtained: new NeumaierSum(),
    unpaired: new NeumaierSum(),
    exceptional: new NeumaierSum(),
    oneSided: new NeumaierSum(),
    hours: new NeumaierSum(),
  };
  let [gives, gets, unpaired, exceptional, oneSided, daysGiven, daysObtained, unvalued, undirected, covered, newest] = [
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    Number.NaN,
  ];
  let [kinds, outside] = [0, 0];
  for (const concession of rows) {
    const { table, row, direction, amount } = concession;
    const worth = Number.isNaN(amount) ? 0 : amount;
    const hours = table.number('internal_hours', row);
    if (!Number.isNaN(hours)) sums.hours.add(hours);
    if (!(concession.date <= newest)) newest = concession.date;
    if (direction === undefined) {
      undirected++;
      continue;
    }
    if (Number.isNaN(amount)) unvalued++;
    else covered++;
    const days = concession.known === 'payment_terms' ? table.number('payment_days', row) : Number.NaN;
    if (direction === 'get') {
      gets++;
      sums.obtained.add(worth);
      if (!Number.isNaN(days)) daysObtained += days;
      if (concession.kind === '') continue;
      kinds++;
      if (concession.known !== 'price' && concession.known !== 'volume') outside++;
      continue;
    }
    gives++;
    sums.given.add(worth);
    if (!Number.isNaN(days)) daysGiven += days;
    if (concession.oneSided) {
      oneSided++;
      sums.oneSided.add(worth);
    }
    if (concession.paired) continue;
    unpaired++;
    sums.unpaired.add(worth);
    if (table.number('exceptional', row) !== 1) continue;
    exceptional++;
    sums.exceptional.add(worth);
  }
  if (drivers !== undefined) explain(rows, drivers);
  const { internal_hour_cost: hourCost } = portfolio.settingsOf(account);
  const [given, obtained, internalCost] = [sums.given.value, sums.obtained.value, sums.hours.value * hourCost];
  return {
    balance: obtained - given,
    ratio: given > 0 ? obtained / given : Number.NaN,
    given,
    obtained,
    gives,
    gets,
    unpaired,
    unpairedAmount: sums.unpaired.value,
    register: kinds === 0 ? Number.NaN : outside / kinds,
    advocacy: sums.exceptional.value + internalCost,
    internalCost,
    exceptionalAmount: sums.exceptional.value,
    internalHours: sums.hours.value,
    exceptional,
    oneSided,
    oneSidedAmount: sums.oneSided.value,
    giveRate: giveRate(rows.filter(({ date }) => asOf - date < YEAR_DAYS)),
    giveRateBefore: giveRate(rows.filter(({ date }) => asOf - date >= YEAR_DAYS && asOf - date < 2 * YEAR_DAYS)),
    daysGiven,
    daysObtained,
    orphans: rows.filter(({ orphan }) => orphan).length,
    circular: rows.filter((row) => row.circular).length,
    unvalued,
    undirected,
    coverage: rows.length === 0 ? 0 : covered / rows.length,
    newest,
    ageDays: asOf - newest,
  };
}

/** Of the gives at negotiations, the share that obtained nothing there; NaN without any. */
export function giveRate(rows: readonly Valued[]): number {
  const negotiated = rows.filter(({ direction, negotiated: at }) => direction === 'give' && at);
  return negotiated.length === 0 ? Number.NaN : negotiated.filter(({ oneSided }) => oneSided).length / negotiated.length;
}

/** Every give and get with its sign; they add up to the balance. */
function explain(rows: readonly Valued[], drivers: Driver[]): void {
  for (const { table, row, direction, kind, amount, formula, paired } of rows) {
    if (direction === undefined) continue;
    const worth = Number.isNaN(amount) ? 0 : amount;
    const item = [table.text('concession_id', row), kind].filter((text) => text !== '').join(' ');
    const sign = direction === 'give' ? '− ' : '';
    const exceptional = table.number('exceptional', row) === 1 ? ', exceptional' : '';
    const pair = direction === 'give' ? (paired ? '; paired' : `; no counterpart${exceptional}`) : '';
    drivers.push({
      component: direction === 'give' ? 'given' : 'obtained',
      item,
      table: 'concessions',
      rows: [table.sourceRow(row)],
      formula: `${sign}${formula}${pair}`,
      amount: direction === 'give' ? -worth : worth,
    });
  }
}

/** Columns that the worth of concessions depends on, and their pairing. */
export const giveGetReads = {
  ...lossCost.reads,
  concessions: [
    'concession_id',
    'date',
    'direction',
    'kind',
    'amount',
    'paired_id',
    'negotiation_id',
    'exceptional',
    'internal_hours',
    'currency',
    'payment_days',
    'expected_revenue',
  ],
} as const;

/** Its drivers explain the balance, row by row. */
export const giveGet: Metric<GiveGet> = { reads: giveGetReads, compute };
