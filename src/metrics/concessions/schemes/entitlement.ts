/**
 * What a scheme gives for the volumes of one period, part by part. Thresholds are tested by the qualifying volume Q, the concession is paid on the volume
 * P (money, or units where tiers are amounts per unit): with C(Q) what the tiers give per unit of Q added up, the amount is C(Q) × P / Q, within cap and floor;
 * a lump is paid as it stands. Earlier schemes may have reduced what is paid on: P (1 − share taken). A volume below zero entitles to nothing but a floor.
 */
import { baseOf, isGrowth, rebate, tiersReached, type RebateTerms } from '../rebate';
import { daysOf, type Period } from './calendar';
import { walletOf, type Scheme, type SchemePart } from './scheme';

/** A row of the table of volumes as a scheme counts it. */
export interface CountedRow {
  readonly row: number;
  readonly date: number;
  /** In what the thresholds count. */
  readonly qualifying: number;
  /** NaN where nothing says it. */
  readonly money: number;
}

/** What was bought under one part within one period. */
export interface PartVolume extends Period {
  readonly part: SchemePart;
  /** Of the period's days. */
  readonly share: number;
  /** In what the thresholds count. */
  readonly qualifying: number;
  /** In what a commitment counts: the basis. */
  readonly counted: number;
  /** The rows that it counts. */
  readonly rows: readonly CountedRow[];
  /** Money of the rows, by row, for the schemes that reduce one another. */
  readonly money: ReadonlyMap<number, number>;
  /** The base of growth measured a year earlier; NaN where it isn't, or nothing was bought. */
  readonly yearBefore: number;
  /** Money, or units, paid on for each qualifying one: known even before anything was bought; NaN when it isn't. */
  readonly perQualifying: number;
  /** Money of one qualifying unit; 1 where that is money. */
  readonly unitMoney: number;
}

export interface PeriodVolume extends Period {
  readonly parts: readonly PartVolume[];
}

/** Does the part fill its period? */
const isWhole = (volume: PartVolume, period: Period): boolean => daysOf(volume) === daysOf(period);

/** By what thresholds are multiplied: the wallet of the days, their share of the period, or nothing. */
function thresholdScale(scheme: Scheme, { part, share }: PartVolume, proRata: number, annualWallet: number): number {
  if (!scheme.ofWallet) return proRata;
  return walletOf(scheme, annualWallet) * (part.within === 'whole' ? 1 : share);
}

/** The terms of a part for its days in a period, thresholds in the qualifying unit; undefined where wallet or base are unknown. */
export function termsIn(scheme: Scheme, volume: PartVolume, annualWallet: number): RebateTerms | undefined {
  const { terms, within, baseYearBack } = volume.part;
  if (terms === undefined) return undefined;
  const proRata = within === 'pro_rata' ? volume.share : 1;
  const scale = thresholdScale(scheme, volume, proRata, annualWallet);
  if (Number.isNaN(scale)) return undefined;
  // Thresholds of growth are shares of the base: what is in proportion is the base.
  if (!isGrowth(terms.method)) return { ...terms, tiers: scaledTiers(terms, scale, proRata) };
  const base = baseYearBack ? volume.yearBefore : baseOf(terms) * proRata;
  return base > 0 ? { ...terms, base, tiers: scaledTiers(terms, 1, proRata) } : undefined;
}

/** Tiers with their thresholds, and their lumps and limits, in proportion. */
function scaledTiers({ tiers, method }: RebateTerms, thresholds: number, amounts: number): RebateTerms['tiers'] {
  const { end, cap, floor, unit, rates } = tiers;
  return {
    unit,
    thresholds: thresholds === 1 ? tiers.thresholds : tiers.thresholds.map((threshold) => threshold * thresholds),
    rates: method === 'lump' && amounts !== 1 ? rates.map((lump) => lump * amounts) : rates,
    ...(end === undefined ? {} : { end: end * thresholds }),
    ...(cap === undefined ? {} : { cap: cap * amounts }),
    ...(floor === undefined ? {} : { floor: floor * amounts }),
  };
}

/** The terms paying money for a qualifying volume, when so much is paid on for each of it. */
export function payingTerms(terms: RebateTerms, perQualifying: number): RebateTerms {
  if (terms.method === 'lump' || perQualifying === 1) return terms;
  return { ...terms, tiers: { ...terms.tiers, unit: 'amount', rates: terms.tiers.rates.map((rate) => rate * perQualifying) } };
}

/** Rates of money can be reduced by what earlier schemes took; amounts per unit and lumps can't. */
const isReducible = ({ method, terms }: SchemePart): boolean => method !== 'lump' && terms?.tiers.unit === 'rate';

/** Per qualifying unit, what is left to be paid on after earlier schemes took this share. */
export const leftOf = ({ part, perQualifying }: PartVolume, taken: number): number =>
  isReducible(part) ? perQualifying * Math.max(0, 1 - taken) : perQualifying;

export interface PartEntitlement {
  readonly volume: PartVolume;
  /** Undefined where they are not known: then the amount is NaN. */
  readonly terms: RebateTerms | undefined;
  /** Tiers reached. */
  readonly tier: number;
  readonly amount: number;
}

/** `taken`: of each part, the share of its money that earlier schemes took. */
export function entitlements(
  scheme: Scheme,
  period: PeriodVolume,
  annualWallet: number,
  taken: readonly number[] = [],
): readonly PartEntitlement[] {
  const { parts } = period;
  const qualifying = parts.reduce((sum, part) => sum + part.qualifying, 0);
  return parts.map((volume, i): PartEntitlement => {
    const { part } = volume;
    if (!isWhole(volume, period) && part.within === undefined && (part.terms?.tiers.thresholds.length ?? 0) > 0)
      part.refuse('within_period', 'within_period_needed', 'own_part, pro_rata, whole');
    if (part.method === 'commitment') return { volume, terms: undefined, tier: 0, amount: 0 };
    const terms = termsIn(scheme, volume, annualWallet);
    if (terms === undefined || terms.tiers.thresholds.length === 0) return { volume, terms, tier: Number.NaN, amount: Number.NaN };
    const reached = Math.max(0, part.within === 'whole' ? qualifying : volume.qualifying);
    if (Number.isNaN(reached)) return { volume, terms, tier: Number.NaN, amount: Number.NaN };
    const amount = wholeOr(volume, terms, reached, part.within === 'whole' && parts.length > 1 ? qualifying : undefined, taken[i] ?? 0);
    return { volume, terms, tier: tiersReached(reached, terms), amount };
  });
}

/**
 * A part read within the whole period bears its share, by what was bought, of what the whole would give under its tiers; where nothing was bought, its share of
 * the days, for a floor is paid all the same. `whole`: what all parts count, undefined where the part stands alone.
 */
function wholeOr(volume: PartVolume, terms: RebateTerms, reached: number, whole: number | undefined, taken: number): number {
  if (whole !== undefined && whole > 0 && volume.qualifying === 0) return 0;
  const amount = rebate(reached, payingTerms(terms, reached === 0 ? 0 : leftOf(volume, taken)));
  if (whole === undefined) return amount;
  return amount * (whole > 0 ? volume.qualifying / whole : volume.share);
}
