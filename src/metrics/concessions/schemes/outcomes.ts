/**
 * What the running periods of a contract's schemes may come to, for what has no closed form: tiers that change before the end of the period, parts that are
 * read within the whole of it, schemes that reduce one another, and the prudent amount of several schemes together. The law of the volume still to come
 * is cut into strata of equal probability, each seen at its middle: the same on every run. One stratum holds for all schemes at once: their volumes rise
 * and fall together, which is exact where they count the same purchases and a convention where they don't. What is still to come falls on the parts of the
 * period by their days, on goods as they were bought so far (a convention, too).
 */
import { sumOf } from '../../numeric/sum';
import { VolumeDistribution, type VolumeLaw } from '../uncertain-volume';
import { daysOf } from './calendar';
import type { PartVolume, PeriodVolume } from './entitlement';
import type { SchemePosition } from './position';
import type { Scheme } from './scheme';
import { stackedIn, type StackedScheme } from './stacking';

const STRATA = 1000;

/** A part of a period, or the whole of it: what it gives, and its volume at the end and to date in what the thresholds count. */
interface Stretch {
  readonly amount: number;
  readonly volume: number;
  readonly toDate: number;
}

/** One scheme in one stratum. */
export interface Outcome {
  /** What the whole period gives. */
  readonly amount: number;
  /** Each part for itself, or all together where they are read within the whole period. */
  readonly stretches: readonly Stretch[];
  /** The tiers that its parts reach, as a text: one outcome of tiers. */
  readonly tiers: string;
}

export interface OutcomesInput {
  readonly positions: readonly SchemePosition[];
  readonly stacked: readonly StackedScheme[];
  /** Of each scheme, the parts of its period that begin later. */
  readonly ahead: readonly (readonly PartVolume[])[];
  /** Places of the schemes in their order. */
  readonly order: readonly number[];
  /** Do amounts depend on what others take of the same rows? */
  readonly inOrder: boolean;
  /** The first day that is still to come. */
  readonly from: number;
  /** Standard deviation of what is still to come, of each scheme. */
  readonly spreads: readonly number[];
  readonly law: VolumeLaw;
}

export interface Outcomes {
  /** By stratum, from the least volume to the greatest; then by scheme. One stratum where nothing is uncertain. */
  readonly strata: readonly (readonly Outcome[])[];
  /** At the mean of what is still to come. */
  readonly atForecast: readonly Outcome[];
}

/** Undefined while a forecast, its spread or an amount is not known. */
export function outcomesOf(input: OutcomesInput): Outcomes | undefined {
  const { positions, spreads, law } = input;
  const means = positions.map(restOf);
  if ([...means, ...spreads].some((value) => Number.isNaN(value))) return undefined;
  const volumes = means.map((mean, i) => new VolumeDistribution({ toDate: 0, mean, sd: mean === 0 ? 0 : spreads[i]!, law }));
  const certain = volumes.every((volume) => volume.certain !== undefined);
  const frame = new Frame(input);
  const atForecast = frame.at(means);
  const strata = certain
    ? [atForecast]
    : Array.from({ length: STRATA }, (_, k) => frame.at(volumes.map((volume) => volume.quantile((k + 0.5) / STRATA))));
  return strata.some((outcomes) => outcomes.some(({ amount }) => Number.isNaN(amount))) ? undefined : { strata, atForecast };
}

/** The mean of what is still to come; a commitment alone has nothing that could be uncertain. */
const restOf = ({ method, over, volumeToDate, volumeForecast }: SchemePosition): number =>
  over || method === 'commitment' ? 0 : volumeForecast - volumeToDate;

/** A part that can still be bought under: what it has, its share of what is to come, and how that falls on the stretches of time. */
interface OpenPart {
  readonly volume: PartVolume;
  readonly share: number;
  /** By number of the stretch; they add up to 1. */
  readonly stretches: ReadonlyMap<number, number>;
}

/** The running periods with room for what is still to come. */
class Frame {
  private readonly parts: readonly (readonly OpenPart[])[];

  constructor(private readonly input: OutcomesInput) {
    const { stacked, ahead, from } = input;
    // Wherever a scheme changes or ends, a new stretch of time begins.
    const starts = stacked.flatMap(({ periods }, i) => [periods.at(-1)!.to + 1, ...ahead[i]!.map((part) => part.from)]);
    const cuts = [...new Set([from, ...starts.filter((day) => day > from)])].sort((a, b) => a - b);
    this.parts = stacked.map(({ periods }, i) => openParts(periods.at(-1)!, ahead[i]!, cuts));
  }

  at(rests: readonly number[]): Outcome[] {
    const { stacked, order, inOrder } = this.input;
    const schemes = stacked.map((one, i): StackedScheme => {
      const period = one.periods.at(-1)!;
      const parts = this.parts[i]!.map((open) => withMore(open, rests[i]! * open.share, period, inOrder));
      return { ...one, periods: [{ ...period, parts }] };
    });
    return stackedIn(order, schemes).map(([period], i): Outcome => {
      const parts = this.parts[i]!;
      const each = parts.map(({ volume: { qualifying } }, k): Stretch => {
        const { amount, volume } = period!.parts[k]!;
        return { amount, volume: volume.qualifying, toDate: qualifying };
      });
      const whole = parts.length > 1 && parts.some(({ volume }) => volume.part.within === 'whole');
      return {
        amount: period!.amount,
        stretches: whole ? [together(each)] : each,
        tiers: period!.parts.map(({ tier }) => tier).join(' '),
      };
    });
  }
}

/** The parts of a period, begun or not, with the share of the days to come that each has. */
function openParts(period: PeriodVolume, ahead: readonly PartVolume[], cuts: readonly number[]): OpenPart[] {
  const all = [...period.parts, ...ahead.map((part) => asBefore(part, period.parts.at(-1)!))];
  const daysIn = (part: PartVolume, from: number, to: number): number =>
    Math.max(0, daysOf({ from: Math.max(part.from, from), to: Math.min(part.to, to) }));
  const days = all.map((part) => daysIn(part, cuts[0]!, part.to));
  const total = sumOf(days);
  return all.map((volume, k) => {
    const stretches = cuts.map((cut, i): [number, number] => [i, daysIn(volume, cut, (cuts[i + 1] ?? Infinity) - 1) / days[k]!]);
    // A period whose last day has come, with more foreseen than the rows have: the last part takes it.
    if (total === 0) return { volume, share: Number(k === all.length - 1), stretches: new Map([[0, 1]]) };
    return { volume, share: days[k]! / total, stretches: new Map(stretches.filter(([, share]) => share > 0)) };
  });
}

/** A part to come pays on what the one before did, where both pay on the same. */
function asBefore(part: PartVolume, before: PartVolume): PartVolume {
  const kind = ({ part: { method, terms } }: PartVolume): boolean => method === 'lump' || terms?.tiers.unit === 'amount';
  return kind(part) === kind(before) ? { ...part, perQualifying: before.perQualifying, unitMoney: before.unitMoney } : part;
}

/** A part with so much more bought under it: the same goods as its period's so far. */
function withMore(part: OpenPart, more: number, period: PeriodVolume, inOrder: boolean): PartVolume {
  const { volume } = part;
  if (more === 0) return volume;
  const grown = { ...volume, qualifying: volume.qualifying + more };
  return inOrder ? { ...grown, money: moneyWith(part, more, period) } : grown;
}

/** Stretches that a period can have at the most: schemes change a few times a year. */
const MOST_STRETCHES = 64;

/** Rows to come have numbers below zero, of the rows that they are like and of their stretch: schemes that count the same goods count the same rows. */
function moneyWith({ volume, stretches }: OpenPart, more: number, { parts }: PeriodVolume): Map<number, number> {
  const money = new Map(volume.money);
  const bought = parts.flatMap((part) => [...part.money]);
  const sum = sumOf(bought.map(([, amount]) => amount));
  const like: readonly (readonly [number, number])[] = sum > 0 ? bought.map(([row, amount]) => [row, amount / sum]) : [[-1, 1]];
  for (const [stretch, share] of stretches)
    for (const [row, part] of like) money.set(-1 - (row + 1) * MOST_STRETCHES - stretch, more * volume.unitMoney * share * part);
  return money;
}

const together = (stretches: readonly Stretch[]): Stretch => ({
  amount: sumOf(stretches.map(({ amount }) => amount)),
  volume: sumOf(stretches.map(({ volume }) => volume)),
  toDate: sumOf(stretches.map(({ toDate }) => toDate)),
});

/** What a scheme's volume to date bears of a final amount; a stretch that is over bears its own, bought or not: a floor is paid all the same. */
export function borneOf({ accrual }: Scheme, earned: number, { stretches }: Outcome): number {
  if (accrual === 'earned') return earned;
  return sumOf(
    stretches.map(({ amount, volume, toDate }) => {
      if (volume === toDate) return amount;
      return toDate > 0 && volume > 0 ? amount * (toDate / volume) : 0;
    }),
  );
}

/** The q-quantile of amounts that are equally probable: those above it are at most 1 − q of them. */
export function quantileOf(amounts: readonly number[], q: number): number {
  const sorted = [...amounts].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length))]!;
}

/** What one scheme makes of its outcomes: the same figures as the closed forms give. */
export class SchemeOutcomes {
  private readonly own: readonly Outcome[];

  constructor(
    private readonly outcomes: Outcomes,
    private readonly place: number,
    private readonly position: SchemePosition,
  ) {
    this.own = outcomes.strata.map((stratum) => stratum[place]!);
  }

  figures(quantile: number) {
    const { scheme, earned } = this.position;
    const borne = (outcome: Outcome): number => borneOf(scheme, earned, outcome);
    const [foreseen, mean, likely] = [this.outcomes.atForecast[this.place]!, meanOf(this.own), meanOf(this.likely())];
    const highest = (of: (outcome: Outcome) => number): number => quantileOf(this.own.map(of), quantile);
    return {
      atForecast: foreseen.amount,
      expected: mean.amount,
      mostLikely: likely.amount,
      constrained: Math.max(
        mean.amount,
        highest(({ amount }) => amount),
      ),
      liabilityForecast: borne(foreseen),
      liabilityExpected: borne(mean),
      liabilityMostLikely: borne(likely),
      liabilityConstrained: Math.max(borne(mean), highest(borne)),
    };
  }

  /** The outcomes whose tiers are the most probable; of equally probable ones those that pay more. */
  private likely(): readonly Outcome[] {
    const byTiers = new Map<string, Outcome[]>();
    for (const outcome of this.own) {
      const same = byTiers.get(outcome.tiers);
      if (same === undefined) byTiers.set(outcome.tiers, [outcome]);
      else same.push(outcome);
    }
    return [...byTiers.values()].reduce((best, some) =>
      some.length > best.length || (some.length === best.length && meanOf(some).amount > meanOf(best).amount) ? some : best,
    );
  }
}

function meanOf(outcomes: readonly Outcome[]): Outcome {
  const mean = (of: (outcome: Outcome) => number): number => sumOf(outcomes.map(of)) / outcomes.length;
  const stretches = outcomes[0]!.stretches.map(({ toDate }, k): Stretch => {
    const of = (name: 'amount' | 'volume'): number => mean((outcome) => outcome.stretches[k]![name]);
    return { amount: of('amount'), volume: of('volume'), toDate };
  });
  return { ...outcomes[0]!, amount: mean(({ amount }) => amount), stretches };
}
