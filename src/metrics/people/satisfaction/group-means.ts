/**
 * Means in two stages: first within each group, by the weight of its answers, then over the groups by their own weights. So a hundred
 * users can't drown one buyer. A group without an answer leaves the mean; NaN when none is left.
 */
import { NeumaierSum } from '../../numeric/sum';
import { trustGroups, type TrustGroup } from '../../trust/trust-dimensions';

export type GroupWeights = Readonly<Record<TrustGroup, number>>;

export class GroupMeans {
  private readonly weights = trustGroups.map(() => new NeumaierSum());
  private readonly values = trustGroups.map(() => new NeumaierSum());
  /** Answers. */
  count = 0;

  add(group: number, value: number, weight: number): void {
    this.weights[group]!.add(weight);
    this.values[group]!.add(weight * value);
    this.count++;
  }

  /** W: the weight of a group's answers. */
  weight(group: number): number {
    return this.weights[group]!.value;
  }

  /** m: their mean, NaN without one. */
  mean(group: number): number {
    const weight = this.weight(group);
    return weight > 0 ? Math.min(1, this.values[group]!.value / weight) : Number.NaN;
  }

  /** Σ λ m / Σ λ over the groups that answered. */
  combined(weights: GroupWeights): number {
    const [all, sum] = [new NeumaierSum(), new NeumaierSum()];
    trustGroups.forEach((name, group) => {
      if (!(this.weight(group) > 0)) return;
      all.add(weights[name]);
      sum.add(weights[name] * this.mean(group));
    });
    return all.value > 0 ? Math.min(1, sum.value / all.value) : Number.NaN;
  }

  /** Σ λ c m / Σ λ c with c = W/(W + k): what the evidence alone says, as in trust. */
  observed(weights: GroupWeights, k: number): number {
    const [all, sum] = [new NeumaierSum(), new NeumaierSum()];
    trustGroups.forEach((name, group) => {
      const W = this.weight(group);
      if (!(W > 0)) return;
      const share = (weights[name] * W) / (W + k);
      all.add(share);
      sum.add(share * this.mean(group));
    });
    return all.value > 0 ? Math.min(1, sum.value / all.value) : Number.NaN;
  }

  /** The mean of all answers as if there were no groups. */
  pooled(): number {
    const [all, sum] = [new NeumaierSum(), new NeumaierSum()];
    for (let group = 0; group < trustGroups.length; group++) {
      all.add(this.weights[group]!.value);
      sum.add(this.values[group]!.value);
    }
    return all.value > 0 ? Math.min(1, sum.value / all.value) : Number.NaN;
  }
}
