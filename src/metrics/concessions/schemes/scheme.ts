/**
 * A scheme of volume concessions as a row of the table `schemes`, or the columns of a contract, say it. A scheme whose tiers change has several parts, each
 * in force for its own days: method, tiers, limits and commitment may change, what is counted and when may not. A part that fills only some of a period
 * says in `within_period` how it is read: its own volume against its own tiers (own_part), the same with thresholds, base, lumps and limits in proportion
 * to its days (pro_rata), or the tier that the whole period's volume reaches, paid on the part's own volume (whole).
 */
import type { FindingCode } from '../../../tables/findings';
import type { RebateMethod, RebateTerms } from '../rebate';
import { MONTHS_OF_A_YEAR, type PeriodCalendar } from './calendar';

/** What is counted. */
export type Measure = 'revenue' | 'units';
export type WithinPeriod = 'own_part' | 'pro_rata' | 'whole';
export type Carry = 'none' | 'make_up' | 'forward';

/** A row that can be bought under a scheme. */
export interface Goods {
  readonly reference: string;
  readonly family: string;
}

export interface SchemePart {
  /** First and last day; infinite where open. */
  readonly from: number;
  readonly to: number;
  readonly method: RebateMethod | 'commitment';
  /** Undefined for a commitment without a concession, and where the tiers are not known. Thresholds as written, the base of growth where it is a number. */
  readonly terms: RebateTerms | undefined;
  /** The base of growth is what was bought a year earlier. */
  readonly baseYearBack: boolean;
  /** Undefined where nothing says it: then a part has to fill its periods. */
  readonly within: WithinPeriod | undefined;
  /** Volume that is committed for a period, and what each missing one costs (a share of it, or a price); NaN when unknown. */
  readonly minCommit: number;
  readonly shortfallPrice: number;
  readonly carry: Carry;
  readonly paidToDate: number;
  /** Of the whole period, in what the thresholds count; NaN when unknown. */
  readonly forecast: number;
  readonly forecastSd: number;
  /** Does the part take what was bought? `missing`: what it looks at is not known; doesn't return. */
  takes(goods: Goods, missing: (column: 'family' | 'reference_id') => never): boolean;
  /** Does `takes` look at anything? */
  readonly filtered: boolean;
  /** Throws what is wrong with a cell of the part. */
  refuse(column: string, code: FindingCode, expected?: string): never;
}

export interface Scheme {
  readonly id: string;
  /** What concessions are paid on, and what thresholds count: a share of the wallet is counted in revenue. */
  readonly basis: Measure;
  readonly qualifier: Measure;
  /** Thresholds are shares of the client's wallet. */
  readonly ofWallet: boolean;
  /** effective: the volume to date bears its part of the final concession; earned: what it has earned. */
  readonly accrual: 'effective' | 'earned';
  readonly months: number;
  readonly calendar: PeriodCalendar;
  /** Place among the schemes of the contract; NaN when none is given. */
  readonly order: number;
  /** Its amount lowers what later schemes are paid on; it is paid on what earlier ones leave. */
  readonly reduces: boolean;
  readonly reduced: boolean;
  readonly currency: string;
  readonly entity: string;
  readonly costObject: string;
  /** By their first days; no two in force on one day. */
  readonly parts: readonly SchemePart[];
}

export const firstDay = ({ parts }: Scheme): number => parts[0]!.from;
export const lastDay = ({ parts }: Scheme): number => parts.at(-1)!.to;

/** The last day up to this one on which a part was in force; the first day of all before any was. */
export const lastDayUpTo = ({ parts }: Scheme, day: number): number =>
  parts.reduce((last, { from, to }) => (from <= day ? Math.max(last, Math.min(to, day)) : last), parts[0]!.from);

/** The part in force on a day. */
export const partOn = ({ parts }: Scheme, day: number): SchemePart | undefined => parts.find(({ from, to }) => from <= day && day <= to);

/** The wallet of a whole period, from that of a year. */
export const walletOf = ({ months }: Scheme, annual: number): number => (annual * months) / MONTHS_OF_A_YEAR;
