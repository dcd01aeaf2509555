/** Compensated sums (Neumaier 1974) of many series at once, each under a small whole number. */
export class SumsByKey {
  /** The sum of each key and, right after it, its rounding error: both are needed at once. */
  private readonly sums: Float64Array;

  constructor(size: number) {
    this.sums = new Float64Array(2 * size);
  }

  add(key: number, value: number): void {
    const sum = this.sums[2 * key]!;
    const next = sum + value;
    this.sums[2 * key + 1]! += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    this.sums[2 * key] = next;
  }

  clearAll(): void {
    this.sums.fill(0);
  }

  value(key: number): number {
    return this.sums[2 * key]! + this.sums[2 * key + 1]!;
  }
}
