/**
 * What a volume concession gives for a volume. Tiers (t_1, r_1) < … < (t_n, r_n); below t_1 nothing.
 * retroactive: the rate of the tier reached, on all units · incremental: each slice at its own rate · lump: the amount of the highest threshold
 * reached · growth: the rate by V / base − 1, on all units · growth_incremental: the same rate, on V − base only · reached_lines: every tier reached
 * pays its rate on the volume from zero up to the tier's upper bound · every_line: every tier reached pays its rate on the whole volume.
 * A threshold is reached at V >= t (`inclusive`) or V > t; a sum of cents that misses it by its last bits is that threshold (`excess`). A cap is the most that is paid, a floor the least, whatever the volume; no tiers, no concession.
 * Unit: that of the volume × the rate, so money where the volume is revenue or the tiers are amounts per unit; `pricedTerms` turns rates on units into money.
 */
import type { Tiers } from '../../tables/tiers';

export const rebateMethods = ['retroactive', 'incremental', 'lump', 'growth', 'growth_incremental', 'reached_lines', 'every_line'] as const;
export type RebateMethod = (typeof rebateMethods)[number];

export interface RebateTerms {
  readonly tiers: Tiers;
  readonly method: RebateMethod;
  /** Does a threshold that is exactly reached count? */
  readonly inclusive: boolean;
  /** Volume of the base period; needed by the growth methods, where it must be above 0. The tiers may hold it instead. */
  readonly base?: number;
}

export interface RebateSlice {
  /** 1 for the first tier. */
  readonly tier: number;
  readonly from: number;
  /** Next threshold; Infinity in the last tier. */
  readonly to: number;
  /** Volume that this tier pays for. */
  readonly units: number;
  readonly rate: number;
  readonly amount: number;
}

export const isGrowth = (method: RebateMethod): boolean => method === 'growth' || method === 'growth_incremental';

/** The base volume: the terms' own, else the one that stands among the tiers; NaN when there is none. */
export const baseOf = ({ base, tiers }: RebateTerms): number =>
  base !== undefined && !Number.isNaN(base) ? base : (tiers.base ?? Number.NaN);

/** Threshold of tier k (0-based) in the unit of the volume: growth tiers are shares over the base. */
export const thresholdAt = (terms: RebateTerms, k: number): number => {
  const threshold = terms.tiers.thresholds[k]!;
  return isGrowth(terms.method) ? baseOf(terms) * (1 + threshold) : threshold;
};

/** Share of a threshold within which a volume is equal to it: thousands of cents added up stay within, half a cent of a million does not. */
const NOISE = 1e-12;

/** By how much a volume exceeds a threshold; 0 where they differ by no more than the noise of sums and products. */
export function excess(volume: number, threshold: number): number {
  const over = volume - threshold;
  return Math.abs(over) <= NOISE * threshold && threshold < Infinity ? 0 : over;
}

/** Tiers reached by a volume, 0 for none. Thresholds rise, so they are reached one after another. */
export function tiersReached(volume: number, terms: RebateTerms): number {
  let reached = 0;
  while (reached < terms.tiers.thresholds.length) {
    const over = excess(volume, thresholdAt(terms, reached));
    if (!(terms.inclusive ? over >= 0 : over > 0)) break;
    reached++;
  }
  return reached;
}

/** Volume that tier k (0-based) pays for, when `reached` tiers are. */
function unitsIn(volume: number, terms: RebateTerms, k: number, reached: number): number {
  const top = k === reached - 1;
  switch (terms.method) {
    case 'incremental': {
      // The tier's width, never its upper bound.
      const to = k + 1 < terms.tiers.thresholds.length ? terms.tiers.thresholds[k + 1]! : Infinity;
      return Math.max(0, Math.min(volume, to) - terms.tiers.thresholds[k]!);
    }
    case 'retroactive':
    case 'growth':
      return top ? volume : 0;
    case 'growth_incremental':
      return top ? volume - baseOf(terms) : 0;
    case 'reached_lines': {
      const to = k + 1 < terms.tiers.thresholds.length ? terms.tiers.thresholds[k + 1]! : Infinity;
      return k < reached ? Math.min(volume, to) : 0;
    }
    case 'every_line':
      return k < reached ? volume : 0;
    case 'lump':
      return top ? 1 : 0;
  }
}

/**
 * The concession tier by tier; the amounts, added from the first to the last, and the limit's correction after them, are `rebate`. Throws a
 * RangeError for a negative volume or a growth method without a positive base: callers check their cells first.
 */
export function rebateSlices(volume: number, terms: RebateTerms): RebateSlice[] {
  check(volume, terms);
  const reached = tiersReached(volume, terms);
  const count = terms.tiers.thresholds.length;
  return terms.tiers.thresholds.map((_, k) => {
    const units = unitsIn(volume, terms, k, reached);
    const rate = terms.tiers.rates[k]!;
    return {
      tier: k + 1,
      from: thresholdAt(terms, k),
      to: k + 1 < count ? thresholdAt(terms, k + 1) : Infinity,
      units,
      rate,
      amount: units * rate,
    };
  });
}

/** What the tiers alone give: the slices' amounts, added without making the slices. */
function fromTiers(volume: number, terms: RebateTerms): number {
  const reached = tiersReached(volume, terms);
  const { rates } = terms.tiers;
  let sum = 0;
  for (let k = 0; k < rates.length; k++) sum += unitsIn(volume, terms, k, reached) * rates[k]!;
  return sum;
}

/** What the cap takes away or the floor adds. */
export interface RebateLimit {
  readonly limit: 'cap' | 'floor';
  readonly amount: number;
}

function limitOn(sum: number, { cap, floor, thresholds }: Tiers): RebateLimit | undefined {
  if (thresholds.length === 0) return undefined;
  if (cap !== undefined && sum > cap) return { limit: 'cap', amount: cap - sum };
  if (floor !== undefined && sum < floor) return { limit: 'floor', amount: floor - sum };
  return undefined;
}

/** The correction by a cap or a floor; undefined where neither binds. */
export function rebateLimit(volume: number, terms: RebateTerms): RebateLimit | undefined {
  check(volume, terms);
  return limitOn(fromTiers(volume, terms), terms.tiers);
}

/** The concession for a volume, in the unit of the volume × rate. */
export function rebate(volume: number, terms: RebateTerms): number {
  check(volume, terms);
  const sum = fromTiers(volume, terms);
  // Added as the slices and their correction are, so that an explanation adds up to the last bit.
  return sum + (limitOn(sum, terms.tiers)?.amount ?? 0);
}

/** Are the values of the tiers shares of the volume, so that units need a price to become money? */
export const paysShares = ({ tiers, method }: RebateTerms): boolean => tiers.unit === 'rate' && method !== 'lump';

/** The same scheme paying money for a volume in units: rates become amounts per unit at this price; amounts, lumps, cap and floor are money already. */
export function pricedTerms(terms: RebateTerms, price: number): RebateTerms {
  if (!paysShares(terms) || price === 1) return terms;
  return { ...terms, tiers: { ...terms.tiers, unit: 'amount', rates: terms.tiers.rates.map((rate) => rate * price) } };
}

function check(volume: number, terms: RebateTerms): void {
  if (volume < 0) throw new RangeError('volume below zero');
  checkBase(terms);
  const beyond = excess(volume, endOf(terms));
  if (beyond > 0 || (beyond === 0 && terms.tiers.endExcluded === true)) throw new BeyondLastBand(endOf(terms), terms);
}

/** The last band has an end, and the volume lies, or may lie, beyond it: of that the tiers say nothing. */
export class BeyondLastBand extends RangeError {
  readonly tier: number;
  constructor(
    readonly end: number,
    { tiers }: RebateTerms,
  ) {
    super('volume beyond the last band');
    this.tier = tiers.thresholds.length;
  }
}

/** Where the last band ends, in the unit of the volume; Infinity where it is open. */
export const endOf = (terms: RebateTerms): number => {
  const { end = Infinity } = terms.tiers;
  return isGrowth(terms.method) ? baseOf(terms) * (1 + end) : end;
};

/** An uncertain volume may be any: its tiers have to be open. */
export function checkOpen(terms: RebateTerms): void {
  if (endOf(terms) < Infinity) throw new BeyondLastBand(endOf(terms), terms);
}

export function checkBase(terms: RebateTerms): void {
  if (isGrowth(terms.method) && !(baseOf(terms) > 0)) throw new RangeError('growth needs a base above zero');
}
