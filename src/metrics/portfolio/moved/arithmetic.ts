/**
 * How the drivers of a figure share its change, exactly. A product of two: each change times the mean of the other factor (the Shapley value of two
 * factors, which stands zeros and negative margins). A function of one sum: each change times the mean slope along the straight way (Aumann and Shapley),
 * so that no order of the drivers comes in and a driver that did not move has no line.
 */

/** 1/(1 + e^(−x)). */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

export const mean = (one: number, other: number): number => (one + other) / 2;

/** Differences below this are told by the slope in the middle: the quotient would lose its digits. */
const NEAR = 1e-5;

/** Mean slope of the logistic function between two sums. */
export function logisticSlope(before: number, after: number): number {
  if (Math.abs(after - before) > NEAR) return (logistic(after) - logistic(before)) / (after - before);
  const p = logistic(mean(before, after));
  return p * (1 - p);
}

/** Mean of e^(−x) between two sums: the slope of 1 − e^(−x). */
export function saturationSlope(before: number, after: number): number {
  const step = after - before;
  return step === 0 ? Math.exp(-before) : (Math.exp(-before) * -Math.expm1(-step)) / step;
}

/** Mean slope of e^x between two values. */
export function growthSlope(before: number, after: number): number {
  return saturationSlope(-before, -after);
}
