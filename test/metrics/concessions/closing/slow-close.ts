// What a close of the fictitious supplier has to come to, by definition: certain volumes in exact fractions (slow-path.ts), with what is still to come as rows of
// its days; uncertain ones by integrating the normal density between thresholds. Nothing here is shared with the engine.
import { slowly, type SlowRow } from '../../../functions/concessions/slow-path';
import { closes, YEAR, type Close, type SupplierContract, type SupplierScheme } from './supplier';

const DAY = 86_400_000;
const time = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const iso = (at: number): string => new Date(at).toISOString().slice(0, 10);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** The periods of a scheme within the year. */
export const periodsOf = ({ months }: SupplierScheme): readonly (readonly [string, string])[] =>
  months === 6
    ? [
        ['2025-04-01', '2025-09-30'],
        ['2025-10-01', '2026-03-31'],
      ]
    : [[YEAR.from, YEAR.to]];

const knownRows = ({ rows }: SupplierContract, at: number): SlowRow[] => rows.filter((row) => row.knownAt <= at);
const signed = (row: SlowRow): number => (row.kind === 'sale' ? row.amount : -row.amount);
export const volumeOf = (contract: SupplierContract, at: number, [from, to]: readonly [string, string], day: string): number =>
  knownRows(contract, at)
    .filter(({ date }) => date >= from && date <= earlier(to, day))
    .reduce((sum, row) => sum + signed(row), 0);

/** What the schemes of a contract earn in the period that ends on a day, with further rows. */
function earned(contract: SupplierContract, at: number, day: string, place: number, more: readonly SlowRow[] = []): number {
  const exact = slowly(contract.schemes, [...knownRows(contract, at).filter(({ date }) => date <= day), ...more], day)[place];
  if (exact === undefined) throw new Error(`${contract.id}: no amount`);
  return exact.value;
}

/** What is still to come, bought on one day of each stretch of the scheme's tiers, by its days. */
function toCome(scheme: SupplierScheme, rest: number, after: string, end: string): SlowRow[] {
  const parts = scheme.parts.map(({ from, to }) => {
    const first = Math.max(time(from), time(after) + DAY);
    const last = Math.min(to === '' ? time(end) : time(to), time(end));
    return { first, days: Math.max(0, (last - first) / DAY + 1) };
  });
  const days = parts.reduce((sum, part) => sum + part.days, 0);
  return parts
    .filter((part) => part.days > 0)
    .map((part) => ({ date: iso(part.first), family: 'pumps', units: 0, amount: (rest * part.days) / days, kind: 'sale' }));
}

export interface SlowAmount {
  readonly amount: number;
  readonly ended: boolean;
  /** How near the engine has to come: exactly to the cent, or an integral that is not exact. */
  readonly tolerance: number;
}

/** What is accrued for a period of a scheme at a close, before rounding. */
export function slowAmount(
  contract: SupplierContract,
  place: number,
  period: readonly [string, string],
  close: Close,
  prudent: boolean,
): SlowAmount {
  const scheme = contract.schemes[place]!;
  const at = closes.indexOf(close);
  const [from, to] = period;
  const over = to <= close || (contract.lostOn !== '' && contract.lostOn <= close);
  if (over) return { amount: earned(contract, at, earlier(to, close), place), ended: true, tolerance: 0 };
  if (scheme.earned) return { amount: earned(contract, at, close, place), ended: false, tolerance: 0 };
  const toDate = volumeOf(contract, at, [from, to], close);
  const rest = Math.max(0, scheme.forecasts[at]! - toDate);
  const sd = scheme.sds[at]!;
  if (toDate <= 0) return { amount: 0, ended: false, tolerance: 0 };
  const [first, second] = scheme.parts;
  if (second !== undefined && first!.within !== 'whole') {
    // Each part bears its own: the first is over, or has the rest of its days; the second has not begun, or the rest of the period.
    const more = toCome(scheme, rest, close, to);
    const begun = close >= second.from;
    const end = begun ? to : first!.to;
    const final = earned(
      contract,
      at,
      end,
      place,
      more.filter(({ date }) => date <= end),
    );
    const done = begun ? earned(contract, at, first!.to, place) : 0;
    const own = volumeOf(contract, at, begun ? [second.from, to] : [from, first!.to], close);
    const left = more.filter(({ date }) => date <= end).reduce((sum, { amount }) => sum + amount, 0);
    return { amount: done + ((final - done) * own) / (own + left), ended: false, tolerance: 0 };
  }
  if (rest === 0 || sd === 0) {
    const amount = rest === 0 ? earned(contract, at, close, place) : earned(contract, at, to, place, toCome(scheme, rest, close, to));
    return { amount: (amount * toDate) / (toDate + rest), ended: false, tolerance: 0 };
  }
  return { amount: uncertain(scheme, toDate, rest, sd, prudent), ended: false, tolerance: prudent ? 1e-4 : 1e-7 };
}

/** A lump, or one rate on all units up to a cap. */
function given({ parts: [part] }: SupplierScheme, volume: number): number {
  const reached = part!.tiers.filter(([threshold]) => volume >= threshold).at(-1)?.[1] ?? 0;
  return part!.method === 'lump' ? reached : Math.min(part!.cap ?? Infinity, reached * volume);
}

const density = (x: number, mean: number, sd: number): number =>
  Math.exp(-((x - mean) ** 2) / (2 * sd * sd)) / (sd * Math.sqrt(2 * Math.PI));

/** Simpson's rule. */
function integral(f: (x: number) => number, from: number, to: number): number {
  const steps = 2000;
  const width = (to - from) / steps;
  let sum = 0;
  for (let k = 0; k < steps; k++) {
    const [a, b] = [from + k * width, from + (k + 1) * width];
    // Just inside, so that a threshold belongs to one side of it.
    const inside = (x: number): number => f(Math.min(b - width * 1e-9, Math.max(a + width * 1e-9, x)));
    sum += ((inside(a) + 4 * f((a + b) / 2) + inside(b)) * width) / 6;
  }
  return sum;
}

function uncertain(scheme: SupplierScheme, toDate: number, mean: number, sd: number, prudent: boolean): number {
  const [{ tiers, cap }] = scheme.parts as [SupplierScheme['parts'][number]];
  const top = mean + 9 * sd;
  const kinks = [...tiers.map(([threshold]) => threshold), ...tiers.map(([, rate]) => (cap === undefined ? 0 : cap / rate))].map(
    (v) => v - toDate,
  );
  const cuts = [0, ...kinks.filter((x) => x > 0 && x < top), top].sort((a, b) => a - b);
  const over = (f: (x: number) => number): number =>
    cuts.slice(1).reduce((sum, to, i) => sum + (to > cuts[i]! ? integral((x) => f(x) * density(x, mean, sd), cuts[i]!, to) : 0), 0);
  const nothingMore = integral((x) => density(x, mean, sd), mean - 12 * sd, 0);
  const volume = nothingMore * toDate + over((x) => toDate + x);
  const expected = (toDate * (nothingMore * given(scheme, toDate) + over((x) => given(scheme, toDate + x)))) / volume;
  if (!prudent) return expected;
  const liability = (x: number): number => (given(scheme, toDate + x) * toDate) / (toDate + x);
  // The smallest amount that leaves no more than a fifth above it.
  const steps = 400_000;
  const cells = Array.from({ length: steps }, (_, k) => {
    const x = ((k + 0.5) * top) / steps;
    return [liability(x), (density(x, mean, sd) * top) / steps] as const;
  });
  cells.push([liability(0), nothingMore]);
  cells.sort(([a], [b]) => a - b);
  let below = 0;
  for (const [amount, weight] of cells) {
    below += weight;
    if (below >= 0.8) return Math.max(expected, amount);
  }
  throw new Error('no quantile');
}
