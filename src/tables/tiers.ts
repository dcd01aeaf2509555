/**
 * The tiers of a volume concession: thresholds that rise, each with the rate (or amount) it opens. A text holds them (tier-text.ts) or a range
 * (tier-range.ts). Rates above 1 are refused: 2 would mean 200 %, not 2 %. Falling rates and a first threshold above zero are legal. `cap` and
 * `floor` are the most and the least that the scheme pays, in money; `base` is the base volume of a growth scheme.
 */
import { BadCell } from './bad-cell';
import { parseNumber, type NumberLimits } from './numbers';
import { codesByWord } from './read-words';
import { normaliseWord } from './words';

export type TierUnit = 'rate' | 'amount';

export interface Tiers {
  /** Strictly rising, not negative. */
  readonly thresholds: readonly number[];
  readonly rates: readonly number[];
  /** What `rates` are: shares of the volume, or amounts (per unit, or the lump itself). */
  readonly unit: TierUnit;
  /** The most that the scheme pays. */
  readonly cap?: number;
  /** The least that the scheme pays, whatever the volume. */
  readonly floor?: number;
  /** Volume of the base period, for growth schemes. */
  readonly base?: number;
  /** The end of the last band, where it has one: of a volume beyond it nothing is said. */
  readonly end?: number;
  /** What the tiers themselves say: an end belongs to its band (a threshold is exceeded), or to the next (a threshold is reached). */
  readonly endsBelong?: boolean;
  /** The end of the last band lies beyond it. */
  readonly endExcluded?: true;
}

export const NO_TIERS: Tiers = { thresholds: [], rates: [], unit: 'rate' };

/** What is wrong, in which tier (1 is the first). */
export interface TiersFault {
  readonly code:
    | 'tiers_format'
    | 'tiers_ambiguous'
    | 'tiers_blank'
    | 'tiers_order'
    | 'tiers_rate'
    | 'tiers_gap'
    | 'tiers_overlap'
    | 'tiers_limits'
    | 'tiers_growth'
    | 'tiers_percent'
    | 'tiers_columns'
    | 'tiers_closed';
  readonly tier: number;
  /** Row of the range, 1 for its first; left out for a text. */
  readonly row?: number;
  readonly value: string;
}

export const isTiersFault = (tiers: Tiers | TiersFault): tiers is TiersFault => 'code' in tiers;

export type TierLimit = 'cap' | 'floor' | 'base';

const LIMIT_WORDS = codesByWord<TierLimit>(({ concessions }) => concessions.limits);
export const limitOf = (cell: unknown): TierLimit | undefined =>
  typeof cell === 'string' ? LIMIT_WORDS.get(normaliseWord(cell)) : undefined;

/** A cell, or a part of a text, as a number; NaN when it is none. */
export function numberOfTier(cell: unknown, limits?: NumberLimits): number {
  if (typeof cell === 'number') return cell;
  const read = typeof cell === 'string' ? parseNumber(cell, limits) : undefined;
  return typeof read === 'number' ? read : Number.NaN;
}

/** A rate never groups thousands: `0,025` and `2,500 %` can be read in one way. */
export const RATE_LIMITS: NumberLimits = { min: 0, max: 1 };

/** The tiers while they are read, and the limits that they have to keep. */
export class TierReader {
  private readonly thresholds: number[] = [];
  private readonly rates: number[] = [];
  private readonly limits: Partial<Record<TierLimit, number>> = {};
  /** Row of the range that each tier stands in. */
  private readonly rows: (number | undefined)[] = [];

  constructor(public unit: TierUnit) {}

  get count(): number {
    return this.thresholds.length;
  }

  fault(code: TiersFault['code'], value: string, row?: number, tier = this.count + 1): TiersFault {
    return { code, tier, ...(row === undefined ? {} : { row }), value };
  }

  /** Of cells that are no numbers: one that could be two is named with both. */
  unreadable(cells: readonly (readonly [cell: unknown, limits?: NumberLimits])[], shownAs: string, row?: number): TiersFault {
    for (const [cell, limits] of cells) {
      const read = typeof cell === 'string' ? parseNumber(cell, limits) : undefined;
      if (read instanceof BadCell && read.code === 'ambiguous_number')
        return this.fault('tiers_ambiguous', `${(cell as string).trim()} = ${read.expected!}`, row);
    }
    return this.fault('tiers_format', shownAs, row);
  }

  add(threshold: number, rate: number, row?: number): void {
    this.thresholds.push(threshold);
    this.rates.push(rate);
    this.rows.push(row);
  }

  /** A limit that is given twice, or is no amount from 0 on, is a fault. */
  limit(which: TierLimit, cell: unknown, shownAs: string, row?: number): TiersFault | undefined {
    const value = numberOfTier(cell);
    const unreadable = Number.isNaN(value) ? this.unreadable([[cell]], shownAs, row) : undefined;
    if (unreadable?.code === 'tiers_ambiguous') return unreadable;
    if (this.limits[which] !== undefined || !(value >= 0) || (which === 'base' && value === 0))
      return this.fault('tiers_limits', shownAs, row);
    this.limits[which] = value;
    return undefined;
  }

  /** What was read; `bands`: how the last band ends, and whether ends belong to their bands. */
  tiers(bands: Pick<Tiers, 'end' | 'endsBelong' | 'endExcluded'> = {}): Tiers | TiersFault {
    const { thresholds, rates, rows, unit } = this;
    for (let k = 0; k < thresholds.length; k++) {
      const at = (code: TiersFault['code'], value: number): TiersFault => this.fault(code, String(value), rows[k], k + 1);
      if (thresholds[k]! < 0) return at('tiers_format', thresholds[k]!);
      if (k > 0 && !(thresholds[k]! > thresholds[k - 1]!)) return at('tiers_order', thresholds[k]!);
      if (rates[k]! < 0 || (unit === 'rate' && rates[k]! > 1)) return at('tiers_rate', rates[k]!);
    }
    return withLimits({ thresholds, rates, unit, ...bands }, this.limits);
  }
}

/** The tiers with these limits added. A cap below the floor, or a limit without any tier, is a fault. */
export function withLimits(tiers: Tiers, limits: Readonly<Partial<Record<TierLimit, number>>>): Tiers | TiersFault {
  const all: Tiers = { ...tiers, ...limits };
  const count = tiers.thresholds.length;
  if (all.cap !== undefined && all.floor !== undefined && all.cap < all.floor)
    return { code: 'tiers_limits', tier: Math.max(1, count), value: `${all.cap} < ${all.floor}` };
  if (count === 0 && (all.cap !== undefined || all.floor !== undefined))
    return { code: 'tiers_limits', tier: 1, value: String(all.cap ?? all.floor) };
  return all;
}

/** A growth threshold above 1 would be a growth of more than 100 %: `5:0.02` asks whether 5 % is meant, as a rate above 1 does. */
export function growthFault({ thresholds }: Tiers): TiersFault | undefined {
  const tier = thresholds.findIndex((threshold) => threshold > 1);
  if (tier < 0) return undefined;
  const percent = Number((100 * thresholds[tier]!).toPrecision(12));
  return { code: 'tiers_growth', tier: tier + 1, value: `${thresholds[tier]} = ${percent} %` };
}
