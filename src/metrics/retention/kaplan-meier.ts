/**
 * How long relationships last, without assuming a shape (Kaplan and Meier 1958): S(t) = Π_{t_i ≤ t} (1 − d_i/n_i). Those still there are censored;
 * at the same time, losses come before them. Standard error after Greenwood (1926): S √(Σ d_i/(n_i (n_i − d_i))); 0 where nobody is left.
 * Durations are from 0 on, in any unit; the result is in the same. Beyond the longest duration nothing is known unless everybody has left.
 */
import { NeumaierSum } from '../numeric/sum';

export interface Duration {
  readonly time: number;
  /** Lost at that time; otherwise still there. */
  readonly lost: boolean;
}

/** One time at which somebody was lost. */
export interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly events: number;
  readonly survival: number;
  readonly standardError: number;
}

export interface SurvivalCurve {
  readonly steps: readonly SurvivalStep[];
  /** The longest duration; NaN without any. */
  readonly longest: number;
}

export function kaplanMeier(durations: readonly Duration[]): SurvivalCurve {
  const sorted = [...durations].sort((a, b) => a.time - b.time);
  const steps: SurvivalStep[] = [];
  const greenwood = new NeumaierSum();
  let survival = 1;
  for (let from = 0; from < sorted.length; ) {
    const { time } = sorted[from]!;
    const atRisk = sorted.length - from;
    let [events, to] = [0, from];
    for (; to < sorted.length && sorted[to]!.time === time; to++) if (sorted[to]!.lost) events++;
    if (events > 0) {
      survival *= (atRisk - events) / atRisk;
      if (survival > 0) greenwood.add(events / (atRisk * (atRisk - events)));
      steps.push({ time, atRisk, events, survival, standardError: survival > 0 ? survival * Math.sqrt(greenwood.value) : 0 });
    }
    from = to;
  }
  return { steps, longest: sorted.at(-1)?.time ?? Number.NaN };
}

/** S at a time; NaN beyond what was watched. */
export function survivalAt({ steps, longest }: SurvivalCurve, time: number): number {
  const last = steps.filter((step) => step.time <= time).at(-1);
  if (last === undefined) return time <= longest ? 1 : Number.NaN;
  return time <= longest || last.survival === 0 ? last.survival : Number.NaN;
}

/** The first time at which half or fewer are left; NaN when more than half are. */
export const medianSurvival = ({ steps }: SurvivalCurve): number => steps.find(({ survival }) => survival <= HALF)?.time ?? Number.NaN;

/** A product of fractions that is exactly one half may come out a last digit above it. */
const HALF = 0.5 + 1e-12;

/** Mean duration up to `tau`: the area under the curve. NaN where the curve isn't known up to there. */
export function restrictedMean(curve: SurvivalCurve, tau: number): number {
  if (Number.isNaN(survivalAt(curve, tau))) return Number.NaN;
  const area = new NeumaierSum();
  let [time, survival] = [0, 1];
  for (const step of curve.steps) {
    if (step.time >= tau) break;
    area.add((step.time - time) * survival);
    [time, survival] = [step.time, step.survival];
  }
  area.add((tau - time) * survival);
  return area.value;
}
