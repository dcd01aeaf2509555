/**
 * What an account of the sample is sketched with (profiles.ts); the rows are drawn from it. Amounts in thousands of EUR a year; trust levels from 0 to 1 by
 * group; contracts as terms, their amounts as shares of the account's revenue.
 */
import type { Segment } from './words';

/** How much evidence of trust there is: rich = two waves, all groups; medium = one wave; thin = a few answers; none. */
export type Evidence = 'rich' | 'medium' | 'thin' | 'none';

export interface TrustSketch {
  readonly evidence: Evidence;
  readonly buyer: number;
  readonly user: number;
  readonly facts: number;
}

export interface RebateSketch {
  readonly scheme: 'all_units' | 'incremental' | 'growth' | 'lump';
  readonly basis?: 'revenue' | 'units';
  /** As a cell has them, in English: `250000:0.02;340000:0.035`. */
  readonly tiers: string;
  readonly toDate: number;
  readonly forecast: number;
  readonly base?: number;
  /** Tiers in amounts per unit instead of rates. */
  readonly perUnit?: boolean;
  readonly cap?: number;
  readonly floor?: number;
}

export interface ContractSketch {
  readonly title: 'supply' | 'service' | 'equipment' | 'framework';
  readonly start: string;
  /** No end: open-ended, only the notice is committed. */
  readonly end?: string;
  /** Share of the account's revenue that the contract covers. */
  readonly share: number;
  readonly notice: number;
  /** Months of tacit renewal; none: ends by itself. */
  readonly renewal?: number;
  /** None: nothing is due. */
  readonly exit?: readonly ['fixed' | 'pct_remaining' | 'months_fee', number];
  /** Minimum commitment: share of the annual value, shortfall rate. */
  readonly commit?: readonly [number, number];
  /** Consumables held in stock for them, EUR. */
  readonly stock?: number;
  readonly rebate?: RebateSketch;
  readonly review?: string;
  readonly payment?: number;
  readonly exclusivity?: boolean;
  readonly specification?: number;
  readonly innovation?: boolean;
  /** Terms nobody has entered yet: the exit, commitment and concession columns stay blank. */
  readonly unknownTerms?: boolean;
}

export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly segment: Segment;
  readonly country: string;
  readonly currency: string;
  readonly sites: readonly string[];
  readonly since: string;
  readonly until?: string;
  readonly status: 'active' | 'lost' | 'prospect';
  readonly parent?: string;
  /** Annual revenue, thousands of EUR. */
  readonly revenue: number;
  readonly lines: number;
  readonly families: number;
  readonly margin: number;
  readonly trust: TrustSketch;
  readonly contracts: readonly ContractSketch[];
  /** Ties known to us: all on one person, or spread over several. */
  readonly ties?: 'single';
}
