/**
 * The list of satisfaction points to meet (key 2): each point has a target, and is met when the mean of its answers (the recent ones weigh more)
 * reaches it. A point is named by its column, or by the dimension of a row that has a target. Its target is that of its newest row (the highest of
 * one day), else the setting satisfaction_target.
 */
import { normaliseWord } from '../../../tables/words';
import { NeumaierSum } from '../../numeric/sum';

export interface PointFigures {
  readonly name: string;
  /** 0 to 1. */
  readonly value: number;
  readonly target: number;
  readonly met: boolean;
}

interface Point {
  name: string;
  target: number;
  targetDate: number;
  readonly weights: NeumaierSum;
  readonly values: NeumaierSum;
}

/** Rounding must not make a point that is exactly on target a missed one. */
const SLACK = 1e-12;

export class Points {
  private readonly points = new Map<string, Point>();

  add(name: string, value: number, weight: number, date: number, target: number): void {
    const key = normaliseWord(name);
    let point = this.points.get(key);
    if (point === undefined) {
      this.points.set(
        key,
        (point = { name, target: Number.NaN, targetDate: Number.NaN, weights: new NeumaierSum(), values: new NeumaierSum() }),
      );
    } else if (name < point.name) point.name = name;
    point.weights.add(weight);
    point.values.add(weight * value);
    if (Number.isNaN(target)) return;
    if (Number.isNaN(point.targetDate) || date > point.targetDate || (date === point.targetDate && target > point.target)) {
      point.target = target;
      point.targetDate = date;
    }
  }

  /** By name. */
  figures(defaultTarget: number): PointFigures[] {
    return [...this.points.values()]
      .map(({ name, target, weights, values }) => {
        const value = Math.min(1, values.value / weights.value);
        const aim = Number.isNaN(target) ? defaultTarget : target;
        return { name, value, target: aim, met: value >= aim - SLACK };
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
}
