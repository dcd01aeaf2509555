/**
 * Where one scheme stands in its running period: what is to be known of it to estimate the final concession. The volume of the part in force is uncertain, what
 * earlier parts of the period have earned is fixed. A period that is over has nothing still to come.
 */
import { sumOf } from '../../numeric/sum';
import type { RebateMethod, RebateTerms } from '../rebate';
import type { Period } from './calendar';
import { commitments, type Commitment } from './commitment';
import { entitlements, leftOf, payingTerms, termsIn } from './entitlement';
import type { Scheme } from './scheme';
import type { StackedPeriod } from './stacking';

export interface SchemePosition {
  readonly scheme: Scheme;
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
  /** Can what is still to come be told from the part in force? Not where several are read within the whole period, or where the tiers change before its end. */
  readonly open: boolean;
  /** The period has ended. */
  readonly over: boolean;
  /** Where several parts are read within the whole period: what they give at the forecast; else NaN. */
  readonly atForecast: number;
  readonly paidToDate: number;
  /** What the client owes for its commitment if the period ends at the forecast; negative: what comes back. NaN when unknown, undefined without one. */
  readonly shortfall: number | undefined;
}

/** `periods`: all up to now, the last of them running or, `over`, ended; `toDate` stands in for rows where there are none. */
export function positionOf(
  scheme: Scheme,
  periods: readonly StackedPeriod[],
  annualWallet: number,
  otherForecast: { readonly volume: number; readonly sd: number },
  over: boolean,
): SchemePosition {
  const last = periods.at(-1)!;
  const current = last.parts.length - 1;
  const { volume } = last.parts[current]!;
  const { part } = volume;
  const shared = part.within === 'whole' && last.parts.length > 1;
  const changes = scheme.parts.some(({ from }) => from > volume.to && from <= last.period.to);
  const open = !shared && !changes;
  // Read within the whole, the parts have one volume; else what earlier ones have earned is done.
  const earlier = last.parts.slice(0, current);
  const earlierVolume = sumOf(earlier.map((one) => one.volume.qualifying));
  const [before, toDate] = shared ? [0, volume.qualifying + earlierVolume] : [earlierVolume, volume.qualifying];
  const whole = knownOr(part.forecast, otherForecast.volume) - before;
  const forecast = over || whole < toDate ? toDate : whole;
  const terms = termsIn(scheme, volume, annualWallet);
  return {
    scheme,
    method: part.method,
    period: { from: last.period.from, to: last.period.to },
    terms,
    money: open ? moneyOf(terms, leftOf(volume, last.taken[current] ?? 0)) : undefined,
    volumeToDate: Math.max(0, toDate),
    volumeForecast: Number.isNaN(toDate) ? whole : Math.max(0, forecast),
    forecastSd: knownOr(part.forecastSd, otherForecast.sd),
    fixed: shared ? 0 : sumOf(earlier.map(({ amount }) => amount)),
    earned: last.amount,
    price: volume.unitMoney,
    open,
    over,
    atForecast: shared && !changes ? atForecast(scheme, last, annualWallet, forecast - toDate) : Number.NaN,
    paidToDate: paidOf(last),
    shortfall: shortfallOf(periods, over ? undefined : committedForecast(scheme, whole + before)),
  };
}

const knownOr = (value: number, otherwise: number): number => (Number.isNaN(value) ? otherwise : value);

/** Without tiers, or what one unit is worth, nothing is money. */
const moneyOf = (terms: RebateTerms | undefined, left: number): RebateTerms | undefined =>
  terms === undefined || terms.tiers.thresholds.length === 0 || Number.isNaN(left) ? undefined : payingTerms(terms, left);

/** A forecast of what the thresholds count is one of what is committed where both count the same. */
const committedForecast = ({ basis, qualifier }: Scheme, forecast: number): number => (basis === qualifier ? forecast : Number.NaN);

/** What was paid under the parts of the period; NaN where nothing says it. */
function paidOf({ parts }: StackedPeriod): number {
  const known = parts.map(({ volume }) => volume.part.paidToDate).filter((paid) => !Number.isNaN(paid));
  return known.length === 0 ? Number.NaN : sumOf(known);
}

/** What the parts of a period give together once this much more has been bought under the last of them. */
function atForecast(scheme: Scheme, { period, taken }: StackedPeriod, annualWallet: number, more: number): number {
  const parts = period.parts.map((part, i) => (i === period.parts.length - 1 ? { ...part, qualifying: part.qualifying + more } : part));
  return sumOf(entitlements(scheme, { ...period, parts }, annualWallet, taken).map(({ amount }) => amount));
}

/** The commitment of every period up to now, the last one at its forecast; undefined: it is over. */
function shortfallOf(periods: readonly StackedPeriod[], forecast: number | undefined): number | undefined {
  const committed = commitmentsOf(periods, forecast);
  return committed.every(({ minimum }) => Number.isNaN(minimum)) ? undefined : commitments(committed).at(-1);
}

const commitmentsOf = (periods: readonly StackedPeriod[], forecast: number | undefined): Commitment[] =>
  periods.map(({ period }, i) => {
    const { part, share } = period.parts.at(-1)!;
    const counted = sumOf(period.parts.map((one) => one.counted));
    return {
      minimum: part.minCommit * (part.within === 'pro_rata' ? share : 1),
      volume: i < periods.length - 1 || forecast === undefined ? counted : Math.max(counted, forecast),
      price: part.shortfallPrice,
      carry: part.carry,
    };
  });
