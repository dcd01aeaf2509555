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

/** What the rows of an account add up to, row by row. */
class Tally {
  readonly given = new NeumaierSum();
  readonly obtained = new NeumaierSum();
  readonly unpairedWorth = new NeumaierSum();
  readonly exceptionalWorth = new NeumaierSum();
  readonly oneSidedWorth = new NeumaierSum();
  readonly hours = new NeumaierSum();
  gives = 0;
  gets = 0;
  unpaired = 0;
  exceptional = 0;
  oneSided = 0;
  daysGiven = 0;
  daysObtained = 0;
  unvalued = 0;
  undirected = 0;
  newest = Number.NaN;
  private covered = 0;
  private kinds = 0;
  private outsidePriceAndVolume = 0;

  constructor(private readonly rows: readonly Valued[]) {
    for (const concession of rows) this.add(concession);
  }

  /** Share of the rows that say their direction and have a worth; 0 without rows. */
  get coverage(): number {
    return this.rows.length === 0 ? 0 : this.covered / this.rows.length;
  }

  get register(): number {
    return this.kinds === 0 ? Number.NaN : this.outsidePriceAndVolume / this.kinds;
  }

  private add(concession: Valued): void {
    const { table, row, direction, amount } = concession;
    const hours = table.number('internal_hours', row);
    if (!Number.isNaN(hours)) this.hours.add(hours);
    if (!(concession.date <= this.newest)) this.newest = concession.date;
    if (direction === undefined) {
      this.undirected++;
      return;
    }
    if (Number.isNaN(amount)) this.unvalued++;
    else this.covered++;
    const worth = worthOf(concession);
    const days = concession.known === 'payment_terms' ? table.number('payment_days', row) : Number.NaN;
    const known = Number.isNaN(days) ? 0 : days;
    if (direction === 'get') this.addGet(concession, worth, known);
    else this.addGive(concession, worth, known);
  }

  private addGet({ kind, known }: Valued, worth: number, days: number): void {
    this.gets++;
    this.obtained.add(worth);
    this.daysObtained += days;
    if (kind === '') return;
    this.kinds++;
    if (known !== 'price' && known !== 'volume') this.outsidePriceAndVolume++;
  }

  private addGive({ table, row, oneSided, paired }: Valued, worth: number, days: number): void {
    this.gives++;
    this.given.add(worth);
    this.daysGiven += days;
    if (oneSided) {
      this.oneSided++;
      this.oneSidedWorth.add(worth);
    }
    if (paired) return;
    this.unpaired++;
    this.unpairedWorth.add(worth);
    if (table.number('exceptional', row) !== 1) return;
    this.exceptional++;
    this.exceptionalWorth.add(worth);
  }
}

/** A concession whose worth is unknown adds nothing. */
const worthOf = ({ amount }: Valued): number => (Number.isNaN(amount) ? 0 : amount);

function compute(portfolio: Portfolio, account: number, drivers?: Driver[]): GiveGet {
  const { asOf } = portfolio;
  const rows = valuedConcessions(portfolio, account);
  const tally = new Tally(rows);
  if (drivers !== undefined) explain(rows, drivers);
  const { internal_hour_cost: hourCost } = portfolio.settingsOf(account);
  const [given, obtained, internalCost] = [tally.given.value, tally.obtained.value, tally.hours.value * hourCost];
  return {
    balance: obtained - given,
    ratio: given > 0 ? obtained / given : Number.NaN,
    given,
    obtained,
    gives: tally.gives,
    gets: tally.gets,
    unpaired: tally.unpaired,
    unpairedAmount: tally.unpairedWorth.value,
    register: tally.register,
    advocacy: tally.exceptionalWorth.value + internalCost,
    internalCost,
    exceptionalAmount: tally.exceptionalWorth.value,
    internalHours: tally.hours.value,
    exceptional: tally.exceptional,
    oneSided: tally.oneSided,
    oneSidedAmount: tally.oneSidedWorth.value,
    giveRate: giveRate(rows.filter(({ date }) => asOf - date < YEAR_DAYS)),
    giveRateBefore: giveRate(rows.filter(({ date }) => asOf - date >= YEAR_DAYS && asOf - date < 2 * YEAR_DAYS)),
    daysGiven: tally.daysGiven,
    daysObtained: tally.daysObtained,
    orphans: rows.filter(({ orphan }) => orphan).length,
    circular: rows.filter((row) => row.circular).length,
    unvalued: tally.unvalued,
    undirected: tally.undirected,
    coverage: tally.coverage,
    newest: tally.newest,
    ageDays: asOf - tally.newest,
  };
}

/** Of the gives at negotiations, the share that obtained nothing there; NaN without any. */
export function giveRate(rows: readonly Valued[]): number {
  const negotiated = rows.filter(({ direction, negotiated: at }) => direction === 'give' && at);
  return negotiated.length === 0 ? Number.NaN : negotiated.filter(({ oneSided }) => oneSided).length / negotiated.length;
}

/** Every give and get with its sign; they add up to the balance. */
function explain(rows: readonly Valued[], drivers: Driver[]): void {
  for (const concession of rows) {
    const { table, row, direction, kind, formula } = concession;
    if (direction === undefined) continue;
    const worth = worthOf(concession);
    const item = [table.text('concession_id', row), kind].filter((text) => text !== '').join(' ');
    const driver = { item, table: 'concessions' as const, rows: [table.sourceRow(row)] };
    drivers.push(
      direction === 'give'
        ? { component: 'given', ...driver, formula: `− ${formula}; ${counterpartOf(concession)}`, amount: -worth }
        : { component: 'obtained', ...driver, formula, amount: worth },
    );
  }
}

function counterpartOf({ table, row, paired }: Valued): string {
  if (paired) return 'paired';
  return table.number('exceptional', row) === 1 ? 'no counterpart, exceptional' : 'no counterpart';
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
