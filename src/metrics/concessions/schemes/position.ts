/**
 * Where one scheme stands in its running period: what is to be known of it to estimate the final concession. The volume of the part in force is uncertain, what
 * earlier parts of the period have earned is fixed. A period that is over has nothing still to come.
 */
import { NeumaierSum, sumOf } from '../../numeric/sum';
import type { RebateMethod, RebateTerms } from '../rebate';
import type { Period } from './calendar';
import { commitments, type Commitment } from './commitment';
import { isReducible, leftOf, payingTerms, termsIn } from './entitlement';
import type { Scheme, SchemePart } from './scheme';
import type { StackedPeriod } from './stacking';

export interface SchemePosition {
  readonly scheme: Scheme;
  readonly part: SchemePart;
  readonly method: RebateMethod | 'commitment';
  readonly period: Period;
  /** Terms of the part in force, and the same paying money; undefined when they, or the money of a unit, are not known. */
  readonly terms: RebateTerms | undefined;
  readonly money: RebateTerms | undefined;
  /** Volume of the part in force, to date and at the end of the period, in what the thresholds count; NaN when unknown. */
  readonly volumeToDate: number;
  readonly volumeForecast: number;
  /** Of the volume still to come, as given. */
  readonly forecastSd: number;
  /** What earlier parts of the period have earned. */
  readonly fixed: number;
  /** What the period has earned to date, all parts together. */
  readonly earned: number;
  /** Money of one qualifying unit at list; NaN when unknown. */
  readonly price: number;
  /** Is the concession a share of volumes counted in units, or an amount for each: does money need a price? */
  readonly inUnits: boolean;
  /** Several parts are read within the whole period: what is still to come can't be told from one of them. */
  readonly mixed: boolean;
  readonly paidToDate: number;
  /** What the client owes for its commitment if the period ends at the forecast; negative: what comes back. NaN when unknown, undefined without one. */
  readonly shortfall: number | undefined;
  /** The volume comes from the rows of the table `volumes`. */
  readonly fromRows: boolean;
}

/** `periods`: all up to now, the last of them running or, `over`, ended; `toDate` stands in for rows where there are none. */
export function positionOf(
  scheme: Scheme,
  periods: readonly StackedPeriod[],
  annualWallet: number,
  otherForecast: { readonly volume: number; readonly sd: number },
  options: { readonly over: boolean; readonly fromRows: boolean },
): SchemePosition {
  const last = periods.at(-1)!;
  const current = last.parts.length - 1;
  const { volume } = last.parts[current]!;
  const { part } = volume;
  const mixed = part.within === 'whole' && last.parts.length > 1;
  const [earlier, fixed] = [new NeumaierSum(), new NeumaierSum()];
  last.parts.slice(0, current).forEach((one) => {
    earlier.add(one.volume.qualifying);
    if (!mixed) fixed.add(one.amount);
  });
  const before = mixed ? 0 : earlier.value;
  const toDate = mixed ? volume.qualifying + earlier.value : volume.qualifying;
  const whole = (Number.isNaN(part.forecast) ? otherForecast.volume : part.forecast) - before;
  const forecast = options.over || whole < toDate ? toDate : whole;
  const terms = termsIn(scheme, volume, annualWallet);
  const perUnit = terms !== undefined && terms.tiers.unit === 'amount' && part.method !== 'lump';
  const left = leftOf(volume, last.taken[current] ?? 0);
  const unknown = terms === undefined || terms.tiers.thresholds.length === 0 || Number.isNaN(left);
  return {
    scheme,
    part,
    method: part.method,
    period: { from: last.period.from, to: last.period.to },
    terms,
    money: unknown || mixed ? undefined : payingTerms(terms, left),
    volumeToDate: Math.max(0, toDate),
    volumeForecast: Number.isNaN(toDate) ? whole : Math.max(0, forecast),
    forecastSd: Number.isNaN(part.forecastSd) ? otherForecast.sd : part.forecastSd,
    fixed: fixed.value,
    earned: last.amount,
    price: volume.unitMoney,
    inUnits: perUnit || (scheme.qualifier === 'units' && isReducible(part)),
    mixed,
    paidToDate: paidOf(last),
    shortfall: shortfallOf(periods, forecast + before),
    fromRows: options.fromRows,
  };
}

/** What was paid under the parts of the period; NaN where nothing says it. */
function paidOf({ parts }: StackedPeriod): number {
  const known = parts.map(({ volume }) => volume.part.paidToDate).filter((paid) => !Number.isNaN(paid));
  return known.length === 0 ? Number.NaN : sumOf(known);
}

/** The commitment of every period up to now, the last one at its forecast. */
function shortfallOf(periods: readonly StackedPeriod[], forecast: number): number | undefined {
  const committed = commitmentsOf(periods, forecast);
  return committed.every(({ minimum }) => Number.isNaN(minimum)) ? undefined : commitments(committed).at(-1);
}

const commitmentsOf = (periods: readonly StackedPeriod[], forecast: number): Commitment[] =>
  periods.map(({ period, parts }, i) => {
    const { part, share } = period.parts.at(-1)!;
    const counted = sumOf(period.parts.map((one) => one.counted));
    return {
      minimum: part.minCommit * (part.within === 'pro_rata' ? share : 1),
      volume: i === periods.length - 1 && parts.length > 0 && forecast > counted ? forecast : counted,
      price: part.shortfallPrice,
      carry: part.carry,
    };
  });
