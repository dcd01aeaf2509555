// Concession schemes recomputed by definition, in exact fractions: nothing here is shared with the engine. Slow and plain on purpose: every period is walked to,
// every row looked at for every part, every method written as the sentence that defines it.

/** A fraction of whole numbers. */
export class Exact {
  private constructor(
    readonly n: bigint,
    readonly d: bigint,
  ) {}

  /** From a number as it is written. */
  static of(value: number | bigint): Exact {
    const [whole, decimals = ''] = String(value).split('.');
    return new Exact(BigInt(`${whole!}${decimals}`), 10n ** BigInt(decimals.length));
  }

  static readonly zero = Exact.of(0);

  plus(other: Exact): Exact {
    return new Exact(this.n * other.d + other.n * this.d, this.d * other.d);
  }
  minus(other: Exact): Exact {
    return this.plus(new Exact(-other.n, other.d));
  }
  times(other: Exact): Exact {
    return new Exact(this.n * other.n, this.d * other.d);
  }
  over(other: Exact): Exact {
    return other.n < 0n ? new Exact(-this.n * other.d, this.d * -other.n) : new Exact(this.n * other.d, this.d * other.n);
  }
  /** Negative, zero or positive, as this is below, at or above the other. */
  beside(other: Exact): number {
    const difference = this.n * other.d - other.n * this.d;
    if (difference === 0n) return 0;
    return difference < 0n ? -1 : 1;
  }
  get value(): number {
    const scaled = (this.n * 10n ** 15n) / this.d;
    return Number(scaled) / 1e15;
  }
}

const least = (a: Exact, b: Exact): Exact => (a.beside(b) <= 0 ? a : b);
const most = (a: Exact, b: Exact): Exact => (a.beside(b) >= 0 ? a : b);
const total = (all: readonly Exact[]): Exact => all.reduce((sum, one) => sum.plus(one), Exact.zero);

export type Method = 'retroactive' | 'incremental' | 'lump' | 'growth' | 'growth_incremental' | 'reached_lines' | 'every_line' | 'forward';

export interface SlowPart {
  readonly from: string;
  /** '' where open. */
  readonly to: string;
  readonly method: Method;
  readonly tiers: readonly (readonly [number, number])[];
  readonly within: '' | 'own_part' | 'pro_rata' | 'whole';
  readonly base?: number | 'a year back';
  readonly cap?: number;
  readonly floor?: number;
  readonly families: readonly string[];
}
export interface SlowScheme {
  readonly id: string;
  readonly basis: 'revenue' | 'units';
  readonly qualifier: 'revenue' | 'units';
  readonly per: 'rate' | 'amount';
  readonly inclusive: boolean;
  readonly months: number;
  /** 0 where periods begin with the scheme. */
  readonly fiscalStart: number;
  readonly reduces: boolean;
  readonly reduced: boolean;
  readonly parts: readonly SlowPart[];
}
export interface SlowRow {
  readonly date: string;
  readonly family: string;
  readonly units: number;
  readonly amount: number;
  readonly kind: 'sale' | 'return' | 'credit_note';
}

const DAY = 86_400_000;
const time = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const FAR = time('2200-01-01');
const monthsLater = (at: number, months: number): number => {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate());
};
const signed = (row: SlowRow, column: 'units' | 'amount'): Exact =>
  row.kind === 'sale' ? Exact.of(row[column]) : Exact.of(-Math.abs(row[column]));

interface SlowPeriod {
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

function periodsOf(scheme: SlowScheme, day: number): SlowPeriod[] {
  const first = time(scheme.parts[0]!.from);
  let at = first;
  if (scheme.fiscalStart > 0) {
    at = Date.UTC(new Date(first).getUTCFullYear(), scheme.fiscalStart - 1, 1);
    if (at > first) at = Date.UTC(new Date(first).getUTCFullYear() - 1, scheme.fiscalStart - 1, 1);
  }
  const found: SlowPeriod[] = [];
  for (let k = 0; ; k++) {
    const period = { from: monthsLater(at, k * scheme.months), to: monthsLater(at, (k + 1) * scheme.months) };
    if (period.from > Math.max(day, first)) return found;
    if (period.to > first) found.push(period);
  }
}

/** What the tiers alone give for a volume. */
function given(method: Method, tiers: readonly (readonly [Exact, Exact])[], volume: Exact, inclusive: boolean, base: Exact): Exact {
  const isReached = (threshold: Exact): boolean => (inclusive ? volume.beside(threshold) >= 0 : volume.beside(threshold) > 0);
  const reached = tiers.filter(([threshold]) => isReached(threshold));
  const rate = reached.at(-1)?.[1] ?? Exact.zero;
  switch (method) {
    case 'retroactive':
    case 'growth':
      return rate.times(volume);
    case 'growth_incremental':
      return reached.length === 0 ? Exact.zero : rate.times(volume.minus(base));
    case 'lump':
      return rate;
    case 'every_line':
      return total(reached.map(([, one]) => one.times(volume)));
    case 'reached_lines':
      return total(reached.map(([, one], k) => one.times(tiers[k + 1] === undefined ? volume : least(volume, tiers[k + 1]![0]))));
    case 'incremental':
    case 'forward':
      // Every step of the rate holds for what lies above its threshold.
      return total(
        tiers.map(([threshold, one], k) => one.minus(tiers[k - 1]?.[1] ?? Exact.zero).times(most(Exact.zero, volume.minus(threshold)))),
      );
  }
}

/** What each scheme's last period has earned at a day, schemes in their order. */
export function slowly(schemes: readonly SlowScheme[], rows: readonly SlowRow[], asOf: string): (Exact | undefined)[] {
  const taken = new Map<SlowRow, Exact>();
  return schemes.map((scheme) => {
    const lastDay = Math.min(time(asOf), scheme.parts.at(-1)!.to === '' ? FAR : time(scheme.parts.at(-1)!.to));
    const amounts = periodsOf(scheme, lastDay).map((period) => slowPeriod(scheme, period, rows, time(asOf), taken));
    if (scheme.reduces)
      for (const { parts } of amounts)
        for (const { rows: own, amount, money } of parts)
          if (amount !== undefined && money.beside(Exact.zero) > 0)
            for (const row of own) taken.set(row, (taken.get(row) ?? Exact.zero).plus(amount.over(money)));
    return amounts.at(-1)!.amount;
  });
}

function slowPeriod(scheme: SlowScheme, period: SlowPeriod, rows: readonly SlowRow[], asOf: number, taken: ReadonlyMap<SlowRow, Exact>) {
  const begun = scheme.parts.filter((part) => {
    const end = part.to === '' ? FAR : time(part.to);
    return time(part.from) < period.to && end >= period.from && time(part.from) <= Math.max(asOf, time(scheme.parts[0]!.from));
  });
  const bought = begun.map((part) => {
    const from = Math.max(period.from, time(part.from));
    const to = Math.min(period.to, part.to === '' ? FAR : time(part.to) + DAY);
    const own = rows.filter((row) => inTime(row, from, Math.min(to, asOf + DAY)) && takes(part, row));
    return { part, from, to, own, volume: total(own.map((row) => signed(row, measure(scheme)))) };
  });
  const whole = total(bought.map(({ volume }) => volume));
  const parts = bought.map(({ part, from, to, own, volume }) => {
    const share = Exact.of((to - from) / DAY).over(Exact.of((period.to - period.from) / DAY));
    const money = total(own.map((row) => signed(row, 'amount')));
    const isWhole = part.within === 'whole';
    const reached = most(Exact.zero, isWhole ? whole : volume);
    const scale = part.within === 'pro_rata' ? share : Exact.of(1);
    const growth = part.method.startsWith('growth');
    const [baseFrom, baseTo] = isWhole ? [period.from, period.to] : [from, to];
    const base = baseOf(scheme, part, rows, monthsLater(baseFrom, -12), monthsLater(baseTo, -12), asOf, scale);
    if (growth && (base === undefined || base.beside(Exact.zero) <= 0)) return { rows: own, amount: undefined, money };
    const tiers = part.tiers.map(([threshold, rate]): [Exact, Exact] => [
      growth ? base!.times(Exact.of(1).plus(Exact.of(threshold))) : Exact.of(threshold).times(scale),
      part.method === 'lump' ? Exact.of(rate).times(scale) : Exact.of(rate),
    ]);
    const fromTiers = given(part.method, tiers, reached, scheme.inclusive, base ?? Exact.zero);
    const left = leftOver(isWhole ? bought.flatMap((one) => one.own) : own, taken);
    let amount = within(part, part.method === 'lump' ? fromTiers : fromTiers.times(perOne(scheme, own, volume, left)), scale);
    if (isWhole && bought.length > 1) amount = amount.times(whole.beside(Exact.zero) > 0 ? volume.over(whole) : share);
    return { rows: own, amount, money };
  });
  const known = parts.every(({ amount }) => amount !== undefined);
  return { parts, amount: known ? most(Exact.zero, total(parts.map(({ amount }) => amount!))) : undefined };
}

/** Money for each one that qualifies: what rates are paid on, less what earlier schemes took of it. */
function perOne({ per, reduced }: SlowScheme, own: readonly SlowRow[], volume: Exact, left: Exact): Exact {
  const paidOn = total(own.map((row) => signed(row, per === 'amount' ? 'units' : 'amount')));
  const each = volume.beside(Exact.zero) === 0 ? Exact.zero : most(Exact.zero, paidOn.over(volume));
  return reduced && per === 'rate' ? each.times(left) : each;
}

/** Within the cap and the floor. */
function within({ cap, floor }: SlowPart, amount: Exact, scale: Exact): Exact {
  const capped = cap === undefined ? amount : least(amount, Exact.of(cap).times(scale));
  return floor === undefined ? capped : most(capped, Exact.of(floor).times(scale));
}

const measure = ({ qualifier }: SlowScheme): 'units' | 'amount' => (qualifier === 'units' ? 'units' : 'amount');
const takes = ({ families }: SlowPart, { family }: SlowRow): boolean => families.length === 0 || families.includes(family);
const inTime = ({ date }: SlowRow, from: number, to: number): boolean => time(date) >= from && time(date) < to;

/** What earlier schemes left of the rows' money. */
function leftOver(rows: readonly SlowRow[], taken: ReadonlyMap<SlowRow, Exact>): Exact {
  const money = total(rows.map((row) => signed(row, 'amount')));
  if (money.beside(Exact.zero) <= 0) return Exact.of(1);
  const gone = total(rows.map((row) => signed(row, 'amount').times(taken.get(row) ?? Exact.zero)));
  return most(Exact.zero, Exact.of(1).minus(gone.over(money)));
}

function baseOf(
  scheme: SlowScheme,
  part: SlowPart,
  rows: readonly SlowRow[],
  from: number,
  to: number,
  asOf: number,
  scale: Exact,
): Exact | undefined {
  if (part.base === undefined) return undefined;
  if (part.base !== 'a year back') return Exact.of(part.base).times(scale);
  const own = rows.filter((row) => inTime(row, from, Math.min(to, asOf + DAY)) && takes(part, row));
  return own.length === 0 ? undefined : total(own.map((row) => signed(row, measure(scheme))));
}
