/**
 * Trust as Maister, Green and Galford (2000) write it: T = (C + R + I)/S, credibility, reliability and intimacy over self-orientation, each 1 to 10
 * (another view of the evidence of trust-score.ts). They are read from the prudent values mu (0 to 1) of the dimensions of trust that are mapped to them:
 *   C, R, I = 1 + 9 × mean of their mu,   S = 1 + 9 × (1 − mean(mu_anticipates, mu_value)),   T in [0.3, 30]
 *   report = 100 (ln T − ln 0.3)/(ln 30 − ln 0.3), 0 to 100: 50 without evidence.
 * The mapping is a convention of this add-in; coverage is that of the evidence.
 */
import type { Metric } from '../metric';
import { trustDimensions, type TrustDimension } from './trust-dimensions';
import { trustScore } from './trust-score';

export interface TrustEquation {
  readonly credibility: number;
  readonly reliability: number;
  readonly intimacy: number;
  readonly selfOrientation: number;
  /** T. */
  readonly equation: number;
  readonly report: number;
  readonly coverage: number;
  readonly newest: number;
  readonly ageDays: number;
}

const mapped = {
  credibility: ['visible', 'evolving', 'immersed'],
  reliability: ['adapts', 'present', 'conduct'],
  intimacy: ['present', 'dedicated_knowledge', 'communication', 'conduct'],
  unselfish: ['anticipates', 'value'],
} as const satisfies Record<string, readonly TrustDimension[]>;

const [LOWEST, HIGHEST] = [0.3, 30];

export const trustEquation: Metric<TrustEquation> = {
  reads: trustScore.reads,
  compute(portfolio, account) {
    const { dimensions, coverage, newest, ageDays } = trustScore.compute(portfolio, account);
    const mean = (names: readonly TrustDimension[]): number =>
      names.reduce((sum, name) => sum + dimensions[trustDimensions.indexOf(name)]!.value, 0) / names.length;
    const [credibility, reliability, intimacy] = [mapped.credibility, mapped.reliability, mapped.intimacy].map(
      (names) => 1 + 9 * mean(names),
    ) as [number, number, number];
    const selfOrientation = 1 + 9 * (1 - mean(mapped.unselfish));
    const equation = (credibility + reliability + intimacy) / selfOrientation;
    const report = (100 * (Math.log(equation) - Math.log(LOWEST))) / (Math.log(HIGHEST) - Math.log(LOWEST));
    return {
      credibility,
      reliability,
      intimacy,
      selfOrientation,
      equation,
      report: Math.min(100, Math.max(0, report)),
      coverage,
      newest,
      ageDays,
    };
  },
};
